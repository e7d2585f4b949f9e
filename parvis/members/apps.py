"""The room's name, for Django."""

from django.apps import AppConfig


class MembersConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.members"
    default_auto_field = "django.db.models.BigAutoField"
