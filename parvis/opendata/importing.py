"""Importing OGP's commitments database: one pass has checked the file, this one writes it.

Idempotent: what stands already as the file has it is left alone, and leaves no entry in the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify

from parvis.database import take_turns
from parvis.members.models import Member
from parvis.members.rules import RESERVED
from parvis.opendata import acts, layout
from parvis.opendata.judgements import ASKED, Doubt
from parvis.opendata.layout import CommitmentFacts, Facts, MemberFacts, PlanFacts
from parvis.opendata.problems import Code, Problem
from parvis.opendata.sheets import Advance, Record, Sheet, no_advance
from parvis.plans.models import Commitment, Plan
from parvis.progress.law.scales import Nothing
from parvis.progress.models import Assessment

BATCH = 100
_SCALES = {asked.scale.name for asked in ASKED}
_MEMBER_FIELDS = {"name": layout.MEMBER, "region": layout.REGION, "kind": layout.KIND}
_PLAN_FIELDS = {
    "number": layout.PLAN_NUMBER, "submitted": layout.SUBMITTED, "ends": layout.ENDS,
    "length_years": layout.LENGTH,
}  # fmt: skip
Tell = Callable[[Problem], object]


@dataclass
class Tally:
    """What an import found and did.

    Every member, plan, commitment and assessment of the file is counted once among `created`,
    `updated` and `unchanged`. `not_understood` counts the lines of the report; `contradictions`
    are those of them that were understood but contradict another cell. The three kinds of nothing
    count the assessments that say so.
    """

    members: int = 0
    plans: int = 0
    commitments: int = 0
    assessments: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    not_understood: int = 0
    contradictions: int = 0
    left_out: int = 0
    no_report: int = 0
    no_data: int = 0
    not_applicable: int = 0

    def count(self, change: str) -> None:
        """Count one thing as created, updated or unchanged."""
        setattr(self, change, getattr(self, change) + 1)

    def add(self, counted: acts.Counted) -> None:
        """Add what was done to assessments."""
        for name, number in asdict(counted).items():
            setattr(self, name, getattr(self, name) + number)


def checked_sheet(path: Path, advance: Advance = no_advance) -> Sheet:
    """Read a whole file without writing anything; raise `BadFile` when it is not fit to import."""
    sheet = Sheet(path, layout.COLUMNS)
    sheet.check(layout.IDENTIFIER, layout.REQUIRED, advance)
    return sheet


def import_sheet(
    sheet: Sheet, *, tell: Tell, dry_run: bool = False, advance: Advance = no_advance
) -> Tally:
    """Write a checked file into the database, whole or not at all; `tell` is given each problem.

    A dry run does the same and takes it back, so that its tally is that of the real run.
    """
    with transaction.atomic():
        take_turns("import")
        taking = Import(tell)
        records = sheet.records(advance)
        while batch := list(islice(records, BATCH)):
            taking.take(batch)
        if dry_run:
            transaction.set_rollback(True)
    return taking.tally


class Import:
    """One run: what it has seen of members and plans, and its tally."""

    def __init__(self, tell: Tell) -> None:
        self.tally = Tally()
        self._tell = tell
        self._areas = acts.keep_policy_areas()
        self._members = {member.code: member for member in Member.objects.all()}
        self._plans = {plan.source_id: plan for plan in Plan.objects.exclude(source_id="")}
        self._first_members: dict[str, MemberFacts] = {}
        self._first_plans: dict[str, tuple[str, PlanFacts]] = {}

    def take(self, batch: list[Record]) -> None:
        """Take some records, reading what stands of their commitments at once."""
        codes = [record.cells[layout.IDENTIFIER].strip() for record in batch]
        known = Commitment.objects.filter(code__in=codes).select_related("plan__member")
        known = known.prefetch_related("partners", "policy_areas", "assessments")
        standing = {commitment.code: commitment for commitment in known}
        for record in batch:
            self._take_one(record, standing)

    def _take_one(self, record: Record, standing: dict[str, Commitment]) -> None:
        facts = layout.read(record.cells)
        for doubt in facts.doubts:
            self._report(record, doubt)
        plan = None if facts.left_out else self._placed(record, facts)
        if plan is None:
            lacking = facts.left_out or (layout.CODE if facts.member.region else layout.REGION)
            self.tally.left_out += 1
            self._report(record, Doubt(Code.ROW_LEFT_OUT, lacking))
            return
        self._take_commitment(plan, facts.commitment, standing.get(facts.commitment.code))

    def _placed(self, record: Record, facts: Facts) -> Plan | None:
        """Return the plan of a record, entering it and its member where they are new."""
        member = self._member(record, facts.member)
        return self._plan(record, member, facts) if member else None

    def _report(self, record: Record, doubt: Doubt) -> None:
        problem = Problem(
            doubt.code, doubt.column, record.cells[doubt.column], record.lines[doubt.column],
            record.row, record.cells[layout.IDENTIFIER].strip(), doubt.names,
        )  # fmt: skip
        self.tally.not_understood += 1
        self.tally.contradictions += problem.is_contradiction
        self._tell(problem)

    def _member(self, record: Record, facts: MemberFacts) -> Member | None:
        """Return the member of a record; the first record of a member speaks for it."""
        first = self._first_members.get(facts.code)
        if first:
            for name, column in _MEMBER_FIELDS.items():
                if getattr(first, name) != getattr(facts, name):
                    names = {"code": facts.code, "first": str(getattr(first, name))}
                    self._report(record, Doubt(Code.MEMBER_DISAGREES, column, names))
            return self._members[facts.code]
        member = self._members.get(facts.code)
        if (member and member.is_invented) or not (member or facts.region):
            return None
        self._first_members[facts.code] = facts
        self.tally.members += 1
        if member is None:
            member = acts.enter_member(facts, slug=self._slug(facts))
            self._members[facts.code] = member
            self.tally.count("created")
        else:
            self.tally.count("updated" if _update_member(member, facts) else "unchanged")
        return member

    def _slug(self, facts: MemberFacts) -> str:
        """Make the address of a member from its name; from its code where that is taken."""
        slug = slugify(facts.name)[:60]
        taken = {member.slug for member in self._members.values()} | RESERVED
        if slug and slug not in taken:
            return slug
        return slugify(f"{slug} {facts.code}")

    def _plan(self, record: Record, member: Member, facts: Facts) -> Plan:
        """Return the plan of a record; the first record of a plan speaks for it."""
        wanted = facts.plan
        if wanted.source_id in self._first_plans:
            self._compare_plans(record, member, wanted)
            return self._plans[wanted.source_id]
        self._first_plans[wanted.source_id] = member.code, wanted
        plan = self._plans.get(wanted.source_id)
        if plan is None:
            plan = Plan.objects.filter(member=member, number=wanted.number).first()
            if plan and plan.source_id:
                names = {"plan": wanted.source_id, "first": plan.source_id}
                self._report(record, Doubt(Code.PLAN_DISAGREES, layout.PLAN, names))
                self._plans[wanted.source_id] = plan
                return plan
        self.tally.plans += 1
        if plan is None:
            plan = acts.enter_plan(member, wanted)
            self.tally.count("created")
        else:
            self.tally.count("updated" if _update_plan(plan, wanted) else "unchanged")
        self._plans[wanted.source_id] = plan
        return plan

    def _compare_plans(self, record: Record, member: Member, facts: PlanFacts) -> None:
        code, first = self._first_plans[facts.source_id]
        told = [(layout.CODE, code, member.code)]
        told += [(c, getattr(first, n), getattr(facts, n)) for n, c in _PLAN_FIELDS.items()]
        for column, one, other in told:
            if one != other:
                names = {"plan": facts.source_id, "first": str(one or "")}
                self._report(record, Doubt(Code.PLAN_DISAGREES, column, names))

    def _take_commitment(
        self, plan: Plan, facts: CommitmentFacts, standing: Commitment | None
    ) -> None:
        self.tally.commitments += 1
        self.tally.assessments += len(facts.judgements)
        for kind in Nothing:
            said = sum(judgement.nothing == kind for judgement in facts.judgements)
            setattr(self.tally, kind, getattr(self.tally, kind) + said)
        if standing is None:
            commitment = acts.enter_commitment(plan, facts, self._areas)
            self.tally.count("created")
            self.tally.add(acts.enter_assessments(commitment, facts.judgements))
            return
        becomes = dict(_changes(standing, plan, facts))
        if becomes:
            acts.update_commitment(standing, becomes, facts, self._areas)
        self.tally.count("updated" if becomes else "unchanged")
        self.tally.add(acts.update_assessments(standing, facts.judgements, _reviewed(standing)))


def _update_member(member: Member, facts: MemberFacts) -> bool:
    """Take over what changed of a member that came from this source; others are left alone."""
    wanted = {name: str(getattr(facts, name)) for name in (*_MEMBER_FIELDS, "kind_source")}
    becomes = {n: v for n, v in wanted.items() if v and getattr(member, n) != v}
    if not becomes or member.source != acts.SOURCE:
        return False
    acts.update_member(member, becomes)
    return True


def _update_plan(plan: Plan, facts: PlanFacts) -> bool:
    """Take over what changed of a plan. What is known more precisely than by its year stays."""
    becomes: dict[str, object] = {}
    for name in ("submitted", "ends"):
        now, told = getattr(plan, name), getattr(facts, name)
        if told and not (now and told.first <= now.first and now.last <= told.last):
            becomes[name] = told
    if facts.length_years and plan.length_years != facts.length_years:
        becomes["length_years"] = facts.length_years
    if not plan.source_id:
        becomes["source_id"] = facts.source_id
    if becomes:
        acts.update_plan(plan, becomes)
    return bool(becomes)


def _changes(
    standing: Commitment, plan: Plan, facts: CommitmentFacts
) -> Iterator[tuple[str, object]]:
    """Name each field that the file has otherwise, with what it becomes."""
    if standing.plan_id != plan.pk:
        yield "plan", plan
    wanted = {**facts.fields, **{part: facts.partners.get(part, "") for part in acts.PARTS}}
    for name, value in {**wanted, "policy_areas": facts.areas}.items():
        if acts.of_commitment(standing, name) != value:
            yield name, value


def _reviewed(standing: Commitment) -> dict[tuple[str, str], Assessment]:
    """Return the reviewer's assessments on the scales of this file, by question."""
    rows = standing.assessments.all()
    return {(r.scale, r.product): r for r in rows if r.scale in _SCALES}
