"""Contributions are sorted: under themes, into groups that are answered together."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max

from parvis.consultations import rules, verbs
from parvis.consultations.models import Contribution, Group, Theme
from parvis.people.rights import By
from parvis.plans.models import Plan
from parvis.record.acts import hold, record


@transaction.atomic
def add_theme(plan: Plan, *, name: str, language: str, by: By) -> Theme:
    """Add a theme to those of a plan."""
    rules.may_sort(by, plan).enforce()
    hold(plan.chain)
    last = plan.themes.aggregate(last=Max("number"))["last"]
    theme = Theme.objects.create(plan=plan, number=(last or 0) + 1, name=name, language=language)
    record(verbs.THEME_ADDED, plan, by=by.as_actor(), theme=theme.number, plan=plan.number)
    return theme


@transaction.atomic
def group(
    plan: Plan, contributions: Iterable[Contribution], *, title: str, language: str, by: By,
    theme: Theme | None = None,
) -> Group:  # fmt: skip
    """Put contributions together in a new group; each keeps its author, its page and its thread."""
    rules.may_sort(by, plan).enforce()
    hold(plan.chain)
    last = plan.groups.aggregate(last=Max("number"))["last"]
    made = Group.objects.create(
        plan=plan, number=(last or 0) + 1, title=title, language=language, theme=theme
    )
    for one in contributions:
        one.group, one.theme, one.version = made, None, one.version + 1
        one.save(update_fields=["group", "theme", "version"])
        record(
            verbs.GROUPED, one, by=by.as_actor(), number=one.number, group=made.number,
            plan=plan.number,
        )  # fmt: skip
    return made
