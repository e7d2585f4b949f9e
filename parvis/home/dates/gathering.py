"""Gathering what has a date from every room: one query a room, and no words before they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Count, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.consultations.models import Consultation
from parvis.dates import PartialDate
from parvis.forums.law.voting import Kind as Voted
from parvis.forums.models import Action, Decision, Meeting
from parvis.forums.models import Replanning as Postponed
from parvis.home.dates.dated import Dated, Kind
from parvis.home.dates.plans import of_milestones, of_plans
from parvis.members.models import Member
from parvis.people.models import Grant
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.plans.models import Opportunity
from parvis.plans.views.lateness import late_by
from parvis.progress.models import Round
from parvis.texts.masks import masked
from parvis.texts.models import Translated

exact = PartialDate.of_day


def everything(member: Member, today: date, commitment: str = "") -> list[Dated]:
    """Return all that has a date in a member, in order; of one commitment alone where it is named."""
    found = [*of_milestones(member, today, commitment)]
    if not commitment:
        asked = list(_asked(member))
        found += [
            *of_plans(member, {one.plan_id for one in asked}), *_consultations(member, asked),
            *_opportunities(member), *_decisions(member, today), *_seats(member),
            *_rounds(member),
        ]  # fmt: skip
    found += [*_meetings(member, commitment), *_actions(member, today, commitment)]
    return sorted(found, key=lambda one: (one.day, list(Kind).index(one.kind), one.uid))


def words_of(thing: Translated, field: str) -> str:
    """Return words as this calendar shows them: in the reader's language, addresses masked."""
    told = thing.text(field)
    return masked(told.words, told.language)


def _asked(member: Member) -> Iterable[Consultation]:
    found = Consultation.objects.for_reading().filter(member=member)
    return found.defer("intro", "plan__summary", "plan__translations")


def _consultations(member: Member, asked: Iterable[Consultation]) -> Iterator[Dated]:
    for one in asked:
        title = words_of(one, "title")
        named = f"consultation-{one.number}.{member.slug}"
        for part, day, told in (
            ("opens", one.opens_on, _("The consultation “{title}” opens.")),
            ("closes", one.closes_on, _("The consultation “{title}” closes.")),
        ):
            yield Dated(
                f"{named}.{part}", Kind.CONSULTATION, exact(day), told.format(title=title),
                one.get_absolute_url(), Side.GOVERNMENT,
            )  # fmt: skip


def _rounds(member: Member) -> Iterator[Dated]:
    """Yield the days on which rounds of reporting open and are due. One query."""
    for one in Round.objects.of_member(member).defer("closing", "summary"):
        named = f"round-{one.number}.{one.plan.number}.{member.slug}"
        for part, day, told in (
            ("opens", one.opens_on, _("Round {number} of reporting on plan {plan} opens.")),
            ("due", one.due_on, _("Reports of round {number} on plan {plan} are due.")),
        ):
            yield Dated(
                f"{named}.{part}", Kind.ROUND, exact(day),
                told.format(number=one.number, plan=one.plan.number), one.get_absolute_url(),
                Side.GOVERNMENT,
            )  # fmt: skip


def _opportunities(member: Member) -> Iterator[Dated]:
    found = Opportunity.objects.filter(plan__member=member, called_off_on__isnull=True)
    moved = found.annotate(moves=Count("changes")).select_related("plan__member")
    for one in moved.defer("about", "plan__summary", "plan__translations"):
        when = PartialDate(one.starts_on, one.ends_on, exact(one.starts_on).precision)
        yield Dated(
            f"opportunity-{one.number}.{one.plan.number}.{member.slug}", Kind.OPPORTUNITY, when,
            words_of(one, "title"), one.get_absolute_url(), Side.GOVERNMENT,
            moves=one.moves,
        )  # fmt: skip


def _meetings(member: Member, commitment: str) -> Iterator[Dated]:
    found = Meeting.objects.filter(forum__member=member).select_related("forum__member")
    if commitment:
        found = found.filter(forum__commitment=commitment)
    for one in found.prefetch_related("moves"):
        told = _("{name} meets.").format(name=words_of(one.forum, "name"))
        yield Dated(
            f"meeting-{one.number}.{one.forum.slug}.{member.slug}", Kind.MEETING, exact(one.day),
            told, one.get_absolute_url(), Side.JOINT, one.forum.commitment,
            moves=len(one.moves.all()), meeting=one,
        )  # fmt: skip


def _actions(member: Member, today: date, commitment: str) -> Iterator[Dated]:
    found = Action.objects.filter(forum__member=member, dropped_on__isnull=True)
    if commitment:
        found = found.filter(forum__commitment=commitment)
    first = Postponed.objects.filter(action=OuterRef("pk"))
    moved = found.annotate(
        moves=Count("replannings"),
        first_due=Subquery(first.order_by("pk").values("was_due_on")[:1]),
    )
    for one in moved.select_related("forum__member", "owner"):
        late = not one.done_on and one.due_on < today
        yield Dated(
            f"action-{one.number}.{one.forum.slug}.{member.slug}", Kind.ACTION, exact(one.due_on),
            words_of(one, "what"), reverse("forums:actions", args=[member.slug, one.forum.slug]),
            one.owner.side if one.owner else Side.JOINT, one.forum.commitment,
            exact(one.first_due) if one.first_due else None, one.moves,
            "done" if one.done_on else "late" if late else "",
            _late(one.due_on, today) if late else "",
        )  # fmt: skip


def _decisions(member: Member, today: date) -> Iterator[Dated]:
    """Yield the decisions in force that are to be reviewed, and the advice that is to be answered."""
    of = Decision.objects.filter(forum__member=member).for_dates()
    for one in of.filter(Q(review_on__isnull=False) | Q(kind=Voted.ADVICE, answer__isnull=True)):
        named, title = f"{one.code}.{one.forum.slug}.{member.slug}", words_of(one, "title")
        said = {"code": one.code, "title": title}
        if one.review_on:
            told = _("Decision {code} is to be reviewed: {title}").format(**said)
            yield Dated(
                f"review-{named}", Kind.REVIEW, exact(one.review_on), told,
                one.get_absolute_url(), Side.JOINT,
            )  # fmt: skip
        if one.kind == Voted.ADVICE and one.charter.answer_days and not hasattr(one, "answer"):
            due = one.decided_on + timedelta(days=one.charter.answer_days)
            told = _("Advice {code} is to be answered: {title}").format(**said)
            yield Dated(
                f"answer-{named}", Kind.ANSWER, exact(due), told, one.get_absolute_url(),
                Side.GOVERNMENT, state="late" if due < today else "",
                standing=_late(due, today),
            )  # fmt: skip


def _late(due: date, today: date) -> str:
    """Say how late what is not done is; empty where it is not."""
    days = (today - due).days
    return late_by(days, is_very=days > settings.VERY_OVERDUE_DAYS) if days > 0 else ""


def _seats(member: Member) -> Iterator[Dated]:
    """Yield the last days of seats that nothing ended before; whose organisation, and no person."""
    seats = Grant.objects.filter(
        member=member, role=Role.SEAT_HOLDER, until__isnull=False, ended_on__isnull=True
    )
    for one in seats.select_related("organisation"):
        assert one.until
        name = str(one.organisation) if one.organisation else ""
        told = _("A seat of {name} ends.").format(name=name) if name else _("A seat ends.")
        yield Dated(
            f"seat-{one.number}.{one.key}.{member.slug}", Kind.SEAT, exact(one.until), told,
            reverse("forums:seats", args=[member.slug, one.key]),
            one.organisation.side if one.organisation else Side.JOINT,
        )  # fmt: skip
