"""The room's name, for Django."""

from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "parvis.members"
    default_auto_field = "django.db.models.BigAutoField"
