"""Words for what becomes of seats: how a charter is broken, and why somebody left."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from parvis.forums.law.breaches import Breach, Broken
from parvis.forums.law.seating import Ending
from parvis.forums.law.turns import Skip
from parvis.people.sides import Side
from parvis.ui.lists import headed

# What stands in a seat of the arch: one or two letters of its side, which the key beside it names.
LETTERS = {
    Side.GOVERNMENT: pgettext_lazy("letter of a seat: Government", "G"),
    Side.PARLIAMENT: pgettext_lazy("letter of a seat: Parliament", "Pa"),
    Side.CIVIL_SOCIETY: pgettext_lazy("letter of a seat: Civil society", "C"),
    Side.PRIVATE_SECTOR: pgettext_lazy("letter of a seat: Private sector", "Pr"),
    Side.MEDIA: pgettext_lazy("letter of a seat: Media", "M"),
    Side.ACADEMIA: pgettext_lazy("letter of a seat: Academia", "A"),
    Side.OTHER: pgettext_lazy("letter of a seat: Other", "O"),
}
BROKEN = {
    Broken.EMPTIED: _("Nobody of this side sits here any more: it is no space for dialogue now."),
    Broken.PARITY: _("Parity is promised: the State holds %(n)s and society %(of)s."),
    Broken.QUOTA: ngettext_lazy(
        "It holds more than its %(of)s seat: %(n)s.",
        "It holds more than its %(of)s seats: %(n)s.", "of",
    ),
    Broken.NO_SEAT: _("The charter has no seat left for this one."),
    Broken.VACANT: ngettext_lazy("%(n)s seat is vacant.", "%(n)s seats are vacant.", "n"),
    Broken.TWICE: _("The same person sits twice, or sits and stands in for somebody."),
    Broken.TERM: _("The term is over, and the seat is held on."),
    Broken.RENEWALS: _("The mandate was renewed more often than the charter allows."),
    Broken.CHOSEN_OTHERWISE: _("The charter fills this seat in another way."),
    Broken.NO_ALTERNATES: _("The charter has no alternates."),
    Broken.ROTATION: _("The charter gives this turn in the chair to somebody else."),
    Broken.CHAIR_OVERDUE: _("The turn in the chair is over, and nobody followed."),
}  # fmt: skip
SKIPS = {
    Skip.OTHER_SIDE_FIRST: _("The chair goes in turn: the other side comes first."),
    Skip.SAME_ORGANISATION: _(
        "The same organisation of society does not chair two cycles running."
    ),
    Skip.NOT_ITS_CHAIR: _("The other side chairs."),
    Skip.NO_CHAIR: _("Nobody chairs."),
}
# The same in short, for the record.
BROKEN_RULES = {
    Broken.EMPTIED: _("both sides are there"), Broken.PARITY: _("parity"),
    Broken.QUOTA: _("number of seats"), Broken.NO_SEAT: _("number of seats"),
    Broken.VACANT: _("vacant seats"), Broken.TWICE: _("one seat for one person"),
    Broken.TERM: _("length of a term"), Broken.RENEWALS: _("renewals"),
    Broken.CHOSEN_OTHERWISE: _("way of choosing"), Broken.NO_ALTERNATES: _("no alternates"),
    Broken.ROTATION: _("rotation of the chair"), Broken.CHAIR_OVERDUE: _("length of a turn"),
}  # fmt: skip
ENDINGS = {
    Ending.TERM_OVER: _("The term was over."),
    Ending.RESIGNED: _("Left."),
    Ending.IN_PROTEST: _("Left in protest."),
    Ending.REPLACED: _("Replaced by those who had chosen them."),
    Ending.WITHDRAWN: _("The mandate was withdrawn."),
    Ending.DISSOLVED: _("The organisation was dissolved."),
}
LEFT = {
    Ending.RESIGNED: _("of one’s own will"), Ending.IN_PROTEST: _("in protest"),
    Ending.REPLACED: _("replaced"), Ending.WITHDRAWN: _("mandate withdrawn"),
    Ending.DISSOLVED: _("organisation dissolved"),
}  # fmt: skip


def breach_in_words(breach: Breach, names: Mapping[str, str] | None = None) -> str:
    """Say what is broken; `names` says what constituencies and colleges are called by their keys."""
    told = str(BROKEN[breach.kind])
    if breach.kind in (Broken.PARITY, Broken.QUOTA, Broken.VACANT):
        told = str(BROKEN[breach.kind] % {"n": breach.n, "of": breach.of})
    if breach.skip:
        told = f"{told} {SKIPS[breach.skip]}"
    whose = (names or {}).get(breach.key, "")
    return headed(whose, told) if whose else told
