"""Who was asked, and how: the calendar and its notice, ways to take part, outreach, consultations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from parvis.consultations.heard.counts import Came
from parvis.consultations.heard.wording import NOWHERE, marked, number, term, text_of
from parvis.documents.writing import Block, Heading, Line, Paragraph, Table, Words, line
from parvis.moderation.grounds import State
from parvis.plans.cocreation import Channel, Means, Notice, notice_given
from parvis.plans.labels import CHANNELS, MEANS
from parvis.plans.models import CalendarChange, Opportunity, Outreach, Plan
from parvis.plans.models.cocreation import told_once
from parvis.ui.dates import in_short, in_words

# stage: the columns of its first and last day
STAGES: tuple[tuple[Promise, str, str], ...] = (
    (gettext_lazy("Calendar published"), "calendar_published_on", ""),
    (gettext_lazy("Outreach"), "outreach_from", "outreach_until"),
    (gettext_lazy("Consultation"), "consultation_from", "consultation_until"),
    (gettext_lazy("Drafting"), "drafting_from", "drafting_until"),
    (gettext_lazy("Reasoned response"), "feedback_from", "feedback_until"),
    (gettext_lazy("Reasoned response published"), "responded_on", ""),
    (gettext_lazy("Plan due"), "due_on", ""),
)


def asked(plan: Plan, came: list[Came]) -> Iterator[Block]:
    """Tell who was asked and how. Four queries."""
    yield Heading(2, line(_("Who was asked, and how")))
    yield from _calendar(plan)
    yield from _opportunities(plan)
    yield from _outreach(plan)
    yield from _consultations(plan, came)


def _calendar(plan: Plan) -> Iterator[Block]:
    rows = [
        (line(stage), line(_days(getattr(plan, first), getattr(plan, last) if last else None)))
        for stage, first, last in STAGES
        if getattr(plan, first)
    ]
    if plan.submitted:
        rows.append((line(_("Plan submitted")), line(in_words(plan.submitted))))
    yield Heading(3, line(_("The calendar")))
    if not rows:
        yield Paragraph(line(_("No calendar was published here.")), "quiet")
        return
    yield Table(_("The stages of this plan’s co-creation, with their days"),
                (_("Stage"), _("When")), rows)  # fmt: skip
    yield from _notice(plan)
    changes = list(plan.calendar_changes.select_related("opportunity"))
    if changes:
        yield Table(
            _("Dates of the published calendar that moved, each with its reason"),
            (_("What"), _("Before"), _("After"), _("Why")),
            [_moved(one) for one, _is_whole in told_once(changes)],
        )  # fmt: skip


def _days(first: date, last: date | None) -> str:
    return term(first, last) if last else in_short(first)


def _notice(plan: Plan) -> Iterator[Block]:
    """Say how long the calendar was public before development, and why if too short."""
    published = plan.calendar_published_on
    if published:
        notice = notice_given(published, plan.consultation_from, plan.drafting_from)
        if notice.starts:
            kept = _("The notice of 14 days is kept.")
            short = _("The notice of 14 days is not kept.")
            yield Paragraph(line(_began(notice), " ", kept if notice.is_kept else short))
    if plan.short_notice:
        reason = marked(plan.short_notice, plan.language)
        yield Paragraph(line(_("The reason given for a shorter notice:"), " ", reason))


def _began(notice: Notice) -> str:
    if notice.days < 0:
        return _("Consulting or drafting began before the calendar was public.")
    return ngettext(
        "The calendar was public {days} day before consulting or drafting began.",
        "The calendar was public {days} days before consulting or drafting began.",
        notice.days,
    ).format(days=number(notice.days))


def _moved(change: CalendarChange) -> list[Line]:
    names = {first: stage for stage, first, _last in STAGES}
    names |= {last: stage for stage, _first, last in STAGES if last}
    thing = change.opportunity
    what = text_of(thing, "title") if thing else names.get(change.field, change.field)
    was = in_short(change.was) if change.was else "–"
    becomes = in_short(change.becomes) if change.becomes else _("called off")
    return [line(what), line(was), line(becomes), line(marked(change.reason))]


def _opportunities(plan: Plan) -> Iterator[Block]:
    yield Heading(3, line(_("Ways to take part")))
    rows = [_opportunity(one) for one in plan.opportunities.in_time()]
    if not rows:
        yield Paragraph(line(_("No way to take part was announced in the calendar.")), "quiet")
        return
    yield Table(
        _("Every announced way to take part in writing this plan"),
        (_("What"), _("How"), _("When"), pgettext("way to take part", "Where, and for whom")), rows,
    )  # fmt: skip


def _opportunity(one: Opportunity) -> list[Line]:
    when = term(one.starts_on, one.ends_on)
    if one.called_off_on:
        when = _("{when}, called off on {day}").format(when=when, day=in_short(one.called_off_on))
    where = [text_of(one, name) for name in ("place", "audience") if getattr(one, name)]
    told = (where[0], Words(". "), where[1]) if len(where) == 2 else tuple(where)
    return [line(text_of(one, "title")), line(MEANS[Means(one.means)]), line(when), told or NOWHERE]


def _outreach(plan: Plan) -> Iterator[Block]:
    yield Heading(3, line(_("Outreach")))
    done = list(plan.outreach.select_related("by").order_by("on", "number"))
    if not done:
        yield Paragraph(line(_("No outreach was entered.")), "quiet")
        return
    yield Paragraph(line(_reached(done)))
    yield Table(
        _("What was done so that people knew of the plan"),
        (_("What"), _("Channel"), _("When, and by whom"), _("For whom"), _("Persons reached")),
        [_done(one) for one in done], (4,),
    )  # fmt: skip


def _reached(done: list[Outreach]) -> str:
    """Say how many activities there were, and how many persons were counted in them."""
    counted = [one.reach for one in done if one.reach is not None]
    if not counted:
        return _("Activities: {all}. In none of them persons were counted.").format(
            all=number(len(done))
        )
    return _(
        "Activities: {all}. Persons reached were counted in {counted} of them: {reach} in all; "
        "who was reached twice is counted twice."
    ).format(all=number(len(done)), counted=number(len(counted)), reach=number(sum(counted)))


def _done(one: Outreach) -> list[Line]:
    return [
        line(text_of(one, "account")), line(CHANNELS[Channel(one.channel)]),
        line(in_short(one.on), " · ", marked(one.by.public_name)),
        line(text_of(one, "audience"), one.region and " · ", text_of(one, "region")),
        line(_("not counted") if one.reach is None else number(one.reach)),
    ]  # fmt: skip


def _consultations(plan: Plan, came: list[Came]) -> Iterator[Block]:
    yield Heading(3, line(_("Consultations")))
    counts: dict[int, int] = {}
    for one in came:
        if one.state == State.PUBLIC and not one.is_part:
            counts[one.consultation] = counts.get(one.consultation, 0) + one.count
    rows = []
    for held in plan.consultations.select_related("member").order_by("opens_on", "number"):
        title = text_of(held, "title", held.get_absolute_url())
        days = line(term(held.opens_on, held.closes_on))
        rows.append([line(title), days, line(number(counts.get(held.number, 0)))])
    if not rows:
        yield Paragraph(line(_("Nobody has been consulted yet.")), "quiet")
        return
    yield Table(
        _("Consultations on this plan, with the contributions that everybody sees"),
        (_("Consultation"), _("From – to"), _("Contributions")), rows, (2,),
    )  # fmt: skip
