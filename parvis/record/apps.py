"""The room's name, for Django."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.record"
    default_auto_field = "django.db.models.BigAutoField"
