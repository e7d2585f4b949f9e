"""Who sorts contributions, who answers them, and what can be sorted where."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from parvis.consultations import splitting
from parvis.consultations.labels import SPLITS
from parvis.consultations.models import Contribution, Group, Theme
from parvis.people.rights import By
from parvis.plans.models import Plan
from parvis.plans.rules import may_author
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.lists import listed

LONGEST_TITLE = 200


def may_sort(by: By, plan: Plan) -> Ruling:
    """May this hand sort the contributions to a plan? Until the plan is submitted."""
    if plan.submitted:
        return denied(_("The plan has been submitted."))
    return may_author(by, plan)


def may_respond(by: By, plan: Plan) -> Ruling:
    """May this hand answer contributions to a plan (OGP 4.1)? Also later, to correct an answer."""
    return may_author(by, plan)


def may_name(plan: Plan, name: str, but: Theme | None = None) -> Ruling:
    """May a theme of a plan have this name? One that no other has."""
    if not name.strip():
        return denied(_("A theme has a name."))
    others = plan.themes.filter(name=name.strip())
    if but:
        others = others.exclude(pk=but.pk)
    if others.exists():
        return denied(_("There is a theme of this name already."))
    return ALLOWED


def may_title(title: str) -> Ruling:
    """May a group be called so?"""
    return ALLOWED if title.strip() else denied(_("Give the group a title."))


def is_sortable(one: Contribution, plan: Plan) -> Ruling:
    """Can a contribution be sorted at all? One to this plan that everybody sees, and that is whole."""
    told = {"number": one.number}
    if one.consultation.plan_id != plan.pk:
        return denied(_("Contribution {number} is about another plan.").format(**told))
    if not one.is_public:
        return denied(_("Nobody sees contribution {number} now.").format(**told))
    if parts := sorted(one.parts.values_list("number", flat=True)):
        return denied(
            _("Contribution {number} was split into {parts}: sort these.").format(
                parts=listed(parts), **told
            )
        )
    return ALLOWED


def goes_under(one: Contribution, theme: Theme | None) -> Ruling:
    """Can a contribution be put under a theme of its own? One that is in no group."""
    if one.group:
        return denied(
            _("Contribution {number} is in group {group}, which has a theme of its own.").format(
                number=one.number, group=one.group.number
            )
        )
    return ALLOWED


def goes_into(one: Contribution) -> Ruling:
    """Can a contribution be put in a group? One that has no answer yet, of its own or its group's."""
    told = {"number": one.number}
    if one.responses.exists():
        return denied(
            _(
                "Contribution {number} has an answer of its own. Correct that answer instead."
            ).format(**told)
        )
    if one.group and one.group.responses.exists():
        return denied(
            _("Contribution {number} was answered with group {group}. Take it out first.").format(
                group=one.group.number, **told
            )
        )
    return ALLOWED


def may_join(group: Group, into: Group) -> Ruling:
    """Can all that is in a group be moved to another of the same plan? Not once it was answered."""
    told = {"group": group.number, "into": into.number}
    if group.pk == into.pk or group.plan_id != into.plan_id:
        return denied(_("Choose another group of this plan."))
    if group.responses.exists():
        return denied(
            _(
                "Group {group} has been answered. Join what waits into it, and not the reverse."
            ).format(**told)
        )
    if not group.contributions.exists():
        return denied(_("Nothing is in group {group}.").format(**told))
    return ALLOWED


def can_come_apart(one: Contribution, plan: Plan) -> Ruling:
    """Can a contribution be split at all? Before it is answered, and out of any group."""
    told = {"number": one.number}
    if one.group:
        return denied(
            _("Contribution {number} is in group {group}. Take it out first.").format(
                group=one.group.number, **told
            )
        )
    if one.responses.exists():
        return denied(
            _("Contribution {number} has been answered; it is not split any more.").format(**told)
        )
    return is_sortable(one, plan)


def can_be_split(one: Contribution, plan: Plan, parts: Sequence[tuple[str, str]]) -> Ruling:
    """Can a contribution be split so, in its own words?"""
    apart = can_come_apart(one, plan)
    if not apart:
        return apart
    found = faults_of_parts(one, parts)
    return denied(" ".join(found)) if found else ALLOWED


def faults_of_parts(one: Contribution, parts: Sequence[tuple[str, str]]) -> list[str]:
    """Say in sentences what is wrong with the parts of a contribution: titles and words."""
    said = "\n\n".join(text for text in (one.words, one.replies) if text.strip())
    found = [
        splitting.Fault("no_title", number)
        for number, (title, _words) in enumerate(parts)
        if not title.strip()
    ]
    found += splitting.faults(said, [words for _title, words in parts])
    return [
        str(SPLITS[one.code]).format(part=(one.part or 0) + 1, words=one.words) for one in found
    ]
