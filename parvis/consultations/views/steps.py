"""What became of a contribution, step by step in the order of time, each with whose step it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.consultations import verbs
from parvis.consultations.labels import OUTCOMES, WAYS
from parvis.consultations.models import Contribution, Response
from parvis.consultations.views.walk import Leg, Walk
from parvis.consultations.ways import Way
from parvis.moderation.models import Decision
from parvis.moderation.things import Named
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Milestone
from parvis.plans.views.commitment import evidence_of
from parvis.plans.views.judgements import reviews_of
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.milestone_rows import done_on, standing_of
from parvis.plans.views.naming import heading_of
from parvis.progress.labels import LEVELS, STATES
from parvis.record import clock
from parvis.record.models import Entry
from parvis.texts.excerpts import beginning
from parvis.ui.dates import day_in_words, in_words
from parvis.ui.voices import voice_of


@dataclass(frozen=True)
class Step:
    """One step: on which day, whose, what in a few words, and where more is told."""

    day: date
    side: str
    who: str
    what: str
    when: str = ""
    text: Marked | None = None
    href: str = ""
    links: tuple[tuple[str, str], ...] = ()
    response: Response | None = None
    is_earlier: bool = False
    is_future: bool = False

    @property
    def shape(self) -> str:
        """Return the class and icon of its side."""
        return voice_of(self.side)[0]

    @property
    def dated(self) -> str:
        """Return its day in words, no preciser than it is known."""
        return self.when or day_in_words(self.day)


@dataclass(frozen=True)
class Known:
    """What the steps are told from, all read before."""

    walk: Walk
    parts: list[Contribution]
    entries: list[Entry]
    stones: Mapping[Named, Decision]
    in_group: int
    today: date


def steps_of(known: Known) -> list[Step]:
    """Return every step in the order of time: first that it was received, last what is to come."""
    first, *later = known.walk.legs
    steps = [*_beginning(first.contribution, known), *_answers(first)]
    for leg in later:
        steps += [replace(one, what=_of(leg, one.what)) for one in _answers(leg)]
    for commitment in known.walk.commitments:
        steps += [*_commitment(commitment, known), *_progress(commitment, known)]
    if waiting := _waits(known):
        steps.append(waiting)
    received, *rest = steps
    return [received, *sorted(rest, key=lambda step: (step.is_future, step.day))]


# ---- received, split, put in a group ----


def _beginning(one: Contribution, known: Known) -> Iterator[Step]:
    received = _("Received under number {number}").format(number=one.number)
    yield Step(one.made_on, one.side, _("Contribution"), received, text=Marked(_came(one)))
    if one.split_from:
        told = _("Split from contribution {number}").format(number=one.split_from.number)
        origin = one.split_from
        link = (_numbered(origin), origin.get_absolute_url()) if origin.is_public else None
        yield Step(
            _day(known, verbs.SPLIT.name, one.split_from.record_key) or one.made_on, Side.JOINT,
            _("Sorted"), told, links=(link,) if link else (),
        )  # fmt: skip
    if known.parts:
        yield Step(
            _day(known, verbs.SPLIT.name, one.record_key) or one.made_on, Side.JOINT, _("Sorted"),
            _("Split into parts, each of which has its own answer"),
            links=tuple((_numbered(part), part.get_absolute_url()) for part in known.parts),
        )  # fmt: skip
    if one.group:
        yield _grouped(one, known)


def _came(one: Contribution) -> str:
    """Say how a contribution came, where it was not sent here in somebody's own name."""
    return "" if one.way == Way.PERSON else f"{capfirst(str(WAYS[one.way]))}."


def _numbered(one: Contribution) -> str:
    return _("contribution {number}").format(number=one.number)


def _grouped(one: Contribution, known: Known) -> Step:
    others = max(0, known.in_group - 1)
    told = ngettext(
        "Answered together with {count} other", "Answered together with {count} others", others
    )
    day = _day(known, verbs.GROUPED.name, one.record_key) or one.made_on
    plan = one.consultation.plan
    assert one.group
    href = reverse("consultations:group", args=[one.member.slug, plan.number, one.group.number])
    return Step(
        day, Side.JOINT, _("Sorted"), told.format(count=others), text=field_of(one.group, "title"),
        links=((_("Read them"), href),),
    )  # fmt: skip


def _day(known: Known, verb: str, key: str) -> date | None:
    """Return the day of the last act of a kind on a contribution."""
    days = [
        clock.day_of(one.at) for one in known.entries if (one.verb, one.subject_key) == (verb, key)
    ]
    return max(days, default=None)


# ---- the answers ----


def _answers(leg: Leg) -> Iterator[Step]:
    for one in leg.answers:
        yield Step(
            one.answered_on, one.institution.side,
            _("Reasoned response: {who}").format(who=one.institution),
            capfirst(str(OUTCOMES[one.outcome])), response=one, is_earlier=leg.is_earlier(one),
        )  # fmt: skip


def _of(leg: Leg, what: str) -> str:
    """Say whose answer it is, where a contribution was merged into another."""
    return _("Contribution {number}: {what}").format(number=leg.contribution.number, what=what)


def _waits(known: Known) -> Step | None:
    last = known.walk.legs[-1]
    if last.in_force or not last.contribution.asks_answer or known.parts:
        return None
    told = {"day": day_in_words(last.contribution.made_on), "number": last.contribution.number}
    since = _("Waits for its answer since {day}")
    if len(known.walk.legs) > 1:
        since = _("Merged with contribution {number}, which waits for its answer since {day}")
    return Step(
        known.today, Side.GOVERNMENT, _("Reasoned response"), since.format(**told), is_future=True
    )


# ---- where it leads, and what became of that ----


def _commitment(one: Commitment, known: Known) -> Iterator[Step]:
    answer = known.walk.answer
    submitted = one.plan.submitted
    day = submitted.first if submitted else (answer.answered_on if answer else known.today)
    when = in_words(submitted) if submitted else ""
    what = _("Commitment {number}").format(number=one.number)
    yield Step(
        day, Side.JOINT, _("Action plan"), what, when, heading_of(one), one.get_absolute_url()
    )


def _progress(one: Commitment, known: Known) -> Iterator[Step]:
    for commitment, milestone in known.walk.milestones():
        if commitment == one:
            yield _milestone(milestone, known.today)
    yield from _evidence(one, known.stones)
    for report in one.reports.all():
        level = capfirst(str(LEVELS[report.level]))
        words = field_of(report, "account")
        yield Step(report.on, report.side, report.who, level, "", _short(words),
                   f"{one.get_absolute_url()}#pens-h")  # fmt: skip
    yield from _reviews(one)


def _milestone(one: Milestone, today: date) -> Step:
    done, standing = done_on(one), standing_of(one, today)
    is_late = standing.is_late
    day = done or (one.due.last if one.due else date.max)
    when = "" if done else (in_words(one.due) if one.due else _("No date"))
    told = ngettext("{days} day late", "{days} days late", standing.days).format(days=standing.days)
    state = told if standing.days else str(STATES[standing.state])
    owner = one.owner
    side = Side.JOINT if one.is_joint or owner is None else owner.side
    what = _("Milestone {number}: {state}").format(number=one.number, state=state)
    return Step(
        day, side, str(owner) if owner else _("Milestone"), what, when, field_of(one, "title"),
        is_future=not done and not is_late,
    )  # fmt: skip


def _evidence(one: Commitment, stones: Mapping[Named, Decision]) -> Iterator[Step]:
    for filed, stone in evidence_of(one, stones):
        if stone is None and filed.is_standing:
            document = filed.document
            side = Side.JOINT if filed.is_joint else filed.by.side
            yield Step(
                document.made_on or document.published_on, side, str(filed.by), _("Evidence"), "",
                field_of(document, "title"), filed.get_absolute_url(),
            )  # fmt: skip


def _reviews(one: Commitment) -> Iterator[Step]:
    for review in reviews_of(one.assessments.all()):
        said = "; ".join(f"{told.question}: {told.answer}" for told in review.judgements)
        day = date(review.year, 12, 31) if review.year else date.max
        when = str(review.year) if review.year else _("No date")
        if said:
            yield Step(day, Side.REVIEWER, review.name, _("Assessment"), when, Marked(said))


def _short(words: Marked, most: int = 300) -> Marked:
    return replace(words, words=beginning(words.words, most))
