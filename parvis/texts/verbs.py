"""What can happen to a text."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from parvis.record.verbs import declare
from parvis.texts.reading import name_of

TRANSLATED = declare(
    "text.translated",
    _("published a translation into {language}"),
    words={"language": name_of},
)
MACHINE_TRANSLATED = declare(
    "text.machine-translated",
    _("published a machine translation into {language}"),
    words={"language": name_of},
)
