"""What was said, in figures: how it came, from whom, in which language; what is not shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.consultations.heard.counts import Came, sum_of
from parvis.consultations.heard.wording import number, share
from parvis.consultations.hearing import tally
from parvis.consultations.labels import WAYS
from parvis.documents.writing import Block, Heading, Paragraph, Table, line
from parvis.moderation.grounds import State
from parvis.texts.reading import name_of
from parvis.ui.voices import voice_of


def said(came: list[Came]) -> Iterator[Block]:
    """Tell how many contributions there are, and of which kinds. No query."""
    yield Heading(2, line(_("What was said")))
    seen = [one for one in came if one.state == State.PUBLIC]
    whole = [one for one in seen if not one.is_part]
    yield Paragraph(
        line(
            ngettext(
                "{count} contribution came in that everybody sees.",
                "{count} contributions came in that everybody sees.",
                sum_of(whole),
            ).format(count=number(sum_of(whole)))
        ),
        "strong",
    )
    yield from _unseen(came)
    yield from _parts(sum_of(one for one in seen if one.is_part))
    if whole:
        yield from _kinds(whole)


def _parts(parts: int) -> Iterator[Block]:
    """Say how many parts were made by splitting."""
    if parts:
        yield Paragraph(
            line(
                _(
                    "Where one said several things, it was split: this made {parts} parts, each "
                    "answered on its own."
                ).format(parts=number(parts))
            )
        )


def _kinds(whole: list[Came]) -> Iterator[Block]:
    """Count what came by its way, its side and its language."""
    kinds: tuple[tuple[str, str, Callable[[Came], str]], ...] = (
        (_("Contributions by the way they came"), _("Way"), lambda one: str(WAYS[one.way])),
        (_("Contributions by the side of their author"), _("Side"),
         lambda one: voice_of(one.side)[1]),
        (_("Contributions by their language"), _("Language"),
         lambda one: name_of(one.language) if one.language else _("not stated")),
    )  # fmt: skip
    for caption, head, kind in kinds:
        yield _table(caption, head, tally((kind(one), one.count) for one in whole))


def _table(caption: str, head: str, counts: Iterable[tuple[str, int]]) -> Table:
    counted = list(counts)
    of = sum(count for _name, count in counted)
    rows = [[line(name), line(share(count, of))] for name, count in counted]
    return Table(caption, (head, _("Contributions")), rows, (1,))


def _unseen(came: Iterable[Came]) -> Iterator[Block]:
    """Say how many are not shown, and why."""
    rest = list(came)
    hidden = sum_of(one for one in rest if one.state == State.HIDDEN)
    waiting = sum_of(one for one in rest if one.state == State.WAITING)
    if hidden:
        yield Paragraph(
            line(
                ngettext(
                    "{count} more is hidden by moderation, with a public reason; no other figure of "
                    "this report counts it.",
                    "{count} more are hidden by moderation, each with a public reason; no other "
                    "figure of this report counts them.",
                    hidden,
                ).format(count=number(hidden))
            )
        )
    if waiting:
        yield Paragraph(
            line(
                ngettext(
                    "{count} more waits until a moderator has read it. This chapter leaves it out; if "
                    "it asks for an answer, it counts among those that wait for one.",
                    "{count} more wait until a moderator has read them. This chapter leaves them out; "
                    "those that ask for an answer count among those that wait for one.",
                    waiting,
                ).format(count=number(waiting))
            )
        )
