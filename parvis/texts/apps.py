"""The room's name, for Django."""

from django.apps import AppConfig


class TextsConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.texts"
    default_auto_field = "django.db.models.BigAutoField"
