"""The room's name, for Django, and the reading of every room's verbs."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RecordConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Read the table of verbs whole: pages that only read must know every verb too."""
        autodiscover_modules("verbs")
