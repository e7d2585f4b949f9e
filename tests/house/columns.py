"""The columns of the wall chart, its phases, and what a line of it says. Data alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from parvis.people.roles import Role
from parvis.people.sides import Side


class Phase(StrEnum):
    """Where the plan is: every act is tried in each, where they matter."""

    DRAFTING = "while the plan is drafted"
    CARRIED_OUT = "once it is submitted"
    ENDED = "after its end"


@dataclass(frozen=True)
class Column:
    """One kind of hand: a role, held for an organisation of a side, or none."""

    key: str
    role: Role | None = None
    side: Side | None = None


STATE, SOCIETY, REVIEW = Side.GOVERNMENT, Side.CIVIL_SOCIETY, Side.REVIEWER
CONTACT = Column("point of contact", Role.POINT_OF_CONTACT, STATE)
SECRETARY = Column("secretary of the State", Role.FORUM_SECRETARY, STATE)
SECRETARY_CS = Column("secretary of society", Role.FORUM_SECRETARY, SOCIETY)
SEAT = Column("seat of the State", Role.SEAT_HOLDER, STATE)
SEAT_CS = Column("seat of society", Role.SEAT_HOLDER, SOCIETY)
ALTERNATE = Column("alternate of the State", Role.ALTERNATE, STATE)
ALTERNATE_CS = Column("alternate of society", Role.ALTERNATE, SOCIETY)
LEAD = Column("lead", Role.LEAD, STATE)
CO_LEAD = Column("co-lead", Role.CO_LEAD, SOCIETY)
HELPER = Column("contributor of the State", Role.CONTRIBUTOR, STATE)
HELPER_CS = Column("contributor of society", Role.CONTRIBUTOR, SOCIETY)
REVIEWER = Column("reviewer", Role.REVIEWER, REVIEW)
MONITOR = Column("monitoring body", Role.MONITORING_BODY, SOCIETY)
STEERING = Column("steering member", Role.STEERING_MEMBER)
COORDINATOR = Column("coordinator", Role.COORDINATOR)
SUPPORT = Column("support unit", Role.SUPPORT_UNIT)
OPERATOR = Column("operator", Role.OPERATOR)
WITHIN = Column("who belongs to the organisation")  # who belongs to it, and holds no role
CONCERNED = Column("whom it concerns")  # whose role, name, account or invitation it is
ANYBODY = Column("anybody who is signed in")

ROLES = (
    CONTACT, SECRETARY, SECRETARY_CS, SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS, LEAD, CO_LEAD, HELPER,
    HELPER_CS, REVIEWER, MONITOR, STEERING, COORDINATOR, SUPPORT, OPERATOR,
)  # fmt: skip
COLUMNS = (*ROLES, WITHIN, CONCERNED, ANYBODY)
ALL_PHASES = tuple(Phase)
LATER = (Phase.CARRIED_OUT, Phase.ENDED)

ONE_OF_THESE_ROLES = "Only those who hold one of these roles may do this: …"
NOT_BY_THE_STATE = "Civil society chooses its own: nobody of the State does this for it."
ONLY_WITHIN = "Only those who belong to an organisation of society bring others in, or let them go."


@dataclass(frozen=True)
class Act:
    """One act, or one case of it: in words, who may and when, and what the others are told.

    `phases`: those in which it is tried; where only some are `open`, nobody may in the others, and
    `closed` says what they are told. `refusals` are those given for want of the right.
    `for_guests`: one need not be signed in.
    """

    told: str
    may: tuple[Column, ...]
    refusals: tuple[str, ...] = (ONE_OF_THESE_ROLES,)
    phases: tuple[Phase, ...] = (Phase.DRAFTING,)
    open: tuple[Phase, ...] = field(default_factory=tuple)
    closed: str = ""
    for_guests: bool = False

    def allows(self, column: Column, phase: Phase) -> bool:
        """Say whether a kind of hand may do it in a phase."""
        return column in self.may and (not self.open or phase in self.open)


def in_a_plan(
    told: str, may: Iterable[Column], open_: tuple[Phase, ...], closed: str = "",
    refusals: tuple[str, ...] = (ONE_OF_THESE_ROLES,),
) -> Act:  # fmt: skip
    return Act(told, tuple(may), refusals, ALL_PHASES, open_, closed)
