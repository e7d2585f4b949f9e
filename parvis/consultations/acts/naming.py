"""Themes and groups are named, and named anew; what they were called is kept."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from parvis.consultations import rules, verbs
from parvis.consultations.models import Group, Theme
from parvis.people.rights import By
from parvis.plans.models import Plan
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.rulings import Refused
from parvis.texts.acts import keep_wording


@transaction.atomic
def add_theme(plan: Plan, *, name: str, language: str, by: By) -> Theme:
    """Add a theme to those of a plan. Raises `Refused`."""
    rules.may_sort(by, plan).enforce()
    hold(plan.chain)
    rules.may_name(plan, name).enforce()
    theme = Theme.objects.create(
        plan=plan, number=next_number(plan.themes), name=name.strip(), language=language
    )
    record(verbs.THEME_ADDED, plan, by=by.as_actor(), theme=theme.number, plan=plan.number)
    return theme


@transaction.atomic
def rename_theme(theme: Theme, *, name: str, by: By) -> None:
    """Call a theme otherwise; what is passed holds the name that was read. Raises `Refused`."""
    plan, name = theme.plan, name.strip()
    rules.may_sort(by, plan).enforce()
    hold(plan.chain)
    now = Theme.objects.get(pk=theme.pk)
    if now.name == name:
        return
    if now.name != theme.name:
        raise Refused(_("A colleague has called this theme “{name}” meanwhile.").format(name=now))
    rules.may_name(plan, name, but=theme).enforce()
    keep_wording(plan, f"theme {theme.number}", theme.language, theme.name)
    theme.name = name
    theme.save(update_fields=["name"])
    record(verbs.THEME_RENAMED, plan, by=by.as_actor(), theme=theme.number, plan=plan.number)


@transaction.atomic
def retitle(group: Group, *, title: str, theme: Theme | None, by: By) -> None:
    """Change what a group is called, and its theme; it holds the version that was read.

    Raises `Refused`.
    """
    plan = group.plan
    hold(plan.chain)
    plan.refresh_from_db(fields=["submitted"])
    (rules.may_sort(by, plan) and rules.may_title(title)).enforce()
    now = Group.objects.select_related("theme").get(pk=group.pk)
    title = title.strip()
    if (now.title, now.theme) == (title, theme):
        return
    if now.version != group.version:
        raise Refused(_("A colleague has changed this group meanwhile. Look at it again."))
    told: dict[str, Any] = {"group": group.number, "plan": plan.number}
    if now.title != title:
        keep_wording(group, "title", group.language, now.title)
        record(verbs.GROUP_RETITLED, group, by=by.as_actor(), **told)
    if now.theme != theme and theme:
        record(verbs.GROUP_SORTED, group, by=by.as_actor(), theme=theme.number, **told)
    elif now.theme != theme:
        record(verbs.GROUP_UNSORTED, group, by=by.as_actor(), **told)
    group.title, group.theme, group.version = title, theme, now.version + 1
    group.save(update_fields=["title", "theme", "version"])
