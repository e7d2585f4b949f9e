"""The room's name, for Django."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.plans"
    default_auto_field = "django.db.models.BigAutoField"
