"""Words for the codes of this room."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.documents.cleaning import Trace

TRACES: dict[str, Promise] = {
    Trace.PLACE: _("the place where it was taken"),
    Trace.CAMERA: _("what the camera wrote"),
    Trace.WORDS: _("texts and comments"),
    Trace.THUMBNAIL: _("a small copy of the picture"),
    Trace.TAIL: _("what followed the picture"),
    Trace.OTHER: _("other hidden parts"),
}
