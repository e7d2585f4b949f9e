"""The room's name, for Django."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.ui"
    default_auto_field = "django.db.models.BigAutoField"
