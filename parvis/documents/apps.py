"""The room's name, for Django."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "parvis.documents"
    default_auto_field = "django.db.models.BigAutoField"
