"""A charter in plain sentences, composed from its data, in the active language.

Each sentence is whole in its language: numbers are counted by it, and no sentence is made of pieces.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.forums import labels
from parvis.forums.law.charter import (
    Charter,
    Constituency,
    LegalForm,
    Mandate,
    Point,
    Shape,
)
from parvis.forums.law.presets import PRESETS, Preset, System
from parvis.forums.law.soundness import seats_by_college, turns_on
from parvis.ui.lists import headed, listed
from parvis.ui.voices import voice_of


@dataclass(frozen=True)
class Said:
    """What a charter says on one point, and whether that is a default of this house."""

    point: Point
    sentences: list[str]
    is_ours: bool = False

    @property
    def label(self) -> object:
        """Name the point."""
        return labels.POINTS[self.point]


def in_sentences(charter: Charter, ours: tuple[Point, ...] = ()) -> list[Said]:
    """Say all that a charter says, point by point."""
    return [Said(point, _SAID[point](charter), point in ours) for point in Point]


def in_short(charter: Charter) -> list[str]:
    """Say in a few sentences who sits, and what their word is worth."""
    state, society = seats_by_college(charter)
    return [
        *_shape(charter)[: charter.shape is Shape.TEAMS],
        ngettext("The State has %(n)s seat.", "The State has %(n)s seats.", state) % {"n": state},
        ngettext("Society has %(n)s seat.", "Society has %(n)s seats.", society) % {"n": society},
        str(labels.MANDATES[charter.mandate]),
    ]


def name_of(one: Constituency) -> str:
    """Name a constituency: by its own name, else as its side is called."""
    return one.name or voice_of(one.side)[1]


def _legal_form(charter: Charter) -> list[str]:
    return [
        {
            LegalForm.DECREE: _("It was created by a decree or an order."),
            LegalForm.MINISTERIAL_ACT: _("It was created by a ministerial act."),
            LegalForm.AGREEMENT: _("It was created by an agreement between its parties."),
            LegalForm.TERMS_OF_REFERENCE: _("It rests on its terms of reference alone."),
        }[charter.legal_form]
    ]


def _shape(charter: Charter) -> list[str]:
    if charter.shape is Shape.ONE_BODY:
        return [_("It is one body.")]
    return [
        _("There is no central body: a team of both sides works on each commitment."),
        _("Each team meets and keeps its record by these rules; the numbers are those of one team."),
    ]  # fmt: skip


def _mandate(charter: Charter) -> list[str]:
    return [str(labels.MANDATES[charter.mandate])]


def _answer(charter: Charter) -> list[str]:
    n = charter.answer_days
    if charter.mandate is Mandate.DECIDES:
        return [_("It decides: no answer is due.")]
    if n is None:
        return [_("No time is set within which the government answers its advice.")]
    return [
        ngettext(
            "The government answers its advice within %(n)s day, with reasons.",
            "The government answers its advice within %(n)s days, with reasons.", n,
        ) % {"n": n}
    ]  # fmt: skip


def _scope(charter: Charter) -> list[str]:
    return [
        _("It deals with: {matters}.").format(matters=listed(_of(labels.MATTERS, charter.scope)))
    ]


def _of(words: object, codes: object) -> list[str]:
    assert isinstance(words, dict) and isinstance(codes, tuple)
    return [str(words[code]) for code in codes]


def _seats(charter: Charter) -> list[str]:
    told = [headed(name_of(one), seats_in_words(one.seats)) for one in charter.constituencies]
    return [*told, *([_("Both sides have as many seats.")] if charter.has_parity else [])]


def seats_in_words(n: int) -> str:
    """Count seats in words."""
    return ngettext("%(n)s seat", "%(n)s seats", n) % {"n": n}


def _filling(charter: Charter, of_the_state: bool) -> list[str]:
    return [
        headed(name_of(one), labels.FILLINGS[one.filled_by])
        for one in charter.constituencies if one.is_of_the_state is of_the_state
    ]  # fmt: skip


def _terms(charter: Charter) -> list[str]:
    told = [_term(charter.term_months), _renewals(charter.renewals)]
    return [*told, *([_("Seats do not all end at once.")] if charter.is_staggered else [])]


def _term(months: int | None) -> str:
    if months is None:
        return _("A seat is held for as long as an action plan runs.")
    years, rest = divmod(months, 12)
    if rest:
        return ngettext(
            "A seat is held for %(n)s month.", "A seat is held for %(n)s months.", months
        ) % {"n": months}  # fmt: skip
    return ngettext(
        "A seat is held for %(n)s year.", "A seat is held for %(n)s years.", years
    ) % {"n": years}  # fmt: skip


def _renewals(n: int | None) -> str:
    if n is None:
        return _("It can be renewed any number of times.")
    if n == 0:
        return _("It cannot be renewed.")
    return ngettext(
        "It can be renewed %(n)s time.", "It can be renewed %(n)s times.", n
    ) % {"n": n}  # fmt: skip


def _chair(charter: Charter) -> list[str]:
    return [str(labels.CHAIRS[charter.chair])]


def _turns(charter: Charter) -> list[str]:
    n = charter.chair_months
    if not charter.by_turns:
        return [_("The chair does not rotate.")]
    told = _("A turn in the chair lasts as long as an action plan.")
    if n is not None:
        told = ngettext(
            "A turn in the chair lasts %(n)s month.", "A turn in the chair lasts %(n)s months.", n
        ) % {"n": n}  # fmt: skip
    again = _("The same organisation of society does not chair two cycles running.")
    return [told, *([again] if charter.chair_not_twice else [])]


def _alternates(charter: Charter) -> list[str]:
    if charter.has_alternates:
        return [_("Each member has an alternate, who sits and votes when the member does not.")]
    return [_("There are no alternates.")]


def _observers(charter: Charter) -> list[str]:
    if not charter.observers:
        return [_("Nobody sits in as an observer.")]
    named = listed(_of(labels.OBSERVERS, charter.observers))
    return [_("These sit in, without a vote: {observers}.").format(observers=named)]


def _meetings(charter: Charter) -> list[str]:
    n = charter.meets_every_months
    told = ngettext(
        "It meets every %(n)s month at least.", "It meets every %(n)s months at least.", n
    ) % {"n": n}  # fmt: skip
    if charter.meets_in_public:
        return [told, _("Its meetings are public.")]
    return [told, _("Its meetings are not public.")]


def _calendar(charter: Charter) -> list[str]:
    if charter.follows_international:
        return [_("Its calendar follows the international one of the Partnership.")]
    return [_("Its calendar is its own.")]


def _notice(charter: Charter) -> list[str]:
    n = charter.notice_days
    if not n:
        return [_("No notice is set before a meeting.")]
    return [
        ngettext(
            "A meeting is convened %(n)s day before at least.",
            "A meeting is convened %(n)s days before at least.", n,
        ) % {"n": n}
    ]  # fmt: skip


def _quorum(charter: Charter) -> list[str]:
    told = [
        headed(name_of(one), _present(one.quorum)) for one in charter.constituencies if one.quorum
    ]
    if charter.quorum:
        told = [headed(_("In all"), _present(charter.quorum)), *told]
    return told or [_("No quorum is set.")]


def _present(n: int) -> str:
    return ngettext("%(n)s present at least", "%(n)s present at least", n) % {"n": n}


def _decision(charter: Charter) -> list[str]:
    told = [str(labels.RULES[charter.decides_by])]
    if charter.falls_back_on:
        told.append(str(labels.OTHERWISE[charter.falls_back_on]))
    if turns_on(charter, "share"):
        told.append(str(labels.SHARES[charter.share]))
    if turns_on(charter, "counted_over"):
        told.append(str(labels.BASES[charter.counted_over]))
    return told


def _walkout(charter: Charter) -> list[str]:
    return [str(labels.WALKOUTS[charter.walkout])]


def _minutes(charter: Charter) -> list[str]:
    n = charter.minutes_days
    return [
        ngettext(
            "Minutes are published within %(n)s day of the meeting.",
            "Minutes are published within %(n)s days of the meeting.", n,
        ) % {"n": n}
    ]  # fmt: skip


def _signing(charter: Charter) -> list[str]:
    if charter.minutes_signed:
        return [_("Every constituency signs them.")]
    return [_("They are not signed by every constituency.")]


_SAID: dict[Point, Callable[[Charter], list[str]]] = {
    Point.LEGAL_FORM: _legal_form,
    Point.SHAPE: _shape,
    Point.MANDATE: _mandate,
    Point.ANSWER: _answer,
    Point.SCOPE: _scope,
    Point.SEATS: _seats,
    Point.FILLING_STATE: lambda charter: _filling(charter, of_the_state=True),
    Point.FILLING_SOCIETY: lambda charter: _filling(charter, of_the_state=False),
    Point.TERMS: _terms,
    Point.CHAIR: _chair,
    Point.TURNS: _turns,
    Point.ALTERNATES: _alternates,
    Point.OBSERVERS: _observers,
    Point.MEETINGS: _meetings,
    Point.CALENDAR: _calendar,
    Point.NOTICE: _notice,
    Point.QUORUM: _quorum,
    Point.DECISION: _decision,
    Point.WALKOUT: _walkout,
    Point.MINUTES: _minutes,
    Point.SIGNING: _signing,
    Point.INTERESTS: lambda charter: [str(labels.INTERESTS[charter.interests])],
    Point.GROUPS: lambda charter: [str(labels.GROUPS[charter.groups])],
}


def begun(system: System) -> Preset:
    """Return what one may begin from, the names of its constituencies in words."""
    preset = PRESETS[system]
    parties = tuple(
        replace(one, name=str(labels.PARTIES[one.name]) if one.name else "")
        for one in preset.charter.constituencies
    )
    return replace(preset, charter=replace(preset.charter, constituencies=parties))
