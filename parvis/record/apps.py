"""The room's name, for Django."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "parvis.record"
    default_auto_field = "django.db.models.BigAutoField"
