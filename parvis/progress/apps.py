"""The room's name, for Django."""

from django.apps import AppConfig


class ProgressConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.progress"
    default_auto_field = "django.db.models.BigAutoField"
