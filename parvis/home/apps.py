"""The room's name, for Django."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "parvis.home"
    default_auto_field = "django.db.models.BigAutoField"
