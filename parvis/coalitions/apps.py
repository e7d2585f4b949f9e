"""The room's name, for Django."""

from django.apps import AppConfig


class CoalitionsConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.coalitions"
    default_auto_field = "django.db.models.BigAutoField"
