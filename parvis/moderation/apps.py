"""The room's name, for Django."""

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.moderation"
    default_auto_field = "django.db.models.BigAutoField"
