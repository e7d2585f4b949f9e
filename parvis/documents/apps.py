"""The room's name, for Django."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.documents"
    default_auto_field = "django.db.models.BigAutoField"
