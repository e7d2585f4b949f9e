"""Who contributes and comments, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from parvis.consultations import sheets
from parvis.consultations.models import Consultation, Contribution
from parvis.consultations.rules.consulting import WRITERS_IN
from parvis.people.models import Organisation
from parvis.people.rights import By, Hand, may_sign
from parvis.people.rules import belongs
from parvis.plans.rules import may_write
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words

# Characters of one text.
LONGEST, LONGEST_COMMENT = 4_000, 5_000
LONGEST_ENTERED = sheets.LONGEST["words"]  # from paper or a meeting, one by one or as a sheet


def is_open(consultation: Consultation, today: date) -> Ruling:
    """Can one take part today? From the first to the last day, both included."""
    if today < consultation.opens_on:
        return denied(
            _("This consultation opens on {day}.").format(day=day_in_words(consultation.opens_on))
        )
    if today > consultation.closes_on:
        return denied(
            _("This consultation closed on {day}.").format(day=day_in_words(consultation.closes_on))
        )
    return ALLOWED


def may_contribute(
    by: Hand, consultation: Consultation, organisation: Organisation | None, today: date
) -> Ruling:
    """May this person contribute, in their own name or for an organisation they belong to?"""
    ruling = may_sign(by.person) and is_open(consultation, today)
    if ruling and organisation and not belongs(by.person, organisation, today):
        return denied(_("You do not belong to {name}.").format(name=organisation))
    if ruling and organisation and organisation.member_id != consultation.member_id:
        return denied(_("{name} belongs to another member.").format(name=organisation))
    return ruling


def fits(texts: Iterable[str], most: int = LONGEST) -> Ruling:
    """Is each text short enough to be sent? A longer one is refused, and never cut."""
    longest = max(map(len, texts), default=0)
    if longest <= most:
        return ALLOWED
    told = _("This text has {count} characters; at most {most} can be sent. Shorten it.")
    if most == LONGEST:
        told = _(
            "This text has {count} characters; at most {most} can be sent. Shorten it, or attach "
            "the rest as a file."
        )
    return denied(told.format(count=longest, most=most))


def has_its_columns(title: str = "", author_name: str = "", source: str = "") -> Ruling:
    """Are the lines beside a text short enough to be kept as they are?"""
    if len(title) > (most := _longest("title")):
        return denied(_("A title has at most %(most)s characters.") % {"most": most})
    if len(author_name) > _longest("author_name"):
        return denied(_("A name has at most 200 characters."))
    if len(source) > (most := _longest("source")):
        return denied(_("A source has at most %(most)s characters.") % {"most": most})
    return ALLOWED


def _longest(field: str) -> int:
    return getattr(Contribution._meta.get_field(field), "max_length", None) or 0


def may_enter(by: By, consultation: Consultation, source: str) -> Ruling:
    """May this hand enter what was said on paper or in a meeting? With its source; also later."""
    if not source.strip():
        return denied(_("Say from which paper or meeting it comes."))
    return may_write_in(by, consultation)


def may_write_in(by: By, consultation: Consultation) -> Ruling:
    """May this hand enter anything here? Also after the last day, until the plan is submitted."""
    if consultation.plan.submitted:
        return denied(_("The plan has been submitted."))
    return may_write(by, WRITERS_IN, consultation.place, consultation.member)


def may_bring_in(consultation: Consultation, source: str) -> Ruling:
    """May proposals of another site be brought in? By the console, until the plan is submitted."""
    if not source.strip():
        return denied(_("Say from which site it comes."))
    if not (ruling := has_its_columns(source=source)):
        return ruling
    if consultation.plan.submitted:
        return denied(_("The plan has been submitted."))
    return ALLOWED


def may_comment(
    by: Hand, contribution: Contribution, organisation: Organisation | None, today: date
) -> Ruling:
    """May this person comment on a contribution that everybody sees?"""
    if not contribution.is_public:
        return denied(_("Nobody sees this contribution now."))
    ruling = may_sign(by.person)
    if ruling and organisation and not belongs(by.person, organisation, today):
        return denied(_("You do not belong to {name}.").format(name=organisation))
    return ruling
