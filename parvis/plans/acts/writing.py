"""How a commitment is written while its plan is drafted: its texts, partners and milestones.

Each change is one of a version: who writes from an older one is told, and nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.plans import rules, verbs
from parvis.plans.models import Commitment, Milestone, Partner
from parvis.plans.template import Part
from parvis.record import clock
from parvis.record.acts import record
from parvis.rulings import denied
from parvis.texts.acts import keep_wording, translate


@dataclass(frozen=True)
class Taking:
    """Who takes which part in a commitment: an organisation of the house, or a name."""

    organisation: Organisation | None
    part: Part
    name: str = ""


def put_partners(commitment: Commitment, partners: Iterable[Taking]) -> None:
    """Enter the partners of a commitment. A part of acts that write one."""
    Partner.objects.bulk_create(
        Partner(
            commitment=commitment, organisation=taking.organisation, name=taking.name,
            side=taking.organisation.side if taking.organisation else "", part=taking.part,
        )
        for taking in partners
    )  # fmt: skip


def take_up(commitment: Commitment, version: int | None) -> None:
    """Hold a commitment for a change, and count its version. A part of acts that write one.

    Raises `ChangedMeanwhile`, with the commitment as it stands, when `version` is not its own.
    """
    now = (
        Commitment.objects.select_for_update().select_related("plan__member").get(pk=commitment.pk)
    )
    if version is not None and now.version != version:
        raise ChangedMeanwhile(now)
    commitment.version = now.version + 1


def put_texts(commitment: Commitment, texts: Mapping[str, str]) -> list[str]:
    """Set texts of a commitment and keep what they said; return the names of those that changed."""
    changed = [name for name, text in texts.items() if getattr(commitment, name) != text]
    for name in changed:
        if before := getattr(commitment, name):
            keep_wording(commitment, name, commitment.language, before)
        setattr(commitment, name, texts[name])
    if changed:
        commitment.save(update_fields=[*changed, "version"])
    return changed


@transaction.atomic
def reword(
    commitment: Commitment, texts: Mapping[str, str], *, by: By, version: int | None = None
) -> None:
    """Change texts of a commitment while its plan is being drafted; what they said before is kept.

    `texts`: fields of the template and their new words. `version` is the one that was read before
    the change. Raises `ChangedMeanwhile`, with the commitment as it stands, when it is another.
    """
    rules.may_reword(by, commitment, texts).enforce()
    take_up(commitment, version)
    changed = put_texts(commitment, texts)
    if changed:
        record(
            verbs.COMMITMENT_REWORDED, commitment, by=by.as_actor(), number=commitment.number,
            fields=changed,
        )  # fmt: skip


@transaction.atomic
def name_partners(
    commitment: Commitment, partners: Iterable[Taking], *, by: By, version: int | None = None
) -> None:
    """Name who carries a commitment, in place of who did, while its plan is being drafted."""
    rules.may_word(by, commitment).enforce()
    take_up(commitment, version)
    commitment.partners.all().delete()
    put_partners(commitment, partners)
    commitment.save(update_fields=["version"])
    record(
        verbs.PARTNERS_NAMED, commitment, by=by.as_actor(), number=commitment.number,
        partners=[f"{one.part}: {one}" for one in commitment.partners.select_related("organisation")],
    )  # fmt: skip


@transaction.atomic
def change_milestone(
    milestone: Milestone, changes: Mapping[str, Any], *, by: By, version: int | None = None
) -> None:
    """Change a milestone while its plan is being drafted; what its texts said before is kept.

    `changes`: number, title, outputs, starts, due, owner, is_joint. `version`: of its commitment.
    """
    commitment = milestone.commitment
    after = {name: changes.get(name, getattr(milestone, name)) for name in ("starts", "due")}
    rules.may_set(by, commitment, after["starts"], after["due"]).enforce()
    take_up(commitment, version)
    rules.may_number(commitment, changes.get("number", milestone.number), milestone).enforce()
    changed = [name for name, value in changes.items() if getattr(milestone, name) != value]
    if not changed:
        return
    for name in {"title", "outputs"} & set(changed):
        if before := getattr(milestone, name):
            keep_wording(commitment, f"{milestone.number} {name}", milestone.language, before)
    for name in changed:
        setattr(milestone, name, changes[name])
    milestone.save(update_fields=changed)
    commitment.save(update_fields=["version"])
    record(
        verbs.MILESTONE_CHANGED, commitment, by=by.as_actor(), milestone=milestone.number,
        fields=changed,
    )  # fmt: skip


@transaction.atomic
def remove_milestone(milestone: Milestone, *, by: By, version: int | None = None) -> None:
    """Take a milestone out of a commitment whose plan is being drafted; its words are kept."""
    commitment, number, title = milestone.commitment, milestone.number, milestone.title
    rules.may_word(by, commitment).enforce()
    take_up(commitment, version)
    keep_wording(commitment, f"{number} title", milestone.language, title)
    try:
        milestone.delete()
    except ProtectedError:
        denied(_("An answer leads to this milestone; it can be changed, and stays.")).enforce()
    commitment.save(update_fields=["version"])
    record(
        verbs.MILESTONE_REMOVED, commitment, by=by.as_actor(), milestone=number, title=title
    )  # fmt: skip


@transaction.atomic
def put_in_language(
    commitment: Commitment,
    language: str,
    texts: Mapping[str, str],
    steps: Mapping[Milestone, Mapping[str, str]],
    *,
    by: By,
) -> None:
    """Publish the translation of texts of a commitment and of its milestones, also once adopted."""
    rules.may_translate(by, commitment).enforce()
    now = (
        Commitment.objects.select_for_update().select_related("plan__member").get(pk=commitment.pk)
    )
    signed = by.as_actor()
    if texts:
        translate(now, language, texts, by=signed)
    for milestone, told in steps.items():
        if told:
            translate(milestone, language, told, by=signed, about=now, part=milestone.number)


@transaction.atomic
def drop(commitment: Commitment, *, reason: str, by: By) -> None:
    """Drop a commitment from a plan that is being drafted; its page stays, and says why."""
    rules.may_drop(by, commitment, reason).enforce()
    take_up(commitment, None)
    commitment.dropped_on, commitment.dropped_because = clock.today(), reason.strip()
    commitment.save(update_fields=["dropped_on", "dropped_because", "version"])
    record(
        verbs.COMMITMENT_DROPPED, commitment, by=by.as_actor(), number=commitment.number,
        plan=commitment.plan.number,
    )  # fmt: skip
