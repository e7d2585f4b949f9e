"""Who arranges what a consultation asks, and until when; who moves its last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.consultations import asking, drafts
from parvis.consultations.labels import flaw_in_words, flaw_of_draft_in_words
from parvis.consultations.models import Consultation, Option, Question
from parvis.people.rights import By
from parvis.plans.rules import may_author
from parvis.rulings import Ruling, denied
from parvis.ui.dates import day_in_words


def may_arrange(by: By, consultation: Consultation, today: date) -> Ruling:
    """May what is asked be changed? Before it opens; on its first day, until somebody answers."""
    if consultation.plan.submitted:
        return denied(_("The plan has been submitted."))
    if today > consultation.opens_on:
        return denied(
            _("This consultation opened on {day}: what people answer does not change.").format(
                day=day_in_words(consultation.opens_on)
            )
        )
    if today == consultation.opens_on and consultation.contributions.exists():
        return denied(_("Somebody has answered already: what people answer does not change."))
    return may_author(by, consultation.plan)


def may_ask(
    by: By, consultation: Consultation, *, asked: str, words: str, options: Sequence[str],
    lowest: int | None, highest: int | None, asked_after: Option | None, today: date,
) -> Ruling:  # fmt: skip
    """May this question be put, after the others?"""
    found = asking.flaws(asked=asked, words=words, options=options, lowest=lowest, highest=highest)
    for code in found.values():
        return denied(flaw_in_words(code))
    if asked_after and asked_after.question.consultation_id != consultation.pk:
        return denied(_("A question depends on an earlier one of the same consultation."))
    if consultation.questions.count() >= asking.MOST_QUESTIONS:
        return denied(_("At most {most} questions.").format(most=asking.MOST_QUESTIONS))
    return may_arrange(by, consultation, today)


def may_remove(by: By, question: Question, today: date) -> Ruling:
    """May a question be taken out? Not while another is asked after one of its options."""
    later = Question.objects.filter(asked_after__question=question).order_by("number").first()
    if later:
        return denied(
            _("Question {number} is asked only after this one: take it out first.").format(
                number=later.number
            )
        )
    return may_arrange(by, question.consultation, today)


def may_order(by: By, consultation: Consultation, order: Sequence[int], today: date) -> Ruling:
    """May the questions stand in this order? All of them, each after the one it depends on."""
    every = consultation.questions.select_related("asked_after__question")
    known = {one.number: one.asked_after for one in every}
    if sorted(order) != sorted(known):
        return denied(_("The questions have changed meanwhile. Look at them again."))
    after = {one: option.question.number for one, option in known.items() if option}
    early = asking.out_of_order(order, after)
    if early is not None:
        return denied(
            _("Question {number} stands before question {after}, after which it is asked.").format(
                number=early, after=after[early]
            )
        )
    return may_arrange(by, consultation, today)


def may_lay_out(
    by: By, consultation: Consultation, parts: list[drafts.Paragraph], today: date
) -> Ruling:
    """May this draft be laid out, in the place of what was laid out before?"""
    flaw = drafts.flaw(parts)
    if flaw:
        return denied(flaw_of_draft_in_words(*flaw))
    return may_arrange(by, consultation, today)


def may_prolong(
    by: By, consultation: Consultation, becomes: date, reason: str, today: date
) -> Ruling:
    """May the last day move? With a reason; once the consultation is open, to a later day only."""
    if not reason.strip():
        return denied(_("Say why the last day moves."))
    if becomes == consultation.closes_on:
        return denied(_("It closes on that day already."))
    if becomes < max(consultation.opens_on, today):
        return denied(_("The last day is not before the first, and not in the past."))
    if becomes < consultation.closes_on and today >= consultation.opens_on:
        return denied(_("Once it is open, a consultation is not shortened."))
    if consultation.plan.submitted:
        return denied(_("The plan has been submitted."))
    return may_author(by, consultation.plan)
