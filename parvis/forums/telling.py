"""What became of a motion, in sentences, and the votes of each college as they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.forums.labels_voting import (
    CARRIED_BY,
    COUNTS,
    DEFEATED_BY,
    OUTCOMES,
    UNDECIDED,
)
from parvis.forums.law import answering
from parvis.forums.law.charter import Charter, Rule
from parvis.forums.law.deciding import Lack, Tally, Why
from parvis.forums.law.voting import Choice, Kind, is_signed
from parvis.forums.models import Decision
from parvis.forums.wording import name_of
from parvis.people.sides import Side
from parvis.ui.lists import headed, listed

MOST_DRAWN = 16  # votes of one college; of more, the counts alone are told
STEP, SIZE = 15, 10


@dataclass(frozen=True)
class Mark:
    """One vote as it is drawn: where it stands, whether it is filled, whether it is crossed out."""

    x: int
    is_for: bool
    is_against: bool

    @property
    def middle(self) -> int:
        """Return where its middle stands."""
        return self.x + SIZE // 2


@dataclass(frozen=True)
class College:
    """The votes of one college: drawn, and in words that say the same."""

    side: Side
    tally: Tally

    @property
    def words(self) -> str:
        """Say how they voted."""
        return in_counts(self.tally)

    @property
    def marks(self) -> list[Mark]:
        """Return the votes one by one; none of so many that they cannot be drawn."""
        return list(_marks(self.tally))

    @property
    def is_of_the_state(self) -> bool:
        """Say whether it is that of the State."""
        return self.side == Side.GOVERNMENT

    @property
    def width(self) -> int:
        """Return how wide it is drawn."""
        return STEP * self.tally.present


def colleges(decision: Decision) -> list[College]:
    """Return how each college voted, the State first."""
    rules, counts = decision.charter.as_law, decision.tallies
    return [
        _college(rules, counts, side, of_the_state=side is Side.GOVERNMENT)
        for side in (Side.GOVERNMENT, Side.CIVIL_SOCIETY)
    ]


def _college(
    rules: Charter, counts: Mapping[str, Tally], side: Side, *, of_the_state: bool
) -> College:
    keys = [one.key for one in rules.constituencies if one.is_of_the_state is of_the_state]
    tally = reduce(add, (counts.get(key, Tally()) for key in keys), Tally())
    return College(side, tally)


def _marks(tally: Tally) -> Iterable[Mark]:
    if tally.present > MOST_DRAWN:
        return
    in_favour, opposed = tally.in_favour, tally.in_favour + tally.opposed
    for n in range(tally.present):
        yield Mark(1 + STEP * n, n < in_favour, in_favour <= n < opposed)


def in_counts(tally: Tally) -> str:
    """Say how many were for, against and so on; those who were none are left out."""
    counts = {
        Choice.FOR: tally.in_favour, Choice.AGAINST: tally.against,
        Choice.OBJECTS: tally.objecting, Choice.ABSTAINS: tally.abstaining,
    }  # fmt: skip
    told = [str(COUNTS[choice] % {"n": n}) for choice, n in counts.items() if n]
    return listed(told) if told else _("nobody was there")


def settled_in_words(decision: Decision) -> str:
    """Say in a sentence what became of it, and by which rule."""
    why = Why(decision.why)
    if why is Why.NO_QUORUM:
        names = {one.key: name_of(one) for one in decision.charter.as_law.constituencies}
        lacking = [_lack_in_words(one, names) for one in decision.presence]
        return " ".join([str(UNDECIDED[why]), *filter(None, lacking)])
    if why in UNDECIDED:
        return str(UNDECIDED[why])
    told = CARRIED_BY if why is Why.CARRIED else DEFEATED_BY
    return str(told[Rule(decision.rule)])


def _lack_in_words(lack: Lack, names: Mapping[str, str]) -> str:
    """Say who is missing, where somebody is: “Civil society: 5 present, 6 needed.”"""
    if lack.present >= lack.needed:
        return ""
    whose = names.get(lack.key, "") or _("In all")
    return _("{who}: {present} present, {needed} needed.").format(
        who=whose, present=lack.present, needed=lack.needed
    )


def presence_in_words(decision: Decision) -> list[str]:
    """Say how many were there, and how many the charter asks for."""
    names = {one.key: name_of(one) for one in decision.charter.as_law.constituencies}
    return [
        headed(names.get(one.key, "") or _("In all"), _of_quorum(one)) for one in decision.presence
    ]


def _of_quorum(one: Lack) -> str:
    if not one.needed:
        return ngettext("%(n)s present", "%(n)s present", one.present) % {"n": one.present}
    return _("{present} present, {needed} needed").format(present=one.present, needed=one.needed)


def state_in_words(decision: Decision) -> str:
    """Say in two words what became of it: struck out, treated as adopted, or its outcome."""
    if decision.struck_on:
        return _("Struck out")
    if decision.irregular:
        return _("Treated as adopted, against the charter")
    return str(OUTCOMES[Why(decision.why)])


@dataclass(frozen=True)
class Reply:
    """Until when an advice is to be answered, and by how many days the answer is or was late."""

    due_on: date | None
    late: str
    is_waited_for: bool


def reply_to(decision: Decision, today: date) -> Reply | None:
    """Return how the answer to an advice stands; none where none is owed."""
    if decision.kind != Kind.ADVICE or not decision.is_followed:
        return None
    answer = getattr(decision, "answer", None)
    due = answering.due_on(decision.charter.as_law, decision.decided_on)
    late = answering.days_late(due, answer.answered_on if answer else None, today)
    told = ngettext("%(n)s day late", "%(n)s days late", late) % {"n": late} if late else ""
    return Reply(due, told, answer is None)


@dataclass(frozen=True)
class Party:
    """A constituency that signs: its name, its side, and when it signed; none where it has not."""

    side: str
    name: str
    signed_on: date | None


def parties_of(decision: Decision) -> list[Party]:
    """Return who signs a decision, and who has; nobody where its charter has nothing signed."""
    rules = decision.charter.as_law
    if not (is_signed(rules) and decision.is_adopted):
        return []
    signed = {one.constituency: one.signed_on for one in decision.signatures.all()}
    return [
        Party(one.side, name_of(one), signed.get(one.key))
        for one in rules.constituencies if one.key not in decision.gone
    ]  # fmt: skip
