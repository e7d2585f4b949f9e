"""The languages of the house, each in its own name, for forms."""

from __future__ import annotations

from django.conf import settings

from parvis.ui.frame import IN_THEIR_OWN_NAME

SPOKEN = [(code, IN_THEIR_OWN_NAME.get(code, code)) for code, _name in settings.LANGUAGES]
