"""The room's name, for Django."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.home"
    default_auto_field = "django.db.models.BigAutoField"
