"""The room's name, for Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The room as a Django app."""

    name = "parvis.people"
    default_auto_field = "django.db.models.BigAutoField"
