"""What seat holders of civil society report to those they speak for, and what these reply."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.consultations.naming import Author, organisations_for
from parvis.forums import acts
from parvis.forums.forms.desk import Reply, Report
from parvis.forums.models import ReportBack, ReportReply
from parvis.forums.rules.desk import INSIDERS
from parvis.forums.rules.reporting import may_reply, may_report_back
from parvis.forums.views.answering import latest_meetings
from parvis.forums.views.desk import author_of
from parvis.forums.views.forum import about, forum_of
from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.moderation.views.gone import gone
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import hand_for
from parvis.people.roles import SOCIETY
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.views.marked import Marked, field_of
from parvis.record import clock
from parvis.record.validators import revalidated

PER_PAGE, MOST_REPLIES_SHOWN = 20, 200
MOST_REPORTS, MOST_REPLIES = 20, 30  # of one person, in an hour


@require_safe
@revalidated(chain="member")
def reports(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show what was reported from a forum, the latest first."""
    found = forum_of(member, forum)
    every = ReportBack.objects.public().for_reading().filter(forum=found)
    page = Paginator(every, PER_PAGE).get_page(request.GET.get("page"))
    rows = [(one, author_of(one), field_of(one, "title", [])) for one in page]
    return render(request, "forums/reports.html", {**about(found), "page": page, "rows": rows})


@dataclass(frozen=True)
class Told:
    """One reply as it is shown, or the tombstone in its place."""

    reply: ReportReply
    author: Author
    words: Marked
    stone: Decision | None


@require_safe
@revalidated(chain="member")
def report(request: HttpRequest, member: str, forum: str, number: int) -> HttpResponse:
    """Show one report, what it asks, and the replies."""
    found = _report(member, forum, number)
    if not found.is_public:
        return gone(request, found, found.member)
    context = {
        **about(found.forum), "report": found, "title": field_of(found, "title", []),
        "words": field_of(found, "words", []), "author": author_of(found),
        "asks": field_of(found, "asks", []) if found.asks else None, "replies": _told(found),
    }  # fmt: skip
    return render(request, "forums/report.html", context)


def _report(member: str, forum: str, number: int) -> ReportBack:
    every = ReportBack.objects.for_reading()
    return get_object_or_404(every, member__slug=member, forum__slug=forum, number=number)


def _told(report: ReportBack) -> list[Told]:
    """Return the replies, the first first. Two queries at most."""
    replies = list(ReportReply.objects.for_reading().filter(report=report)[:MOST_REPLIES_SHOWN])
    stones = tombstones.of(replies)
    told = [
        Told(one, author_of(one), field_of(one, "words", []), stones.get(tombstones.name_of(one)))
        for one in replies
    ]
    return [one for one in told if one.reply.is_public or one.stone]


@both_ways
@for_a_person
def report_back(request: HttpRequest, person: Person, member: str, forum: str) -> HttpResponse:
    """Write a report to those one speaks for."""
    found = forum_of(member, forum)
    of_society = hand_for(person, INSIDERS, found.place, clock.today(), SOCIETY)
    by = of_society or hand_for(person, INSIDERS, found.place, clock.today()) or own_hand(person)
    may_report_back(by, found, None).enforce()
    form = Report(latest_meetings(found), request.POST or None)
    if form.is_valid() and within(form, request, "report-back", MOST_REPORTS, AN_HOUR):
        told = {"meeting": None, **form.cleaned_data}
        written = tried(form, lambda: acts.report_back(found, by=by, **told))
        if written:
            return _shown(request, written)
    context = {
        **about(found), "form": form, "heading": _("Report to those you speak for"),
        "button": _("Publish"),
        "lede": _(
            "What happened in the forum, in your words, for the organisations of your side. "
            "Everybody can read it."
        ),
    }  # fmt: skip
    return render(request, "people/form.html", context)


@both_ways
@for_a_person
def reply(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Reply to a report, for an organisation of its side."""
    found = _report(member, forum, number)
    if not found.is_public:
        return gone(request, found, found.member)
    speaks = organisations_for(person, found.member, clock.today())
    speaks = {slug: one for slug, one in speaks.items() if one.side == found.side}
    by, first = own_hand(person), next(iter(speaks.values()), None)
    may_reply(by, found, first, by.on).enforce()
    form = Reply(speaks, request.POST or None)
    if form.is_valid() and within(form, request, "report-reply", MOST_REPLIES, AN_HOUR):
        said = tried(form, lambda: acts.reply(found, by=by, **form.cleaned_data))
        if said:
            return _shown(request, said)
    context = {
        **about(found.forum), "report": found, "title": field_of(found, "title", []), "form": form,
        "asks": field_of(found, "asks", []) if found.asks else None, "author": author_of(found),
    }  # fmt: skip
    return render(request, "forums/reply.html", context)


def _shown(request: HttpRequest, written: ReportBack | ReportReply) -> HttpResponse:
    if written.is_public:
        return redirect(written)
    messages.info(request, _("Your words wait until a moderator has read them."))
    return redirect("people:my")
