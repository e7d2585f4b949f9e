"""The room's name, for Django."""

from django.apps import AppConfig


class OpenDataConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.opendata"
    default_auto_field = "django.db.models.BigAutoField"
