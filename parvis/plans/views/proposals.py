"""Amendments of a plan: which were proposed and what became of them; one, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.dates import PartialDate
from parvis.moderation import tombstones
from parvis.moderation.models import Decision as Stone
from parvis.people.models import Organisation
from parvis.people.models.organisation import not_shown
from parvis.plans.amending import State, What, beside
from parvis.plans.difference import Kind, Piece, pieces, shortened
from parvis.plans.editions import Stage
from parvis.plans.labels_amending import NAMES, NAMES_OF_STEPS, STATES, WHATS
from parvis.plans.models import Edition, Plan, Proposal
from parvis.plans.models.proposal import ProposalQuerySet
from parvis.plans.rules import amending as rules
from parvis.plans.views.editions import page_about
from parvis.plans.views.hands import plan_of
from parvis.plans.views.marked import Marked, marked
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.texts.masks import masked
from parvis.texts.reading import direction
from parvis.ui.dates import in_words

ROWS = 20  # proposals on a page
_DATES, _CARRIERS = ("starts", "ends", "due"), ("owner", "lead")


@dataclass(frozen=True)
class Row:
    """A proposal in a list: what it changes, what became of it, how many days it waited."""

    proposal: Proposal
    what: str
    state: str
    days: int
    stone: Stone | None


@require_safe
@revalidated(chain="member")
def proposals(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """List the amendments of a plan: those that wait, then those that were settled."""
    plan = plan_of(member, number)
    today = clock.today()
    every = Proposal.objects.for_rows().filter(plan=plan).in_turn()
    page = Paginator(every, ROWS).get_page(request.GET.get("page"))
    stones = tombstones.of(page)
    rows = [row_of(one, today, stones.get(tombstones.name_of(one))) for one in page]
    context = {
        **page_about(plan), "page": page, "rows": rows, **_window(plan, today),
        "waiting": plan.proposals.waiting().count(),
    }  # fmt: skip
    return render(request, "plans/proposals.html", context)


def row_of(one: Proposal, today: date, stone: Stone | None) -> Row:
    """Tell of a proposal in a row."""
    what, state = str(WHATS[What(one.what)]), str(STATES[State(one.state)])
    return Row(one, what, state, one.waited(today), stone)


def _window(plan: Plan, today: date) -> dict[str, Any]:
    """Say until when the plan can be amended, as far as anybody knows."""
    if not plan.submitted:
        return {"until": None}
    until = rules.last_day(plan)
    return {"until": until, "is_over": today > until, "months": settings.AMENDMENT_MONTHS}


@require_safe
@revalidated(chain="member")
def proposal(request: HttpRequest, member: str, number: int, amendment: int) -> HttpResponse:
    """Show one proposal: before and after side by side, why, by whom, and what became of it."""
    plan = plan_of(member, number)
    found = get_object_or_404(Proposal.objects.for_reading(), plan=plan, number=amendment)
    today = clock.today()
    stone = tombstones.of_one(found)
    shown = found if found.is_public else None
    context = {
        **page_about(plan), "proposal": found, "row": row_of(found, today, stone),
        "rows": rows_of(found, request.GET.get("text", "")) if shown else [],
        "meanwhile": meanwhile_of(found) if shown else [],
        "reason": marked(found.reason), "noes": noes_of(found),
        "withdrawn": marked(found.why_withdrawn), **_window(plan, today),
        "commitment": found.commitment, "amended": getattr(found, "amendment", None),
        "decides": rules.has_register(plan.member), "again": _again(found),
        "as_proposed": _("When it was proposed"), "as_now": _("As it stands now"),
    }  # fmt: skip
    return render(request, "plans/proposal.html", context)


def _again(found: Proposal) -> str:
    """Return where a proposal that cannot be carried out any more is proposed anew."""
    commitment = found.commitment
    if commitment is None or not found.is_public or not found.changed_meanwhile:
        return ""
    place = {"member": found.chain, "code": commitment.code}
    if found.what == What.TEXTS:
        return f"{reverse('plans:amend', kwargs=place)}?again={found.number}"
    page = reverse("plans:amend-otherwise", kwargs={**place, "what": found.what})
    asked: dict[str, str | int] = {"again": found.number}
    if found.milestone:
        asked["milestone"] = found.milestone.number
    return f"{page}?{urlencode(asked)}"


@dataclass(frozen=True)
class Beside:
    """A field as it was and as it is to read, word by word; `name` names it where it is cut."""

    label: str
    was: list[Piece]
    becomes: list[Piece]
    language: str = ""
    name: str = ""

    @property
    def direction(self) -> str:
        """Return in which direction it is read."""
        return direction(self.language)

    @property
    def is_cut(self) -> bool:
        """Say whether some of it is left out."""
        return any(one.kind is Kind.LEFT_OUT for one in [*self.was, *self.becomes])


def rows_of(found: Proposal, whole: str = "") -> list[Beside]:
    """Return what a proposal changes, field by field; `whole` names one that is not cut."""
    what, language = What(found.what), found.language
    if what is What.WITHDRAWN and found.commitment:
        title = found.commitment.title
        gone = [Piece(Kind.REMOVED, masked(title, found.commitment.language))]
        return [Beside(str(NAMES["title"]), gone, [], found.commitment.language)]
    names = NAMES_OF_STEPS if what in (What.STEP_ADDED, What.STEP_WORDS) else NAMES
    read = _reader(found)
    return [
        _beside(
            str(names[name]), read(name, found.before.get(name, "")), read(name, text), language,
            name, whole,
        )
        for name, text in found.after.items() if text or found.before.get(name)
    ]  # fmt: skip


def meanwhile_of(found: Proposal) -> list[Beside]:
    """Return what changed in the plan since it was proposed, field by field."""
    stands, read = found.stands, _reader(found)
    return [
        _beside(
            str(NAMES[name]), read(name, found.before[name]), read(name, stands.get(name, "")),
            found.language,
        )
        for name in found.changed_meanwhile
    ]  # fmt: skip


def _beside(
    label: str, was: str, becomes: str, language: str, name: str = "", whole: str = ""
) -> Beside:
    """Compare two texts; what is new or gone altogether stands whole."""
    compared = pieces(was, becomes)
    if was and becomes and (not name or whole != name):
        compared = shortened(compared)
    hidden = [Piece(one.kind, masked(one.words, language)) for one in compared]
    return Beside(label, *beside(hidden), language, name)


def _reader(found: Proposal) -> Any:
    """Return how a field is read: a date in words, an organisation by its name. One query at most."""
    slugs = {found.after[name] for name in _CARRIERS if found.after.get(name)}
    seen = Organisation.objects.filter(member=found.plan.member, slug__in=slugs).public()
    names = dict(seen.values_list("slug", "name")) if slugs else {}

    def read(name: str, text: str) -> str:
        if name in _DATES and text:
            return in_words(PartialDate.parse(text))
        return names.get(text, not_shown()) if name in _CARRIERS and text else text

    return read


def noes_of(found: Proposal) -> list[tuple[str, Organisation | None, date, Marked]]:
    """Return who said no for its side, when, and why."""
    every = (
        ("government", found.state_no_by, found.state_no_on, found.state_no),
        ("civil_society", found.society_no_by, found.society_no_on, found.society_no),
    )
    return [
        (side, grant.organisation if grant else None, on, marked(words))
        for side, grant, on, words in every if on
    ]  # fmt: skip


def with_amendments(plans: QuerySet[Plan]) -> QuerySet[Plan]:
    """Return plans with their latest edition, when they were amended, how many proposals wait."""
    kept = Edition.objects.filter(plan=OuterRef("pk")).order_by("-number")
    return plans.annotate(
        edition=Subquery(kept.values("number")[:1]),
        amended_at=Subquery(kept.filter(stage=Stage.AMENDED).values("made_at")[:1]),
        waiting_amendments=counted(Proposal.objects.filter(plan=OuterRef("pk")), "plan"),
    )


def counted(waiting: ProposalQuerySet, by: str) -> Coalesce:
    """Return how many proposals wait, as a column of what they are about."""
    every = waiting.waiting().order_by().values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(every), 0)
