"""What waits for a person, read from every room: one function for each source, each bounded.

A source is given what the person holds and returns what waits. To add one, write it and name it in
`SOURCES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.coalitions.law.belonging import Way
from parvis.coalitions.models import Membership, Request
from parvis.coalitions.models.joining import RequestQuerySet
from parvis.consultations.labels import OUTCOMES
from parvis.consultations.models import Contribution
from parvis.consultations.views.mine import answered_since
from parvis.moderation.rules import MODERATORS
from parvis.moderation.waiting import for_moderator
from parvis.people import waiting
from parvis.people.labels import ROLES
from parvis.people.models import Affiliation, Grant, Invitation, Person
from parvis.people.roles import Role, Scope
from parvis.people.sides import TWO_PENS, Side
from parvis.people.tokens import Purpose
from parvis.people.waiting import Kind, Waiting
from parvis.plans.calendar import Phase, phase
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.plans.models.commitment import LONG_TEXTS
from parvis.plans.rules import AUTHORS
from parvis.plans.views.naming import heading_of
from parvis.progress.asking import with_round
from parvis.progress.models import JointDraft, Report, left_to
from parvis.progress.rules import PENS_OF
from parvis.record import clock
from parvis.ui.dates import day_in_words, in_words

MOST_ASKED = 20  # requests to join a coalition
MOST_DRAFTS = 20  # of joint reports, for one side
NOT_SHOWN = [f"commitment__{name}" for name in LONG_TEXTS]


@dataclass(frozen=True)
class Held:
    """What a person holds on a day: roles in force, and the organisations they belong to."""

    person: Person
    today: date
    grants: list[Grant]
    belongings: list[Affiliation]


def held_by(person: Person, today: date) -> Held:
    """Read what a person holds. Two queries."""
    return Held(
        person,
        today,
        list(Grant.objects.of(person).in_force(today).for_reading()),
        list(
            Affiliation.objects.current(today)
            .filter(person=person)
            .select_related("organisation__member")
            .annotate(is_asked=Exists(_asked_of(OuterRef("organisation"), today)))
        ),
    )


def _asked_of(organisation: OuterRef, today: date) -> RequestQuerySet:
    """Return the requests to join a coalition that an organisation may answer."""
    of_it = Membership.objects.on(today).filter(organisation=OuterRef(organisation))
    asked = Q(way=Way.ASKED, coalition__in=of_it.values("coalition"))
    invited = Q(way=Way.INVITED, organisation=organisation)
    return Request.objects.public().pending().filter(asked | invited)


def invitations(held: Held) -> Iterator[Waiting]:
    """Tell of names kept for the person, under one of their proved addresses. One query.

    The letter alone holds the link; here is only said that there is one.
    """
    mine = EmailAddress.objects.filter(user=held.person, verified=True)
    found = (
        Invitation.objects.open(clock.now())
        .filter(purpose=Purpose.CLAIM)
        .annotate(address=Lower("email"))
        .filter(address__in=mine.values_list(Lower("email")))
    )
    for one in found.select_related("person", "member"):
        told = {"name": one.person.public_name, "email": one.email}
        yield Waiting(
            Kind.INVITATION,
            _("The name “{name}” is kept for you. Open the link sent to {email}.").format(**told),
            str(one.member.text("name")) if one.member else "",
            clock.day_of(one.expires_at),
            "",
            "",
        )


def roles_that_end(held: Held) -> Iterator[Waiting]:
    """Tell of roles that end within ninety days. No query."""
    for grant in held.grants:
        if waiting.role_ends_soon(grant.until, held.today):
            yield Waiting(
                Kind.ROLE,
                _("Your role “{role}” ends.").format(role=ROLES[Role(grant.role)]),
                for_whom(grant),
                grant.until,
                f"{reverse('people:my')}#roles-h",
                _("See my roles"),
            )


def for_whom(grant: Grant) -> str:
    """Name for whom a role is held: the organisation, else the member; empty for the house."""
    thing = grant.organisation or grant.member
    return str(thing.text("name")) if thing else ""


def pens(held: Held) -> Iterator[Waiting]:
    """Tell of commitments on which a pen that the person holds is to be taken up. One query."""
    reach = {side: _reach(held, side) for side in TWO_PENS}
    everything = Q(pk__in=())
    for within in reach.values():
        everything |= within
    found = _carried_out(everything, held.today)
    for side in TWO_PENS:
        for commitment in found:
            if _is_reached(held, side, commitment):
                last = getattr(commitment, f"last_of_{side}")
                if side == Side.GOVERNMENT and _is_asked(commitment):
                    yield _asked_in_a_round(commitment)
                else:
                    yield from _pen(commitment, side, last, held.today)


def joint_drafts(held: Held) -> Iterator[Waiting]:
    """Tell of joint reports that wait for the signature of the person's side. A query for each side."""
    for side in TWO_PENS:
        if not _writers(held, side):
            continue
        reached = Commitment.objects.filter(_reach(held, side)).values("pk")
        drafts = JointDraft.objects.open().for_naming().filter(commitment__in=reached)
        for one in drafts.exclude(signatures__side=side)[:MOST_DRAFTS]:
            member = one.commitment.plan.member
            yield Waiting(
                Kind.PEN,
                _("A joint report on “{title}” waits for the signature of your side.").format(
                    title=heading_of(one.commitment).words
                ),
                str(member.text("name")), None, one.get_absolute_url(), _("Read it"),
            )  # fmt: skip


def _writers(held: Held, side: str) -> list[Grant]:
    return [
        one
        for one in held.grants
        if one.role in PENS_OF[side] and one.organisation and one.organisation.side == side
    ]


def _reach(held: Held, side: str) -> Q:
    """Return what selects the commitments that the pens of a side reach (see `Grant.over`)."""
    grants = _writers(held, side)
    chosen = Q()
    if side == Side.CIVIL_SOCIETY:
        chosen = left_to([one.organisation_id for one in grants if one.organisation_id], held.today)
    whole = {one.member_id for one in grants if one.scope != Scope.COMMITMENT}
    alone = {one.key for one in grants if one.scope == Scope.COMMITMENT}
    return (Q(plan__member__in=whole) | Q(code__in=alone)) & chosen


def _is_reached(held: Held, side: str, commitment: Commitment) -> bool:
    return any(
        one.key == commitment.code
        if one.scope == Scope.COMMITMENT
        else one.member_id == commitment.plan.member_id
        for one in _writers(held, side)
    )


def _carried_out(within: Q, today: date) -> list[Commitment]:
    """Return commitments of plans that were submitted and have not ended. One query.

    Each with the day on which either pen wrote last (`last_of_…`).
    """
    found = Commitment.objects.standing().for_naming().filter(within).exclude(plan__submitted="")
    last = {f"last_of_{side}": _last_of(side) for side in TWO_PENS}
    every = with_round(found.annotate(**last), today)
    return [one for one in every if is_under_way(one.plan, today) or _is_asked(one)]


def _is_asked(commitment: Any) -> bool:
    """Say whether a round asks the lead of a commitment, who has not answered (see `with_round`)."""
    return commitment.round_due is not None and not commitment.is_answered


def _last_of(side: str) -> Subquery:
    written = Report.objects.of_the_whole().of_side(side).filter(commitment=OuterRef("pk"))
    return Subquery(written.order_by("-on").values("on")[:1])


def is_under_way(plan: Plan, today: date) -> bool:
    """Say whether a plan has been submitted and has not surely ended."""
    return bool(plan.submitted) and phase(plan.term, today) is not Phase.ENDED


def _asked_in_a_round(commitment: Any) -> Waiting:
    """Tell a lead what a round asks; the page of the round leads to a report and to "nothing"."""
    member, plan = commitment.plan.member, commitment.plan
    what = _("Round {number} of reporting asks for “{title}”: a report, or “nothing to report”.")
    return Waiting(
        Kind.ROUND,
        what.format(number=commitment.round_number, title=heading_of(commitment).words),
        str(member.text("name")), commitment.round_due,
        reverse("progress:round", args=[member.slug, plan.number, commitment.round_number]),
        _("Answer"),
    )  # fmt: skip


def _pen(commitment: Commitment, side: str, last: date | None, today: date) -> Iterator[Waiting]:
    due = waiting.pen_due(last, commitment.plan.term.begins)
    if not waiting.pen_waits(last, due, today):
        return
    title = heading_of(commitment).words
    what = _("Your side has not written on “{title}” yet.").format(title=title)
    if last:
        what = _("Your side last wrote on “{title}” on {day}.").format(
            title=title, day=day_in_words(last)
        )
    member = commitment.plan.member
    href = reverse("progress:report", args=[member.slug, commitment.code, side])
    yield Waiting(Kind.PEN, what, str(member.text("name")), due, href, _("Write"))


def milestones(held: Held) -> Iterator[Waiting]:
    """Tell of milestones of the person's organisations that are late or near. One query."""
    near = held.today + waiting.MILESTONE_IS_TOLD
    found = (
        Milestone.objects.filter(
            completion__isnull=True,
            owner__in=[one.organisation_id for one in held.belongings],
            due__lte=near,
        )
        .exclude(due="")
        .exclude(commitment__plan__submitted="")
        .select_related("commitment__plan__member", "owner")
        .defer(*NOT_SHOWN)
    )
    for one in found:
        is_near = waiting.milestone_is_near(one.due, held.today)
        if one.due and is_near and is_under_way(one.commitment.plan, held.today):
            yield Waiting(
                Kind.MILESTONE,
                _("Milestone {number}, “{title}”, is due: {when}.").format(
                    number=one.number, title=one.text("title"), when=in_words(one.due)
                ),
                str(one.owner.text("name")) if one.owner else "",
                one.due.last,
                one.commitment.get_absolute_url(),
                _("See the commitment"),
            )


def moderation(held: Held) -> Iterator[Waiting]:
    """Tell of what the person has to read as a moderator, member by member. Five queries at most."""
    if not any(one.role in MODERATORS for one in held.grants):
        return
    for work in for_moderator(held.person, held.today):
        told = ngettext(
            "{count} thing waits for a moderator.",
            "{count} things wait for a moderator.",
            work.count,
        )
        yield Waiting(
            Kind.MODERATION,
            told.format(count=work.count),
            str(work.member.text("name")),
            None,
            reverse("moderation:queue", args=[work.member.slug]),
            _("Read them"),
        )


def answers(held: Held) -> Iterator[Waiting]:
    """Tell of answers to what the person said in consultations, for sixty days. One query."""
    since = held.today - waiting.ANSWER_IS_TOLD
    for told in answered_since(held.person, since):
        one = told.contribution
        yield Waiting(
            Kind.ANSWER,
            _("Your contribution “{title}” was answered on {day}: {outcome}.").format(
                title=one.text("title"), day=day_in_words(told.on), outcome=OUTCOMES[told.outcome]
            ),
            str(one.member.text("name")), None, one.get_absolute_url(), _("Read the answer"),
        )  # fmt: skip


def to_answer(held: Held) -> Iterator[Waiting]:
    """Tell who writes a plan how many contributions to it wait for an answer. Two queries at most."""
    mine = {one.member_id for one in held.grants if one.role in AUTHORS}
    waits = Contribution.objects.unanswered().filter(member__in=mine - {None}).order_by()
    if not mine:
        return
    counted = waits.filter(consultation__plan__submitted="").values_list("consultation__plan")
    counts = dict(counted.annotate(n=Count("pk")).values_list("consultation__plan", "n"))
    for plan in Plan.objects.for_reading().filter(pk__in=counts):
        told = ngettext(
            "{count} contribution waits for an answer.",
            "{count} contributions wait for an answer.",
            counts[plan.pk],
        )
        yield Waiting(
            Kind.TO_ANSWER,
            told.format(count=counts[plan.pk]),
            str(plan.member.text("name")),
            plan.due_on,
            reverse("consultations:board", args=[plan.member.slug, plan.number])
            + "?show=unanswered",
            _("Answer them"),
        )


def joining(held: Held) -> Iterator[Waiting]:
    """Tell of requests to join a coalition that the person's organisations may answer.

    One query where there are some, else none.
    """
    own = [one.organisation_id for one in held.belongings if getattr(one, "is_asked", False)]
    if not own:
        return
    there = Membership.objects.on(held.today).filter(organisation__in=own)
    asked = Q(way=Way.ASKED, coalition__in=there.values("coalition"))
    invited = Q(way=Way.INVITED, organisation__in=own)
    waits = Request.objects.public().pending().filter(asked | invited)
    seen = waits.filter(coalition__withheld_at__isnull=True, organisation__withheld_at__isnull=True)
    for one in seen.select_related("coalition__member", "organisation")[:MOST_ASKED]:
        told = {"who": one.organisation, "name": one.coalition.text("name")}
        what = (
            _("{who} asks to join {name}")
            if one.way == Way.ASKED
            else _("{who} is invited into {name}")
        )
        yield Waiting(
            Kind.JOINING, what.format(**told), str(one.coalition.member.text("name")), None,
            one.get_answering_url(), _("Answer"),
        )  # fmt: skip


def second_step(held: Held) -> Iterator[Waiting]:
    """Remind who holds a role that one secret is not enough. One query."""
    strong = Authenticator.objects.filter(user=held.person).exclude(
        type=Authenticator.Type.RECOVERY_CODES
    )
    if not strong.exists() and held.grants:
        yield Waiting(
            Kind.SECOND_STEP,
            _("You hold a role, and sign in with one secret only. Add a passkey or a code."),
            "",
            None,
            reverse("mfa_index"),
            _("Add a second step"),
        )


Source = Callable[[Held], Iterable[Waiting]]
SOURCES: tuple[Source, ...] = (
    invitations,
    answers,
    moderation,
    joining,
    to_answer,
    roles_that_end,
    pens,
    joint_drafts,
    milestones,
    second_step,
)


def waiting_for(held: Held) -> list[Waiting]:
    """Return all that waits for a person, what is due first before the rest."""
    return waiting.in_order(one for source in SOURCES for one in source(held))
