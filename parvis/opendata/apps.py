"""The room's name, for Django."""

from django.apps import AppConfig


class OpenDataConfig(AppConfig):
    name = "parvis.opendata"
    default_auto_field = "django.db.models.BigAutoField"
