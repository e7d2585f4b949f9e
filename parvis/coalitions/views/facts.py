"""What the law of matching is told: coalitions and organisations as facts, in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, QuerySet

from parvis.coalitions.law.matching import Body, Group, Neighbour
from parvis.coalitions.models import Around, Coalition, Membership
from parvis.coalitions.views.parts import in_words
from parvis.members.models import Member
from parvis.people.models import Grant, Organisation
from parvis.people.roles import SOCIETY, Role, Scope
from parvis.plans.models import Commitment, Milestone, Partner
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.naming import heading_of
from parvis.progress.models import Evidence, Report

CONTRIBUTE = (Role.LEAD, Role.CO_LEAD, Role.CONTRIBUTOR)
Works = dict[int, set[str]]


@dataclass
class Gathered:
    """What is read of a coalition, piece by piece."""

    coalition: Coalition
    codes: set[str] = field(default_factory=set)
    areas: set[str] = field(default_factory=set)
    brings: set[str] = field(default_factory=set)

    def as_group(self) -> Group:
        """Return it as the law reads it."""
        one = self.coalition
        return Group(
            one.slug, one.name, frozenset(self.codes), frozenset(self.areas),
            frozenset(one.needs), frozenset(self.brings),
        )  # fmt: skip


def gathered(member: Member, today: date) -> dict[str, Gathered]:
    """Return the coalitions of a member that stand and are seen, by their slugs. Three queries."""
    standing = Coalition.objects.public().in_force(today).filter(member=member)
    found = {one.pk: Gathered(one) for one in standing}
    for each in found.values():
        each.coalition.member = member
    around = Around.objects.on(today).filter(coalition__member=member).order_by()
    told = around.values_list("coalition", "commitment__code", "commitment__policy_areas__slug")
    for pk, code, area in told:
        if pk in found:
            found[pk].codes.add(code)
            found[pk].areas |= {area} - {None}
    there = Membership.objects.on(today).filter(
        coalition__member=member, organisation__withheld_at__isnull=True,
        organisation__offer__withheld_at__isnull=True,
    ).order_by()  # fmt: skip
    for pk, brings in there.values_list("coalition", "organisation__offer__brings"):
        if pk in found:
            found[pk].brings |= set(brings or ())
    return {one.coalition.slug: one for one in found.values()}


def works(codes: Collection[str], today: date) -> Works:
    """Return which organisations work on which of some commitments, however they do. One query.

    They carry it, own a milestone, report on it, file evidence, hold a role over it, or stand around
    it in a coalition.
    """
    code = F("commitment__code")
    on = {"commitment__code__in": list(codes)}
    held = Grant.objects.in_force(today).filter(
        scope=Scope.COMMITMENT, role__in=CONTRIBUTE, key__in=list(codes)
    )
    allied = Around.objects.on(today).filter(
        coalition__in=Coalition.objects.public().in_force(today).values("pk"),
        coalition__memberships__in=Membership.objects.on(today).values("pk"), **on,
    )  # fmt: skip
    sources: list[QuerySet] = [
        _pairs(Partner.objects.filter(**on), F("organisation_id"), code),
        _pairs(Milestone.objects.filter(**on), F("owner_id"), code),
        _pairs(Report.objects.public().filter(**on), F("by_id"), code),
        _pairs(Evidence.objects.filter(**on), F("by_id"), code),
        _pairs(held, F("organisation_id"), F("key")),
        _pairs(allied, F("coalition__memberships__organisation_id"), code),
    ]
    found: Works = defaultdict(set)
    for organisation, key in sources[0].union(*sources[1:]):
        if organisation:
            found[organisation].add(key)
    return found


def _pairs(rows: QuerySet, organisation: F, code: F) -> QuerySet:
    told = rows.order_by().annotate(of_whom=organisation, of_what=code)
    return told.values_list("of_whom", "of_what")


def bodies(member: Member, working: Works) -> dict[str, tuple[Organisation, Body]]:
    """Return the organisations of a member that everybody sees, as facts, by slug. Two queries."""
    every = Organisation.objects.for_reading().filter(member=member)
    read = every.select_related("member", "offer").prefetch_related("offer__areas")
    return {one.slug: (one, _body(one, working)) for one in read}


def _body(one: Organisation, working: Works) -> Body:
    offer = getattr(one, "offer", None)
    told = [offer] if offer and offer.is_public else []
    return Body(
        one.slug, str(one.text("name")),
        frozenset(code for said in told for code in said.brings),
        frozenset(area.slug for said in told for area in said.areas.all()),
        frozenset(working.get(one.pk, ())),
        is_open=one.side in SOCIETY,
    )  # fmt: skip


@dataclass(frozen=True)
class Near:
    """Another coalition on the same thing, as a page shows it."""

    coalition: Coalition
    is_same: bool
    gives: list[str]
    takes: list[str]

    @property
    def name(self) -> Marked:
        """Return its name in the reader's language."""
        return field_of(self.coalition, "name")


def near_ones(found: Iterable[Neighbour], every: dict[str, Gathered]) -> list[Near]:
    """Return neighbours as a page shows them."""
    return [
        Near(every[one.key].coalition, bool(one.codes), in_words(one.gives), in_words(one.takes))
        for one in found
    ]


@dataclass(frozen=True)
class Named:
    """A commitment, as a link names it."""

    code: str
    href: str
    title: Marked


def named(commitments: Iterable[Commitment]) -> list[Named]:
    """Return commitments as links name them. No query where they were read `for_naming`."""
    return [Named(one.code, one.get_absolute_url(), heading_of(one)) for one in commitments]
