"""One answer, in words: how it ended, on which ground, by whom, when, and where a yes is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from parvis.consultations.heard.wording import marked, note_on, page_of, paragraphs_of, text_of
from parvis.consultations.labels import GROUNDS, OUTCOMES
from parvis.consultations.models import Response
from parvis.documents.writing import Block, Line, Paragraph, Words, line
from parvis.ui.dates import day_in_words

PLAN = "commitment__plan__member"


def answers_to(field: str, wanted: Iterable[object]) -> dict[int, Response]:
    """Return the answers in force to some things, by the group or contribution answered. One query.

    `field` says what the things are: groups, contributions, or the groups of contributions.
    """
    read = Response.objects.in_force().select_related(
        "institution", "recorded_by", PLAN, "into__member"
    )
    by = f"{field.partition('__')[0]}_id"
    return {getattr(one, by): one for one in read.filter(**{f"{field}__in": list(wanted)})}


def in_a_word(response: Response) -> str:
    """Say how it ended: Partly accepted."""
    return capfirst(str(OUTCOMES[response.outcome]))


def answer(response: Response, longest: int | None = None) -> Iterator[Block]:
    """Tell an answer whole, or no more than so many signs of its words."""
    by = marked(response.institution.public_name)
    day = day_in_words(response.answered_on)
    yield Paragraph(
        (
            Words(in_a_word(response), is_strong=True),
            Words(f". {GROUNDS[response.ground]}. "),
            by,
            Words(_(", {day}").format(day=day)),
            *_recorded(response),
        )
    )
    text = response.text("words")
    for part in paragraphs_of(text, longest):
        yield Paragraph((part,), "quote")
    if told := [*_where(response), *_more(response, note_on(text))]:
        yield Paragraph(tuple(told), "quiet")


def _recorded(response: Response) -> Line:
    """Say who entered it, where that is another body than the one that answers."""
    if response.recorded_by is None:
        return ()
    return line(_(". Recorded by "), marked(response.recorded_by.public_name))


def _where(response: Response) -> Line:
    """Say where a yes is found, or with what it is merged."""
    if response.commitment:
        found = response.commitment
        title = text_of(found, "title", found.get_absolute_url())
        place = _("Found in commitment {number}:").format(number=found.number)
        return line(f"{place} ", title)
    if response.elsewhere:
        return line(_("Found elsewhere:"), " ", text_of(response, "elsewhere"))
    if response.into:
        into = response.into
        address = page_of(into.number, into.member.slug)
        return line(_("Merged with contribution:"), " ", Words(str(into.number), "", address))
    return ()


def _more(response: Response, note: str) -> Line:
    corrected = _("It corrects an earlier answer; both are kept.") if response.corrects_id else ""
    return line(note, corrected and f" {corrected}")
