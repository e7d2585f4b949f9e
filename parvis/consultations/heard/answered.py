"""What was answered, in figures: how far, how it ended, how soon, theme by theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from parvis.consultations.answers import Outcome
from parvis.consultations.coverage import Coverage
from parvis.consultations.heard.wording import number, share, text_of
from parvis.consultations.labels import OUTCOMES
from parvis.documents.writing import Block, Heading, Paragraph, Table, Words, line
from parvis.plans.models import Plan

NO_THEME = 0


def answers(told: Coverage) -> Iterator[Block]:
    """Tell how far contributions are answered, how, how soon. No query."""
    yield Heading(2, line(_("What was answered")))
    yield from in_short(told)
    if told.outcomes:
        rows = [
            [line(OUTCOMES[one]), line(share(told.outcomes[one], told.answered))]
            for one in Outcome
            if told.outcomes.get(one)
        ]
        yield Table(
            _("Answered contributions by how they ended"),
            (pgettext("how a contribution ends", "End"), _("Contributions")), rows, (1,),
        )  # fmt: skip


def in_short(told: Coverage) -> Iterator[Block]:
    """Say in two sentences how far contributions are answered."""
    if not told.all:
        yield Paragraph(line(_("There is no contribution to answer.")), "strong")
        return
    yield Paragraph(
        line(
            ngettext(
                "Answered: {share} contribution that asks for an answer.",
                "Answered: {share} contributions that ask for an answer.",
                told.all,
            ).format(share=share(told.answered, told.all))
        ),
        "strong",
    )
    if told.median is not None:
        yield Paragraph(
            line(
                ngettext(
                    "Half of those answered had their first answer within {days} day of their coming.",
                    "Half of those answered had their first answer within {days} days of their coming.",
                    told.median_days,
                ).format(days=number(told.median_days))
            )
        )
    yield Paragraph(line(waits(told)))


def waits(told: Coverage) -> str:
    """Say how many contributions wait for their answer."""
    if not told.waiting:
        return _("No contribution waits for its answer.")
    return ngettext(
        "{count} contribution waits for its answer.",
        "{count} contributions wait for their answer.",
        told.waiting,
    ).format(count=number(told.waiting))


def themes(plan: Plan, covered: Mapping[int, Coverage], address: str = "") -> Iterator[Block]:
    """Tell how far each theme is answered. `address`: where one of them is read. One query."""
    if not covered:
        return
    rows = [
        [line(title), line(share(covered[of].answered, covered[of].all))]
        for of, title in titles(plan, address)
        if of in covered
    ]
    yield Table(
        _("Themes, and how many of their contributions are answered"),
        (_("Theme"), _("Answered")), rows, (1,),
    )  # fmt: skip


def titles(plan: Plan, address: str = "") -> list[tuple[int, Words]]:
    """Return the themes of a plan by number, that of what has none last. One query."""
    found = [
        (one.number, text_of(one, "name", address and f"{address}?theme={one.number}"))
        for one in plan.themes.order_by("number")
    ]
    none = Words(_("Under no theme"), "", address and f"{address}?theme={NO_THEME}")
    return [*found, (NO_THEME, none)]
