"""“What we heard”: the report of a plan as a page in parts, as a PDF, as a DOCX."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.consultations.coverage import by_theme, coverage
from parvis.consultations.heard import answered, paper, themes
from parvis.consultations.heard.editions import editions
from parvis.consultations.models.answering import said_to
from parvis.consultations.views.hands import about
from parvis.documents import keeping, office
from parvis.documents import paper as pdf_paper
from parvis.documents.kinds import DOCX, PDF, Kind
from parvis.documents.views import SANDBOX
from parvis.documents.writing import Block, Heading, Writing, line
from parvis.plans.models import Plan
from parvis.plans.views.hands import plan_of
from parvis.record import clock
from parvis.record.validators import entry_number, release, revalidated, revalidated_by, tag
from parvis.ui.typed import number_in

ON_A_PAGE = 12  # groups, or contributions that stand alone, with their answers
TITLES: dict[str, Callable[[], str]] = {
    "asked": lambda: _("Who was asked, and how"),
    "said": lambda: _("What was said, in figures"),
    "commitments": lambda: _("How the commitments answer"),
}


@require_safe
@revalidated(chain="member")
def heard(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show the report in short; with `part` one chapter, with `theme` one theme, page by page."""
    plan = plan_of(member, number)
    part, theme = request.GET.get("part", ""), request.GET.get("theme", "")
    if part:
        if part not in paper.PARTS:
            raise Http404
        return render(request, "consultations/heard.html", _page(plan, paper.part(plan, part)))
    if theme:
        return _theme(request, plan, theme)
    return _summary(request, plan)


def by_entries(_request: HttpRequest, member: str, **_rest: Any) -> str:
    """Return the validator of a file: it tells of no support, and is not made anew for one."""
    return tag(entry_number(member))


@require_safe
@revalidated_by(by_entries)
def heard_pdf(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Hand out the whole report as a PDF."""
    return _file(request, plan_of(member, number), PDF, pdf_paper.report)


@require_safe
@revalidated_by(by_entries)
def heard_docx(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Hand out the whole report as a text for a word processor."""
    return _file(request, plan_of(member, number), DOCX, office.report)


def _summary(request: HttpRequest, plan: Plan) -> HttpResponse:
    came, today = said_to(plan), clock.today()
    here = reverse("consultations:heard", args=[plan.member.slug, plan.number])
    told = [
        *answered.answers(coverage(came, today)),
        *answered.themes(plan, by_theme(came, today), here),
    ]  # fmt: skip
    parts = [(name, title()) for name, title in TITLES.items()]
    page = _page(plan, told) | {"parts": parts, "editions": editions(plan), "is_whole": True}
    return render(request, "consultations/heard.html", page)


def _theme(request: HttpRequest, plan: Plan, asked: str) -> HttpResponse:
    """Show some groups and contributions of a theme: groups come first."""
    number = number_in(asked)
    title = dict(answered.titles(plan)).get(number) if number is not None else None
    if number is None or title is None:
        raise Http404
    groups, alone = themes.groups_in(plan, number), themes.alone_in(plan, number)
    before = groups.count()
    paged = Paginator(range(before + alone.count()), ON_A_PAGE).get_page(request.GET.get("page"))
    first, last = paged.start_index() - 1 if paged.paginator.count else 0, paged.end_index()
    shown = themes.some(
        plan, list(groups[first:last]), list(alone[max(0, first - before) : max(0, last - before)])
    )
    page = _page(plan, [Heading(2, line(title)), *shown]) | {"page": paged}
    return render(request, "consultations/heard.html", page)


def _page(plan: Plan, blocks: Iterable[Block]) -> dict[str, Any]:
    return {
        **about(plan), "blocks": list(blocks),
        "here": reverse("consultations:heard", args=[plan.member.slug, plan.number]),
    }  # fmt: skip


def _file(
    request: HttpRequest, plan: Plan, kind: Kind, made: Callable[[Writing], bytes]
) -> HttpResponse:
    """Hand out a file as it was kept, or made now; where another is being made, say when to return."""
    language = get_language()
    name = f"{plan.chain}-{plan.number}-heard-{language}.{kind.ending}"
    validator = f"{release()} {entry_number(plan.chain)}"
    try:
        content = keeping.kept(name, validator, lambda: made(paper.heard(plan).paper))
    except keeping.Busy:
        answer = render(request, "consultations/being_made.html", _page(plan, ()), status=503)
        answer.headers["Retry-After"], answer.headers["Cache-Control"] = "60", "no-store"
        return answer
    return HttpResponse(
        content, content_type=kind.media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": SANDBOX, "X-Content-Type-Options": "nosniff",
        },
    )  # fmt: skip
