"""What is read of each thing: its titles, its other texts, in every language they exist in."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from parvis.consultations.models import Contribution
from parvis.documents.models import Document
from parvis.home.search import coalitions, forums, normal
from parvis.home.search.reading import Kind, by, searchable, tokens, written
from parvis.members.models import Member
from parvis.plans.models import Commitment, Plan
from parvis.plans.template import LONG_TEXTS

__all__ = ["KINDS", "Kind", "searchable", "tokens", "written"]


def _of_member(member: Member) -> Iterator[str]:
    yield from normal.words(member.code)


def _of_plan(plan: Plan) -> Iterator[str]:
    yield from tokens(plan.member, "name", "short_name")
    years = {str(end.first.year) for end in (plan.starts, plan.ends) if end}
    yield from normal.words(f"{plan.number} {plan.source_id} {' '.join(sorted(years))}")


def _of_commitment(commitment: Commitment) -> Iterator[str]:
    yield from normal.words(f"{commitment.code} {commitment.number}")
    yield from tokens(commitment.plan.member, "name", "short_name")
    for area in commitment.policy_areas.all():
        yield from tokens(area, "name")
    for partner in commitment.partners.all():
        if partner.organisation and partner.organisation.is_public:
            yield from tokens(partner.organisation, "name", "short_name")
        yield from searchable(partner.name)
    for milestone in commitment.milestones.all():
        yield from tokens(milestone, "title", "outputs")


def _of_document(document: Document) -> Iterator[str]:
    yield from searchable(document.source)


def _of_contribution(contribution: Contribution) -> Iterator[str]:
    yield from normal.words(str(contribution.number))


def _contributions(chain: str) -> QuerySet[Contribution]:
    """Return those that say something in words: what only ticks options is counted, not found."""
    seen = Contribution.objects.public().asking().filter(member__slug=chain)
    return seen.select_related("member")


def _commitments(chain: str) -> QuerySet[Commitment]:
    return (
        Commitment.objects.filter(plan__member__slug=chain)
        .select_related("plan__member")
        .prefetch_related("policy_areas", "partners__organisation", "milestones")
    )


KINDS = {
    kind.name: kind
    for kind in (
        Kind("member", _("Members"), lambda chain: Member.objects.filter(slug=chain), by("slug"),
             ("name", "short_name"), (), _of_member),
        Kind("plan", _("Plans"),
             lambda chain: Plan.objects.filter(member__slug=chain).select_related("member"),
             by("number"), ("title",), ("summary",), _of_plan),
        Kind("commitment", _("Commitments"), _commitments, by("code"),
             ("title", "short_title"), LONG_TEXTS, _of_commitment),
        Kind("document", _("Documents"), lambda chain: Document.objects.public().of(chain),
             by("number"), ("title",), (), _of_document),
        Kind("contribution", _("Contributions"), _contributions, by("number"), ("title",), ("words",),
             _of_contribution),
        *forums.KINDS,
        *coalitions.KINDS,
    )
}  # fmt: skip
