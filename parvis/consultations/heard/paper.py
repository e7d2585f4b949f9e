"""The report bound as one paper; and its chapters one by one, for a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.conf import settings
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from parvis.consultations.coverage import Coverage, by_theme, coverage
from parvis.consultations.heard.answered import answers, themes, waits
from parvis.consultations.heard.asked import asked
from parvis.consultations.heard.counts import came_in
from parvis.consultations.heard.leading import commitments
from parvis.consultations.heard.questions import questions
from parvis.consultations.heard.said import said
from parvis.consultations.heard.themes import whole
from parvis.consultations.heard.wording import number, share, text_of
from parvis.consultations.models.answering import said_to
from parvis.documents.writing import Block, Line, Words, Writing, line
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.record.models import Head
from parvis.ui.dates import day_in_words

MOST_NUMBERS = 12  # of contributions beside a commitment, on a page
# Links are most of what a PDF weighs: beyond so many contributions each is named by its number alone.
MOST_LINKED = 2_000
PARTS = ("asked", "said", "commitments")  # chapters that are pages of their own, beside the themes


@dataclass(frozen=True)
class Heard:
    """The report of a plan as it stands: its paper, and how far contributions are answered.

    `entry`: the last entry of the record that it was composed from.
    """

    paper: Writing
    coverage: Coverage
    entry: int


def heard(plan: Plan) -> Heard:
    """Compose the report of a plan in the active language. What is in it is read as it is written."""
    head = Head.objects.get(pk=plan.chain)
    on = clock.day_of(head.at) if head.at else clock.today()
    came = said_to(plan)
    told = coverage(came, on)
    small = _("Composed from the public record of {member}, up to entry {entry}, {day}.").format(
        member=plan.member.text("name"), entry=number(head.number), day=day_in_words(on)
    )
    return Heard(
        Writing(
            language=get_language() or settings.LANGUAGE_CODE, title=_("What we heard"),
            about=name_of(plan), on=on, lede=line(in_a_line(told)), small=small,
            origin=settings.ADDRESS, blocks=_chapters(plan, told, by_theme(came, on)),
        ),
        told, head.number,
    )  # fmt: skip


def heard_in(plan: Plan, language: str) -> Heard:
    """Compose the report in a language, whole: what is in it has been read."""
    with override(language):
        found = heard(plan)
        whole = replace(found.paper, blocks=list(found.paper.blocks))
        return replace(found, paper=whole)


def language_of(plan: Plan) -> str:
    """Return the language in which a plan's report is published: its own, if the house speaks it."""
    return plan.language if plan.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def part(plan: Plan, name: str) -> Iterator[Block]:
    """Tell one chapter, as a page of its own."""
    if name == "asked":
        yield from asked(plan, came_in(plan))
    elif name == "said":
        yield from said(came_in(plan))
        yield from questions(plan)
    else:
        yield from commitments(plan, MOST_NUMBERS)


def name_of(plan: Plan) -> Line:
    """Name a plan and whose it is, each in its language."""
    plan_named = _("Plan {number}").format(number=plan.number)
    title = text_of(plan, "title")
    about = (text_of(plan.member, "name"), Words(f" · {plan_named}"))
    return (*about, Words(" · "), title) if title.text else about


def in_a_line(told: Coverage) -> str:
    """Say how far contributions are answered, in one line."""
    if not told.all:
        return _("There is no contribution to answer.")
    answered = _("{share} contributions that ask for an answer are answered.")
    return f"{answered.format(share=share(told.answered, told.all))} {waits(told)}"


def _chapters(plan: Plan, told: Coverage, of_themes: dict[int, Coverage]) -> Iterator[Block]:
    came = came_in(plan)
    yield from asked(plan, came)
    yield from said(came)
    yield from questions(plan)
    yield from answers(told)
    yield from themes(plan, of_themes)
    linked = told.all <= MOST_LINKED
    yield from whole(plan, linked=linked)
    yield from commitments(plan, linked=linked)
