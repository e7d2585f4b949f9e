"""Six systems of co-governance, as data: what a charter may begin from. Pure.

They are those that the Partnership's page on implementation names (OGP facts 5.2), as they were
described about 2014 to 2019; most have changed since. What §5 marks as seen (S), or what that page
itself says, is theirs. Everything else (what no source tells, or memory alone) is `ours`: a default
of this house that says so, and never a rule of theirs.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from parvis.forums.law.charter import (
    Base,
    Chair,
    Charter,
    Constituency,
    Filling,
    Groups,
    Interests,
    LegalForm,
    Mandate,
    Matter,
    Observer,
    Point,
    Rule,
    Shape,
    Walkout,
)
from parvis.people.sides import Side


class System(StrEnum):
    """The systems one may begin from."""

    CANADA = "canada"
    GEORGIA = "georgia"
    GHANA = "ghana"
    MEXICO = "mexico"
    PERU = "peru"
    UNITED_STATES = "united_states"


@dataclass(frozen=True)
class Preset:
    """A charter to begin from, and the points on which it says what no source does.

    The names of its constituencies are codes, which `labels.PARTIES` puts into words.
    """

    charter: Charter
    ours: frozenset[Point]


def _all_but(seen: Collection[Point]) -> frozenset[Point]:
    return frozenset(Point) - frozenset(seen)


def _state(seats: int, quorum: int = 0, key: str = "government", name: str = "") -> Constituency:
    return Constituency(key, Side.GOVERNMENT, seats, Filling.APPOINTMENT, quorum, name)


def _society(seats: int, filled_by: Filling, quorum: int = 0) -> Constituency:
    return Constituency("civil_society", Side.CIVIL_SOCIETY, seats, filled_by, quorum)


# Twelve members, eight of civil society; consultative; open application; rolling terms; one co-chair
# of each side; guidelines on conflicts of interest (CA-MSF, CA-MSF2, CA-TOR, CA-NS, CA-NET).
CANADA = Preset(
    Charter(
        (_state(4, 2), _society(8, Filling.OPEN_CALL, 4)),
        mandate=Mandate.ADVISES, answer_days=60, scope=(*Matter,), term_months=24,
        is_staggered=True, chair=Chair.CO_CHAIRS, quorum=7, decides_by=Rule.CONSENSUS,
        walkout=Walkout.CONTINUES, groups=Groups.THEMATIC,
    ),
    _all_but(
        {
            Point.LEGAL_FORM, Point.SHAPE, Point.MANDATE, Point.SCOPE, Point.SEATS,
            Point.FILLING_SOCIETY, Point.CHAIR, Point.DECISION, Point.INTERESTS,
        }
    ),
)  # fmt: skip

# Decree 110 of 2020; NGOs put themselves forward; a majority of the government's members and one of
# the NGOs'; international organisations and others without a vote; the Forum as permanent working
# group (GE-COUNCIL, GE-ABOUT, GE-IDFI, GE-FORUM). The chair in turn is the page's own word (SEED2);
# not the same organisation in two cycles running is GE-ABOUT's.
GEORGIA = Preset(
    Charter(
        (_state(10, 6), _society(10, Filling.SELF_SELECTION, 6)),
        legal_form=LegalForm.DECREE, mandate=Mandate.DECIDES,
        scope=(Matter.CO_CREATION, Matter.IMPLEMENTATION), has_parity=True,
        chair=Chair.IN_TURN, chair_not_twice=True, quorum=12, decides_by=Rule.DOUBLE_MAJORITY,
        counted_over=Base.SEATS,
        observers=(
            Observer.INTERNATIONAL, Observer.PARLIAMENT, Observer.JUSTICE, Observer.LOCALITIES,
        ),
        groups=Groups.STANDING,
    ),
    _all_but(
        {
            Point.LEGAL_FORM, Point.SHAPE, Point.FILLING_SOCIETY, Point.CHAIR, Point.TURNS,
            Point.OBSERVERS, Point.DECISION, Point.GROUPS,
        }
    ),
)  # fmt: skip

# About ten of twenty nominated from civil society, its coalition consulted; a minister chairs beside
# a co-chair of civil society; terms of reference (GH-2013, GH-2025, GH-TOR). In step with the
# international calendar (SEED2): its rhythm in months is ours.
GHANA = Preset(
    Charter(
        (_state(10, 5), _society(10, Filling.NOMINATION, 5)),
        has_parity=True, scope=(Matter.CO_CREATION, Matter.IMPLEMENTATION),
        chair=Chair.CO_CHAIRS, follows_international=True, quorum=11,
        decides_by=Rule.CONSENSUS, falls_back_on=Rule.SIMPLE_MAJORITY, groups=Groups.THEMATIC,
    ),
    _all_but(
        {
            Point.LEGAL_FORM, Point.SHAPE, Point.SEATS, Point.FILLING_SOCIETY, Point.CHAIR,
            Point.CALENDAR,
        }
    ),
)  # fmt: skip

# One representative each of the ministry of public administration, of the institute for information
# and of civil society, whose core group names its own; nothing without the agreement of the three,
# on a form that all three sign (MX-IFAI). In 2017 civil society left and the plan went on without it
# (MX-MID): that decisions rest in such a case is our default.
MEXICO = Preset(
    Charter(
        (
            _state(1, 1, "government", "ministry"), _state(1, 1, "government-2", "institute"),
            _society(1, Filling.NOMINATION, 1),
        ),
        legal_form=LegalForm.AGREEMENT, mandate=Mandate.DECIDES, chair=Chair.NOBODY, quorum=3,
        meets_every_months=1, decides_by=Rule.UNANIMITY_OF_PARTIES, minutes_signed=True,
        notice_days=7, walkout=Walkout.SUSPENDS,
    ),
    _all_but({Point.SHAPE, Point.SEATS, Point.FILLING_SOCIETY, Point.DECISION, Point.SIGNING}),
)  # fmt: skip

# Five agencies and five representatives of civil society, charged with following the plan (SEED2). A
# decree created the forum that came after (PE-DS206); for the commission itself none was seen.
PERU = Preset(
    Charter(
        (_state(5, 3), _society(5, Filling.ELECTION, 3)),
        legal_form=LegalForm.DECREE, has_parity=True, scope=(Matter.IMPLEMENTATION,),
        chair=Chair.GOVERNMENT, quorum=6, decides_by=Rule.CONSENSUS,
        falls_back_on=Rule.DOUBLE_MAJORITY,
    ),
    _all_but({Point.SHAPE, Point.SCOPE, Point.SEATS}),
)  # fmt: skip

# Until 2023 no forum: teams of the government and civil society around commitments (SEED2).
UNITED_STATES = Preset(
    Charter(
        (_state(2, 1), _society(2, Filling.SELF_SELECTION, 1)),
        shape=Shape.TEAMS, scope=(Matter.IMPLEMENTATION,), has_parity=True,
        chair=Chair.CO_CHAIRS, has_alternates=False, meets_every_months=2, notice_days=7,
        quorum=2, decides_by=Rule.CONSENT, observers=(Observer.ANYBODY,),
        walkout=Walkout.SUSPENDS, interests=Interests.DECLARED, groups=Groups.NONE,
    ),
    _all_but({Point.SHAPE}),
)  # fmt: skip

PRESETS: dict[System, Preset] = {
    System.CANADA: CANADA,
    System.GEORGIA: GEORGIA,
    System.GHANA: GHANA,
    System.MEXICO: MEXICO,
    System.PERU: PERU,
    System.UNITED_STATES: UNITED_STATES,
}
