"""Contributions are sorted: under themes, into groups that are answered together.

Those that sort say what they had read: each contribution that is passed holds the version in which
it was seen. One that somebody else sorted meanwhile is not touched, and the others are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from parvis.consultations import rules, verbs
from parvis.consultations.models import Contribution, Group, Letter, Theme
from parvis.consultations.models.answering import in_force_for
from parvis.people.rights import By
from parvis.plans.models import Plan
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.rulings import Refused, Ruling


@dataclass(frozen=True)
class Sorted:
    """What became of some contributions that were to be sorted.

    `already`: it was so. `changed`: somebody sorted it since it was read. `refused`: with a sentence.
    """

    done: list[Contribution] = field(default_factory=list)
    already: list[Contribution] = field(default_factory=list)
    changed: list[Contribution] = field(default_factory=list)
    refused: list[tuple[Contribution, str]] = field(default_factory=list)

    def enforce(self) -> None:
        """Raise `Refused` where one was left as it is."""
        for _one, reason in self.refused:
            raise Refused(reason)
        for one in self.changed:
            raise Refused(
                _("Contribution {number} was changed meanwhile.").format(number=one.number)
            )


@dataclass(frozen=True)
class _Deed:
    """What is done to each of some contributions: whether it is so already, whether it can be, how."""

    is_so: Callable[[Contribution], bool]
    may: Callable[[Contribution], Ruling]
    do: Callable[[Contribution], None]


@transaction.atomic
def sort_under(
    plan: Plan, contributions: Iterable[Contribution], theme: Theme | None, *, by: By
) -> Sorted:
    """Put contributions under a theme of the plan, or under none. Raises `Refused`."""
    _may_sort(plan, by)

    def put(one: Contribution) -> None:
        one.theme = theme
        told: dict[str, Any] = {"number": one.number, "plan": plan.number}
        if theme:
            record(verbs.SORTED, one, by=by.as_actor(), theme=theme.number, **told)
        else:
            record(verbs.UNSORTED, one, by=by.as_actor(), **told)

    return _sort(plan, contributions, _Deed(
        is_so=lambda one: one.theme == theme and not one.group,
        may=lambda one: rules.goes_under(one, theme), do=put,
    ))  # fmt: skip


@transaction.atomic
def group(
    plan: Plan, contributions: Iterable[Contribution], *, title: str, language: str, by: By,
    theme: Theme | None = None,
) -> Group:  # fmt: skip
    """Put contributions together in a new group; each keeps its author, its page and its thread.

    Where no theme is named, the group takes the only one that some of them stood under.
    All of them or none. Raises `Refused`.
    """
    every = list(contributions)
    made, became = _group(plan, every, title, language, by, theme)
    became.enforce()
    if made is None:
        raise Refused(_("Nothing is to be grouped."))
    _told(every, became)
    return made


@transaction.atomic
def group_as_read(
    plan: Plan, contributions: Iterable[Contribution], *, title: str, language: str, by: By,
    theme: Theme | None = None,
) -> tuple[Group | None, Sorted]:  # fmt: skip
    """Put together those that nobody sorted since they were read; no group where there are none."""
    every = list(contributions)
    made, became = _group(plan, every, title, language, by, theme)
    _told(every, became)
    return made, became


@transaction.atomic
def add_to(group: Group, contributions: Iterable[Contribution], *, by: By) -> Sorted:
    """Put contributions in a group; where it was answered, they are answered with it and told."""
    _may_sort(group.plan, by)
    every = list(contributions)
    became = _add(group, every, by)
    _told(every, became)
    return became


@transaction.atomic
def take_out(plan: Plan, contributions: Iterable[Contribution], *, by: By) -> Sorted:
    """Take contributions out of their groups; each stays under its theme and waits for an answer."""
    _may_sort(plan, by)

    def take(one: Contribution) -> None:
        left = one.group
        assert left
        one.theme, one.group = left.theme, None
        _grow(left)
        record(
            verbs.UNGROUPED, one, by=by.as_actor(), number=one.number, group=left.number,
            plan=plan.number,
        )  # fmt: skip

    return _sort(plan, contributions, _Deed(
        is_so=lambda one: not one.group, may=lambda one: Ruling(True), do=take,
    ))  # fmt: skip


@transaction.atomic
def join(group: Group, into: Group, *, by: By) -> Sorted:
    """Move all that is in a group to another; its number is never given again. Raises `Refused`."""
    _may_sort(group.plan, by)
    rules.may_join(group, into).enforce()
    became = _add(into, list(group.contributions.all()), by)
    became.enforce()
    _grow(group)
    record(
        verbs.GROUP_JOINED, group, by=by.as_actor(), group=group.number, into=into.number,
        plan=group.plan.number,
    )  # fmt: skip
    return became


def _group(
    plan: Plan, contributions: Iterable[Contribution], title: str, language: str, by: By,
    theme: Theme | None,
) -> tuple[Group | None, Sorted]:  # fmt: skip
    _may_sort(plan, by)
    rules.may_title(title).enforce()
    made = Group.objects.create(
        plan=plan,
        number=next_number(plan.groups),
        title=title.strip(),
        language=language,
        theme=theme,
    )
    every = list(contributions)
    were = _themes_of(every)
    became = _add(made, every, by)
    if not became.done:
        made.delete()
        return None, became
    themes = {found for one in became.done if (found := were.get(one.pk))}
    if theme is None and len(themes) == 1:
        theme = made.theme = themes.pop()
        made.save(update_fields=["theme"])
    if theme:
        record(
            verbs.GROUP_SORTED, made, by=by.as_actor(), group=made.number, theme=theme.number,
            plan=plan.number,
        )  # fmt: skip
    return made, became


def _themes_of(contributions: Iterable[Contribution]) -> dict[int, Theme | None]:
    """Return under which theme each stands, by its key. One query."""
    keys = [one.pk for one in contributions]
    return {
        one.pk: one.sorted_under for one in Contribution.objects.for_reading().filter(pk__in=keys)
    }


def _add(group: Group, contributions: Iterable[Contribution], by: By) -> Sorted:
    def put(one: Contribution) -> None:
        if one.group:
            _grow(one.group)
        one.group, one.theme = group, None
        record(
            verbs.GROUPED, one, by=by.as_actor(), number=one.number, group=group.number,
            plan=group.plan.number,
        )  # fmt: skip

    became = _each(group.plan, contributions, _Deed(
        is_so=lambda one: one.group == group,
        may=lambda one: rules.goes_into(one) and rules.does_not_turn(group, [one]), do=put,
    ))  # fmt: skip
    response = in_force_for(group)
    if response:
        Letter.owe(response, became.done)
    if became.done:
        _grow(group)
    return became


def _may_sort(plan: Plan, by: By) -> None:
    """Hold the record, so that whoever sorts is alone, and ask whether the plan is still open."""
    hold(plan.chain)
    plan.refresh_from_db(fields=["submitted"])
    rules.may_sort(by, plan).enforce()


def _sort(plan: Plan, contributions: Iterable[Contribution], deed: _Deed) -> Sorted:
    every = list(contributions)
    became = _each(plan, every, deed)
    _told(every, became)
    return became


def _each(plan: Plan, contributions: Iterable[Contribution], deed: _Deed) -> Sorted:
    """Do a deed to each contribution as it stands now, where it is what was read."""
    asked = {one.pk: one for one in contributions}
    now = Contribution.objects.for_reading().select_for_update(of=("self",))
    became = Sorted()
    for one in now.filter(pk__in=asked).order_by("number"):
        if deed.is_so(one):
            became.already.append(one)
        elif one.version != asked[one.pk].version:
            became.changed.append(one)
        elif not (ruling := rules.is_sortable(one, plan) and deed.may(one)):
            became.refused.append((one, str(ruling.reason)))
        else:
            _do(one, deed)
            became.done.append(one)
    return became


def _do(one: Contribution, deed: _Deed) -> None:
    deed.do(one)
    one.version += 1
    one.save(update_fields=["group", "theme", "version"])


def _told(asked: Iterable[Contribution], became: Sorted) -> None:
    """Let what was passed hold what became of it, once nothing takes it back any more."""
    now = {one.pk: one for one in became.done}
    for one in asked:
        if done := now.get(one.pk):
            one.group, one.theme, one.version = done.group, done.theme, done.version


def _grow(group: Group) -> None:
    Group.objects.filter(pk=group.pk).update(version=F("version") + 1)
