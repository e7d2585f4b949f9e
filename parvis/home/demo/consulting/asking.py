"""What is asked: consultations, their questions, drafts laid out; editions that are kept."""

from __future__ import annotations

from functools import partial

from django.utils.translation import override

from parvis.consultations import acts
from parvis.consultations.drafts import Paragraph
from parvis.consultations.models import Consultation
from parvis.home.demo.cocreation_script import Asking, Asks, Kept
from parvis.home.demo.consulting.room import Room, tell_in_other_languages
from parvis.plans.acts import keep_edition
from parvis.plans.labels import FIELDS
from parvis.plans.models import Commitment


def plan_questions(room: Room) -> None:
    """Plan the consultations on a plan."""
    at = room.made.story.at
    for kept in room.hearing.editions:
        at(kept.at, partial(_keep, room, kept))
    for asking in room.hearing.asked:
        at(asking.at, partial(_open, room, asking))
        for number, asks in enumerate(asking.questions, start=1):
            at(asking.at, partial(_ask, room, asking, number, asks), minutes=4 * number)
        if asking.reads:
            at(asking.at, partial(_lay_out, room, asking), minutes=10)
        if asking.counted:
            at(asking.counted, partial(_count, room, asking))


def _keep(room: Room, kept: Kept) -> None:
    keep_edition(room.plan, kept.stage, note=kept.note, by=room.secretary)


def _open(room: Room, asking: Asking) -> None:
    day, original = room.made.days.day, room.made.original
    consultation = acts.open_consultation(
        room.plan, title=original(asking.title), opens_on=day(asking.opens),
        closes_on=day(asking.closes), by=room.secretary, intro=original(asking.intro),
        is_open_call=bool(asking.prompt), prompt=original(asking.prompt),
        opportunity=room.openings.get(asking.opportunity),
        edition=room.plan.editions.get(number=asking.edition) if asking.edition else None,
        language=room.made.language,
    )  # fmt: skip
    room.consultations[asking.key] = consultation
    texts = {"title": asking.title, "intro": asking.intro, "prompt": asking.prompt}
    tell_in_other_languages(room, consultation, texts)


def _ask(room: Room, asking: Asking, number: int, asks: Asks) -> None:
    consultation, original = room.consultations[asking.key], room.made.original
    after = None
    if asks.after:
        question, chosen = asks.after
        after = room.questions[asking.key, question].options.get(number=chosen)
    lowest, highest = asks.ends or (None, None)
    asked = acts.ask_question(
        consultation, by=room.secretary, asked=asks.asked, words=original(asks.words),
        language=room.made.language, help=asks.help, is_required=asks.is_required,
        options=[original(words) for words in asks.options], lowest=lowest, highest=highest,
        asked_after=after,
    )  # fmt: skip
    room.questions[asking.key, number] = asked
    tell_in_other_languages(
        room, asked, {"words": asks.words}, about=consultation, part=str(number)
    )
    for option in asked.options.all():
        tell_in_other_languages(
            room, option, {"words": asks.options[option.number - 1]}, about=consultation,
            part=f"{number}.{option.number}",
        )  # fmt: skip


def _lay_out(room: Room, asking: Asking) -> None:
    """Lay out texts of commitments as they are written that day, each under what it answers."""
    of = [room.made.commitments[code] for code, _field in asking.reads]
    parts = [
        _paragraph(room, commitment, field)
        for commitment, (_code, field) in zip(of, asking.reads, strict=True)
    ]
    consultation: Consultation = room.consultations[asking.key]
    passages = acts.lay_out(
        consultation, parts, by=room.secretary, language=room.made.language, commitments=of
    )
    room.passages |= dict(zip(asking.reads, passages, strict=True))


def _paragraph(room: Room, commitment: Commitment, field: str) -> Paragraph:
    with override(room.made.language):
        heading = f"{commitment.number}. {commitment.title} – {FIELDS[field]}"
    return Paragraph(getattr(commitment, field), heading)


def _count(room: Room, asking: Asking) -> None:
    acts.count_supports(room.consultations[asking.key], room.secretary.as_actor())
