"""What can happen in moderation. No sentence holds the words of what was hidden."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from parvis.moderation.grounds import Kind
from parvis.moderation.labels import GROUNDS, LISTS, thing_in_words
from parvis.record.verbs import Verb, declare

BEGINNING = "moderation."
_WORDS = {
    "thing": thing_in_words,
    "ground": lambda code: GROUNDS[code],
    "what": lambda code: LISTS[code],
}

HIDDEN = declare(
    "moderation.hidden", _("hid {thing}. Ground: {ground}. Reason: {reason}"), words=_WORDS
)
LEFT = declare(
    "moderation.left",
    _("looked at a complaint about {thing} and left it as it is. Reason: {reason}"),
    words=_WORDS,
)
SHOWN = declare("moderation.shown", _("showed {thing} again. Reason: {reason}"), words=_WORDS)
LET_IN = declare(
    "moderation.let-in", _("let {thing} in that waited. Reason: {reason}"), words=_WORDS
)
KEPT_OUT = declare(
    "moderation.kept-out",
    _("kept {thing} out that waited. Ground: {ground}. Reason: {reason}"),
    words=_WORDS,
)
APPEALED = declare(
    "moderation.appealed", _("appealed against a decision about {thing}"), words=_WORDS
)
UPHELD = declare(
    "moderation.upheld", _("upheld an appeal: {thing} is shown. Reason: {reason}"), words=_WORDS
)
REJECTED = declare(
    "moderation.rejected",
    _("rejected an appeal: {thing} stays withheld. Reason: {reason}"),
    words=_WORDS,
)
OF_DECISIONS: dict[str, Verb] = {
    Kind.HIDDEN: HIDDEN, Kind.LEFT: LEFT, Kind.SHOWN: SHOWN, Kind.LET_IN: LET_IN,
    Kind.KEPT_OUT: KEPT_OUT, Kind.UPHELD: UPHELD, Kind.REJECTED: REJECTED,
}  # fmt: skip
SWITCHED_ON = declare(
    "moderation.switched-on", _("opened the waiting room: first posts wait to be read")
)
SWITCHED_OFF = declare(
    "moderation.switched-off", _("closed the waiting room: first posts are seen at once")
)
SUPPLEMENTED = declare(
    "moderation.supplemented", _("wrote what the rules of moderation add for this member")
)
LISTED = declare(
    "moderation.listed", _("put an item on a list ({what}). Reason: {reason}"), words=_WORDS
)
UNLISTED = declare("moderation.unlisted", _("took an item off a list ({what})"), words=_WORDS)
