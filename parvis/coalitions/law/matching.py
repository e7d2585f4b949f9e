"""Who could join forces, and why: facts, and no score. Pure. Our reading throughout.

*Agendas reinforce rather than compete*: those who work on the same thing are shown to each other,
with what each brings that the other lacks. Nobody is ranked: who brings what is missing comes first,
then who already works on the same thing, each by name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from parvis.coalitions.law.skills import in_order


@dataclass(frozen=True)
class Body:
    """An organisation, as facts: what it brings, on what it says it works, and on what it does.

    `works_on`: the codes of the commitments it carries, reports on, contributes to, or is allied
    around. `is_open`: it can be asked; not one that is closed, hidden, or of the State.
    """

    key: str
    name: str
    brings: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    works_on: frozenset[str] = frozenset()
    is_open: bool = True


@dataclass(frozen=True)
class Case:
    """What allies are sought for: what it needs, its policy areas, and who is there already.

    `codes`: its commitments; `near`: the others of the same policy areas.
    """

    codes: frozenset[str]
    needs: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    there: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Ally:
    """One who could join, with the reasons: each a fact that can be looked up."""

    key: str
    name: str = field(compare=False)
    brings: tuple[str, ...] = ()
    works_on: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()


def missing(case: Case, bodies: Iterable[Body]) -> list[str]:
    """Return what is needed and nobody brings who is there already, in the order of the list."""
    brought: set[str] = set()
    for one in bodies:
        if one.key in case.there:
            brought |= one.brings
    return in_order(case.needs - brought)


def allies(case: Case, bodies: Iterable[Body]) -> list[Ally]:
    """Return who could join forces, those who bring what is missing first, then by name.

    Who is there already is not among them, nor who cannot be asked, nor who has no reason to be.
    """
    known = {one.key: one for one in bodies}
    lacking = frozenset(missing(case, known.values()))
    found = [
        _ally(one, case, lacking)
        for one in known.values()
        if one.is_open and one.key not in case.there
    ]
    reasoned = [one for one in found if one.brings or one.works_on or one.areas]
    return sorted(reasoned, key=lambda one: (not one.brings, one.name.casefold(), one.key))


def _ally(one: Body, case: Case, lacking: frozenset[str]) -> Ally:
    return Ally(
        one.key, one.name, tuple(in_order(one.brings & lacking)),
        tuple(sorted(one.works_on & (case.codes | case.near))), tuple(sorted(one.areas & case.areas)),
    )  # fmt: skip


@dataclass(frozen=True)
class Group:
    """A coalition, as facts: its commitments and their policy areas, what it needs and brings."""

    key: str
    name: str
    codes: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    brings: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Neighbour:
    """Another coalition on the same thing: what both share, what each has that the other needs."""

    key: str
    name: str = field(compare=False)
    codes: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


def neighbours(own: Group, others: Iterable[Group]) -> list[Neighbour]:
    """Return the coalitions on the same commitments or policy areas: on the same commitment first."""
    known = {one.key: one for one in others if one.key != own.key}
    found = [
        Neighbour(
            one.key, one.name, tuple(sorted(own.codes & one.codes)),
            tuple(sorted(own.areas & one.areas)),
            tuple(in_order(one.brings & (own.needs - own.brings))),
            tuple(in_order(own.brings & (one.needs - one.brings))),
        )
        for one in known.values()
    ]  # fmt: skip
    near = [one for one in found if one.codes or one.areas]
    return sorted(near, key=lambda one: (not one.codes, one.name.casefold(), one.key))
