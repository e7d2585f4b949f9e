"""The room's name, for Django."""

from django.apps import AppConfig


class ForumsConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.forums"
    default_auto_field = "django.db.models.BigAutoField"
