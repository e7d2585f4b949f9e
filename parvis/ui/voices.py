"""The four voices of a page: which shape and colour a side takes, and what it is called."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

# side: (class and icon, the label read aloud)
VOICES = {
    "government": ("gov", _("Government")),
    "parliament": ("gov", _("Parliament")),
    "civil_society": ("cs", _("Civil society")),
    "private_sector": ("cs", _("Private sector")),
    "media": ("cs", _("Media")),
    "academia": ("cs", _("Academia")),
    "other": ("cs", _("Other")),
    "joint": ("joint", _("Together")),
    "reviewer": ("ind", _("Independent review")),
    "platform": ("doc", _("Platform")),
}


def voice_of(side: str) -> tuple[str, str]:
    """Return the class of a side's voice and its label in the active language."""
    shape, label = VOICES[side]
    return shape, str(label)
