"""The room's name, for Django."""

from django.apps import AppConfig


class ConsultationsConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.consultations"
    default_auto_field = "django.db.models.BigAutoField"
