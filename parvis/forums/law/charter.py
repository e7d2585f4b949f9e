"""What a charter is: the rules of one forum, as data. Pure.

A forum is its charter (OGP facts 5): an advisory council, a joint committee, a secretariat of three
and teams around commitments differ in nothing else. The choices offered are those of the handbook
on designing a multi-stakeholder forum (OGP facts 5.4) and of the forums that were studied (5.1-5.3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from parvis.people.roles import STATE
from parvis.people.sides import Side
from parvis.record.verify import canonical


class Shape(StrEnum):
    """Whether the forum is one body, or as many teams as there are commitments."""

    ONE_BODY = "one_body"
    TEAMS = "teams"


class LegalForm(StrEnum):
    """What the forum was set up by."""

    DECREE = "decree"
    MINISTERIAL_ACT = "ministerial_act"
    AGREEMENT = "agreement"
    TERMS_OF_REFERENCE = "terms_of_reference"


class Mandate(StrEnum):
    """What the forum's word is worth."""

    DECIDES = "decides"
    ADVISES = "advises"
    BOTH = "both"


class Matter(StrEnum):
    """What the forum deals with."""

    CO_CREATION = "co_creation"
    IMPLEMENTATION = "implementation"
    ASSESSMENT = "assessment"
    BEYOND = "beyond"


class Filling(StrEnum):
    """How the seats of a constituency are filled."""

    ELECTION = "election"
    SELF_SELECTION = "self_selection"
    NOMINATION = "nomination"
    APPOINTMENT = "appointment"
    OPEN_CALL = "open_call"


class Chair(StrEnum):
    """Who chairs."""

    GOVERNMENT = "government"
    SOCIETY = "society"
    CO_CHAIRS = "co_chairs"
    IN_TURN = "in_turn"
    NOBODY = "nobody"


class Observer(StrEnum):
    """Who sits in without a vote."""

    INTERNATIONAL = "international"
    PARLIAMENT = "parliament"
    JUSTICE = "justice"
    LOCALITIES = "localities"
    REVIEWER = "reviewer"
    ANYBODY = "anybody"


class Rule(StrEnum):
    """How a decision is taken."""

    CONSENSUS = "consensus"
    CONSENT = "consent"
    SIMPLE_MAJORITY = "simple_majority"
    QUALIFIED_MAJORITY = "qualified_majority"
    DOUBLE_MAJORITY = "double_majority"
    UNANIMITY_OF_PARTIES = "unanimity_of_parties"
    CHAIR_AFTER_ADVICE = "chair_after_advice"


class Base(StrEnum):
    """Of what a majority is a majority."""

    VOTES = "votes"
    PRESENT = "present"
    SEATS = "seats"


class Share(StrEnum):
    """How large a qualified majority is."""

    THREE_FIFTHS = "3/5"
    TWO_THIRDS = "2/3"
    THREE_QUARTERS = "3/4"
    FOUR_FIFTHS = "4/5"

    @property
    def parts(self) -> tuple[int, int]:
        """Return how many parts, of how many."""
        some, of_all = self.value.split("/")
        return int(some), int(of_all)


class Walkout(StrEnum):
    """What happens to decisions when a constituency has left."""

    SUSPENDS = "suspends"
    CONTINUES = "continues"


class Interests(StrEnum):
    """What members say of their interests."""

    UNSAID = "unsaid"
    DECLARED = "declared"
    ABSTAINS = "abstains"


class Groups(StrEnum):
    """The working groups of the forum."""

    NONE = "none"
    STANDING = "standing"
    THEMATIC = "thematic"
    BY_COMMITMENT = "by_commitment"


@dataclass(frozen=True)
class Constituency:
    """Those who fill some of the seats together: how many, how, and how many must be present.

    `name` is empty where it is called as its side is. `key` names it within its charter.
    """

    key: str
    side: Side
    seats: int
    filled_by: Filling
    quorum: int = 0
    name: str = ""

    @property
    def is_of_the_state(self) -> bool:
        """Say whether it sits in the college of the State, and not in that of society."""
        return self.side in STATE


@dataclass(frozen=True)
class Charter:
    """The rules of a forum. Months and days are whole; a quorum counts seats.

    `term_months`, `chair_months`: empty for as long as an action plan. `renewals`: empty for any
    number. `falls_back_on`: the rule where the first one leads to no decision. `answer_days`: within
    how many the government answers an advice, with its reasons. For teams, all numbers are those of
    each team.
    """

    constituencies: tuple[Constituency, ...]
    shape: Shape = Shape.ONE_BODY
    legal_form: LegalForm = LegalForm.TERMS_OF_REFERENCE
    mandate: Mandate = Mandate.BOTH
    answer_days: int | None = None
    scope: tuple[Matter, ...] = tuple(Matter)
    has_parity: bool = False
    term_months: int | None = None
    renewals: int | None = 1
    is_staggered: bool = False
    chair: Chair = Chair.CO_CHAIRS
    chair_months: int | None = None
    chair_not_twice: bool = False
    has_alternates: bool = True
    observers: tuple[Observer, ...] = ()
    meets_every_months: int = 3
    follows_international: bool = False
    meets_in_public: bool = True
    notice_days: int = 14
    quorum: int = 0
    decides_by: Rule = Rule.CONSENSUS
    falls_back_on: Rule | None = None
    counted_over: Base = Base.VOTES
    share: Share = Share.TWO_THIRDS
    walkout: Walkout = Walkout.SUSPENDS
    minutes_days: int = 10
    minutes_signed: bool = False
    interests: Interests = Interests.DECLARED
    groups: Groups = Groups.BY_COMMITMENT

    @property
    def seats(self) -> int:
        """Return how many seats there are."""
        return sum(one.seats for one in self.constituencies)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules by which it decides, in the order in which they are tried."""
        return (self.decides_by, *([self.falls_back_on] if self.falls_back_on else []))

    @property
    def digest(self) -> str:
        """Return the SHA-256, in hexadecimal, of all it says, as canonical JSON."""
        return hashlib.sha256(canonical(asdict(self))).hexdigest()

    @property
    def by_turns(self) -> bool:
        """Say whether the chair goes from one to another."""
        return self.chair in (Chair.IN_TURN, Chair.CO_CHAIRS)


class Point(StrEnum):
    """What a charter has to say, in the order in which it is read."""

    LEGAL_FORM = "legal_form"
    SHAPE = "shape"
    MANDATE = "mandate"
    ANSWER = "answer"
    SCOPE = "scope"
    SEATS = "seats"
    FILLING_STATE = "filling_state"
    FILLING_SOCIETY = "filling_society"
    TERMS = "terms"
    CHAIR = "chair"
    TURNS = "turns"
    ALTERNATES = "alternates"
    OBSERVERS = "observers"
    MEETINGS = "meetings"
    CALENDAR = "calendar"
    NOTICE = "notice"
    QUORUM = "quorum"
    DECISION = "decision"
    WALKOUT = "walkout"
    MINUTES = "minutes"
    SIGNING = "signing"
    INTERESTS = "interests"
    GROUPS = "groups"


# The fields in which each point is told; seats, filling and quorum are also in the constituencies.
FIELDS: dict[Point, tuple[str, ...]] = {
    Point.LEGAL_FORM: ("legal_form",),
    Point.SHAPE: ("shape",),
    Point.MANDATE: ("mandate",),
    Point.ANSWER: ("answer_days",),
    Point.SCOPE: ("scope",),
    Point.SEATS: ("has_parity",),
    Point.FILLING_STATE: (),
    Point.FILLING_SOCIETY: (),
    Point.TERMS: ("term_months", "renewals", "is_staggered"),
    Point.CHAIR: ("chair",),
    Point.TURNS: ("chair_months", "chair_not_twice"),
    Point.ALTERNATES: ("has_alternates",),
    Point.OBSERVERS: ("observers",),
    Point.MEETINGS: ("meets_every_months", "meets_in_public"),
    Point.CALENDAR: ("follows_international",),
    Point.NOTICE: ("notice_days",),
    Point.QUORUM: ("quorum",),
    Point.DECISION: ("decides_by", "falls_back_on", "counted_over", "share"),
    Point.WALKOUT: ("walkout",),
    Point.MINUTES: ("minutes_days",),
    Point.SIGNING: ("minutes_signed",),
    Point.INTERESTS: ("interests",),
    Point.GROUPS: ("groups",),
}


def says(charter: Charter, point: Point) -> tuple[object, ...]:
    """Return all that a charter says on a point, to be compared with what another says."""
    told = tuple(getattr(charter, name) for name in FIELDS[point])
    return (*told, *filter(None, (_says_of(one, point) for one in charter.constituencies)))


def _says_of(one: Constituency, point: Point) -> tuple[object, ...]:
    """Return what a charter says on a point of one of its constituencies."""
    whose = (one.side, one.name)
    return {
        Point.SEATS: (*whose, one.seats),
        Point.FILLING_STATE: (*whose, one.filled_by) if one.is_of_the_state else (),
        Point.FILLING_SOCIETY: () if one.is_of_the_state else (*whose, one.filled_by),
        Point.QUORUM: (*whose, one.quorum),
    }.get(point, ())


def differing(one: Charter, other: Charter) -> list[Point]:
    """Return the points on which two charters do not say the same, in their order."""
    return [point for point in Point if says(one, point) != says(other, point)]


def still_ours(charter: Charter, preset: Charter, ours: Iterable[Point]) -> tuple[Point, ...]:
    """Return which defaults of a preset a charter took over as they stood."""
    changed = set(differing(charter, preset))
    kept = set(ours) - changed
    return tuple(point for point in Point if point in kept)
