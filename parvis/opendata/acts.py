"""What an import does; nothing else in this room writes.

Each act leaves an entry without personal data and without long texts: fingerprints stand for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from parvis.members.models import Member
from parvis.opendata import verbs
from parvis.opendata.judgements import Judgement
from parvis.opendata.layout import CommitmentFacts, MemberFacts, PlanFacts
from parvis.opendata.policy_areas import AREAS, EDITION, TRANSLATED_ON
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Partner, Plan, PolicyArea
from parvis.progress.models import Assessment
from parvis.record.acts import Actor, record
from parvis.texts.acts import keep_wording
from parvis.texts.models import fingerprint
from parvis.texts.privacy import without_addresses

IMPORTER = Actor(side=Side.PLATFORM, role="importer")
SOURCE = "OGP commitments database"
TEXTS = frozenset({"title", "short_title", "theme", "full_text", "lead", "support"})
PARTS = ("lead", "support")
_JUDGED = ("value", "nothing", "label_source", "code_source", "report_year")


@dataclass(frozen=True)
class Counted:
    """How many rows an act made, changed, left as they were, and took away."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0


def masked(text: str, longest: int = 200) -> str:
    """Return a title fit for the record: e-mail addresses masked, cut to a length."""
    plain = without_addresses(" ".join(text.split()), "…@…")
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def fingerprint_of(value: object) -> str:
    """Return the fingerprint of anything that JSON, or `str`, can write."""
    return fingerprint(json.dumps(value, sort_keys=True, ensure_ascii=False, default=str))


@transaction.atomic
def keep_policy_areas() -> dict[str, PolicyArea]:
    """Make sure that the edition's policy areas stand, named in every language; return them by slug.

    They belong to no member and so have no record of their own.
    """
    known = {area.slug: area for area in PolicyArea.objects.filter(edition=EDITION)}
    for area in AREAS:
        kept = known.get(area.slug) or PolicyArea(slug=area.slug, edition=EDITION, language="en")
        before = (kept.name, json.dumps(kept.translations, sort_keys=True))
        kept.name = area.column
        for language, name in area.translations.items():
            kept.translate("name", language, name, on=TRANSLATED_ON)
        if kept.pk is None or before != (kept.name, json.dumps(kept.translations, sort_keys=True)):
            kept.save()
        known[area.slug] = kept
    return known


@transaction.atomic
def enter_member(facts: MemberFacts, *, slug: str) -> Member:
    """Enter a member: status, joining date and first consultation are not in the file: unknown."""
    member = Member.objects.create(
        slug=slug, code=facts.code, name=facts.name, region=facts.region, kind=facts.kind,
        kind_source=facts.kind_source, source=SOURCE,
    )  # fmt: skip
    record(
        verbs.MEMBER_IMPORTED, member, by=IMPORTER, name=facts.name, code=facts.code,
        region=facts.region, kind=facts.kind, kind_source=facts.kind_source, source=SOURCE,
    )  # fmt: skip
    return member


@transaction.atomic
def update_member(member: Member, becomes: Mapping[str, str]) -> None:
    """Take over what changed of an imported member. Its slug stays."""
    was = {name: getattr(member, name) for name in becomes}
    for name, value in becomes.items():
        setattr(member, name, value)
    member.save(update_fields=[*becomes])
    record(
        verbs.MEMBER_UPDATED, member, by=IMPORTER, name=member.name, fields=sorted(becomes),
        changes={name: {"was": was[name], "becomes": becomes[name]} for name in sorted(becomes)},
    )  # fmt: skip


@transaction.atomic
def enter_plan(member: Member, facts: PlanFacts) -> Plan:
    """Enter a plan. When it starts is not in the file."""
    dates: dict[str, Any] = {"submitted": facts.submitted, "ends": facts.ends}
    plan = Plan.objects.create(
        member=member, number=facts.number, source_id=facts.source_id,
        length_years=facts.length_years, **dates,
    )  # fmt: skip
    record(
        verbs.PLAN_IMPORTED, plan, by=IMPORTER, number=facts.number, source_id=facts.source_id,
        submitted=str(facts.submitted or ""), ends=str(facts.ends or ""),
        length_years=facts.length_years, source=SOURCE,
    )  # fmt: skip
    return plan


@transaction.atomic
def update_plan(plan: Plan, becomes: Mapping[str, object]) -> None:
    """Take over what changed of a plan."""
    changes = {
        name: {"was": str(getattr(plan, name) or ""), "becomes": str(value or "")}
        for name, value in sorted(becomes.items())
    }
    for name, value in becomes.items():
        setattr(plan, name, value)
    plan.save(update_fields=[*becomes])
    record(
        verbs.PLAN_UPDATED, plan, by=IMPORTER, number=plan.number, fields=sorted(becomes),
        changes=changes,
    )  # fmt: skip


@transaction.atomic
def enter_commitment(
    plan: Plan, facts: CommitmentFacts, areas: Mapping[str, PolicyArea]
) -> Commitment:
    """Enter a commitment with its partners and policy areas. The language of its texts is unknown."""
    commitment = Commitment.objects.create(plan=plan, code=facts.code, **facts.fields)
    _set_partners(commitment, facts.partners)
    commitment.policy_areas.set([areas[slug] for slug in facts.areas])
    told = {**facts.fields, "partners": facts.partners, "policy_areas": sorted(facts.areas)}
    record(
        verbs.COMMITMENT_IMPORTED, commitment, by=IMPORTER, code=facts.code, plan=plan.number,
        number=commitment.number, title=masked(commitment.title), starts=str(commitment.starts or ""),
        ends=str(commitment.ends or ""), policy_areas=sorted(facts.areas),
        fingerprint=fingerprint_of(told), source=SOURCE,
    )  # fmt: skip
    return commitment


@transaction.atomic
def update_commitment(
    commitment: Commitment,
    becomes: Mapping[str, object],
    facts: CommitmentFacts,
    areas: Mapping[str, PolicyArea],
) -> None:
    """Take over what changed; earlier wordings of texts are kept, earlier dates stand in the entry.

    `becomes` holds the changed fields only; `lead`, `support` and `policy_areas` stand for rows.
    """
    was = {name: of_commitment(commitment, name) for name in becomes}
    for name in sorted(TEXTS & becomes.keys()):
        if was[name]:
            keep_wording(commitment, name, commitment.language, str(was[name]))
    columns = [name for name in becomes if name not in {*PARTS, "policy_areas"}]
    for name in columns:
        setattr(commitment, name, becomes[name])
    commitment.save(update_fields=columns)
    if set(PARTS) & becomes.keys():
        _set_partners(commitment, facts.partners)
    if "policy_areas" in becomes:
        _set_areas(commitment, facts.areas, areas)
    record(
        verbs.COMMITMENT_UPDATED, commitment, by=IMPORTER, code=commitment.code,
        title=masked(commitment.title), fields=sorted(becomes),
        changes={name: _change(name, was[name], becomes[name]) for name in sorted(becomes)},
    )  # fmt: skip


@transaction.atomic
def enter_assessments(commitment: Commitment, judgements: Iterable[Judgement]) -> Counted:
    """Enter the reviewer's assessments of a commitment that has none."""
    rows = [_assessment(commitment, judgement) for judgement in judgements]
    if not rows:
        return Counted()
    Assessment.objects.bulk_create(rows)
    record(
        verbs.ASSESSMENTS_IMPORTED, commitment, by=IMPORTER, code=commitment.code, count=len(rows),
        fingerprint=fingerprint_of(sorted((r.scale, r.product, r.value, r.nothing) for r in rows)),
        source=SOURCE,
    )  # fmt: skip
    return Counted(created=len(rows))


@transaction.atomic
def update_assessments(
    commitment: Commitment, judgements: Iterable[Judgement], kept: Mapping[tuple, Assessment]
) -> Counted:
    """Take over what changed among the assessments; `kept` are those of the importer's scales."""
    wanted = {judgement.key: judgement for judgement in judgements}
    new = [_assessment(commitment, wanted[key]) for key in wanted if key not in kept]
    gone = [kept[key] for key in kept if key not in wanted]
    changed = [kept[key] for key in wanted if key in kept and _differs(kept[key], wanted[key])]
    counted = Counted(len(new), len(changed), len(wanted) - len(new) - len(changed), len(gone))
    if not (new or gone or changed):
        return counted
    changes = [
        *(_told(row, becomes=_answer(row)) for row in new),
        *(_told(row, was=_answer(row)) for row in gone),
        *(_taken_over(row, wanted[row.scale, row.product]) for row in changed),
    ]
    Assessment.objects.filter(pk__in=[row.pk for row in gone]).delete()
    Assessment.objects.bulk_create(new)
    Assessment.objects.bulk_update(changed, _JUDGED)
    record(
        verbs.ASSESSMENTS_UPDATED, commitment, by=IMPORTER, code=commitment.code, changes=changes
    )
    return counted


def of_commitment(commitment: Commitment, name: str) -> object:
    """Return what stands now under a name of `becomes`; partners and areas as text and slugs."""
    if name in PARTS:
        return "\n".join(p.name for p in imported_partners(commitment) if p.part == name)
    if name == "policy_areas":
        return {area.slug for area in commitment.policy_areas.all() if area.edition == EDITION}
    return commitment.plan.source_id if name == "plan" else getattr(commitment, name)


def imported_partners(commitment: Commitment) -> list[Partner]:
    """Return the partners that are names in a source: on no known side, and no organisation."""
    partners = commitment.partners.all()
    return [p for p in partners if p.organisation_id is None and not p.side and p.part in PARTS]


def _set_partners(commitment: Commitment, partners: Mapping[str, str]) -> None:
    """Put one partner for each cell; names are not split, since nothing says where."""
    if commitment.pk and (old := imported_partners(commitment)):
        Partner.objects.filter(pk__in=[partner.pk for partner in old]).delete()
    Partner.objects.bulk_create(
        Partner(commitment=commitment, part=part, name=name) for part, name in partners.items()
    )


def _set_areas(
    commitment: Commitment, slugs: Iterable[str], areas: Mapping[str, PolicyArea]
) -> None:
    """Set the areas of this edition; those of other editions stay."""
    others = [area for area in commitment.policy_areas.all() if area.edition != EDITION]
    commitment.policy_areas.set([*others, *(areas[slug] for slug in slugs)])


def _change(name: str, was: object, becomes: object) -> dict[str, object]:
    """Write a change for the record: texts and the gaps by their fingerprint, the rest as it is."""
    if name in TEXTS or name == "gaps":
        return {"was": fingerprint_of(was), "becomes": fingerprint_of(becomes)}
    if isinstance(was, set) and isinstance(becomes, set | frozenset):
        return {"added": sorted(becomes - was), "removed": sorted(was - becomes)}
    if isinstance(becomes, Plan):
        return {"was": str(was), "becomes": becomes.source_id}
    return {"was": str(was or ""), "becomes": str(becomes or "")}


def _assessment(commitment: Commitment, judgement: Judgement) -> Assessment:
    return Assessment(
        commitment=commitment, scale=judgement.scale, product=judgement.product,
        **{name: getattr(judgement, name) for name in _JUDGED},
    )  # fmt: skip


def _differs(row: Assessment, judgement: Judgement) -> bool:
    return any(getattr(row, name) != getattr(judgement, name) for name in _JUDGED)


def _taken_over(row: Assessment, judgement: Judgement) -> dict[str, str]:
    """Put what the file says now into a row, unsaved; return the change as the record tells it."""
    was = _answer(row)
    for name in _JUDGED:
        setattr(row, name, getattr(judgement, name))
    return _told(row, was=was, becomes=_answer(row))


def _told(row: Assessment, *, was: str = "", becomes: str = "") -> dict[str, str]:
    return {"scale": row.scale, "product": row.product, "was": was, "becomes": becomes}


def _answer(row: Assessment) -> str:
    return row.value or row.nothing
