"""The room's name, for Django."""

from django.apps import AppConfig


class TextsConfig(AppConfig):
    name = "parvis.texts"
    default_auto_field = "django.db.models.BigAutoField"
