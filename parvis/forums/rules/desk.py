"""Who asks at the outsiders' desk, who answers, and who tells of a meeting; and why not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.utils.translation import gettext as _

from parvis.forums.models import Asking, Digest, Forum, Meeting, Question, QuestionAnswer
from parvis.forums.rules.founding import ADOPTERS
from parvis.forums.sitting import turns_of
from parvis.people.models import Organisation
from parvis.people.rights import Hand, may_act, may_sign
from parvis.people.roles import SOCIETY, Role
from parvis.people.rules import Signer, belongs
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

INSIDERS = (Role.SEAT_HOLDER, Role.ALTERNATE)
TELLERS = ADOPTERS  # the secretary of the forum, of either side, and who may found one
LONGEST = 4_000  # characters of a question, an answer, a report, a digest


def fits(texts: Iterable[str]) -> Ruling:
    """Does each text say no more than is taken? A longer one is refused, and never cut."""
    longest = max(map(len, texts), default=0)
    if longest <= LONGEST:
        return ALLOWED
    told = _("This text has {count} characters; at most {most} can be sent. Shorten it.")
    return denied(told.format(count=longest, most=LONGEST))


def says_something(words: str) -> Ruling:
    """Are there words at all?"""
    return ALLOWED if words.strip() else denied(_("Say something: these words are empty."))


def may_put(by: Hand, forum: Forum, organisation: Organisation | None, today: date) -> Ruling:
    """May this person put a question to a forum? Anybody may, for a body only who belongs to it."""
    ruling = may_sign(by.person)
    if ruling and organisation and not belongs(by.person, organisation, today):
        return denied(_("You do not belong to {name}.").format(name=organisation))
    if ruling and organisation and organisation.member_id != forum.member_id:
        return denied(_("{name} belongs to another member.").format(name=organisation))
    return ruling


def may_confirm(asking: Asking | None, now: datetime) -> Ruling:
    """Does the link of a letter still put a question? While its time is not over."""
    if asking is None:
        return denied(_("Nothing is kept under this link."))
    if asking.question_id is None and asking.expires_at <= now:
        return denied(_("The time of this link is over. Put your question again."))
    return ALLOWED


def may_answer_at(by: Hand, forum: Forum) -> Ruling:
    """May this hand answer at the desk of a forum? Whoever holds a seat there, of either side."""
    return may_act(by, INSIDERS, forum.place)


def may_answer(
    by: Hand, question: Question, corrects: QuestionAnswer | None, meeting: Meeting | None,
    now: datetime,
) -> Ruling:  # fmt: skip
    """May this hand answer a question, or correct what its own side answered?"""
    ruling = may_answer_at(by, question.forum)
    if not ruling:
        return ruling
    if not question.is_public:
        return denied(_("Nobody sees this question now."))
    if meeting and not _was_held(meeting, question.forum, now):
        return denied(_("An answer is given at a meeting of this forum that has begun."))
    return may_correct(by, question, corrects) if corrects else ALLOWED


def may_correct(by: Hand, question: Question, corrects: QuestionAnswer) -> Ruling:
    """May this answer be corrected by this hand? Once, and by the side that gave it."""
    if corrects.question_id != question.pk:
        return denied(_("That answer is to another question."))
    if (corrects.side in SOCIETY) != (by.side in SOCIETY):
        return denied(_("Neither side corrects the words of the other. Answer beside them."))
    if QuestionAnswer.objects.filter(corrects=corrects).exists():
        return denied(_("That answer was corrected already. Correct the later one."))
    return ALLOWED


def _was_held(meeting: Meeting, forum: Forum, now: datetime) -> bool:
    return meeting.forum_id == forum.pk and not meeting.is_cancelled and meeting.starts_at <= now


def may_tell(by: Signer | None, forum: Forum) -> Ruling:
    """May this hand tell in plain words what a meeting did? So may who chairs the forum that day."""
    if isinstance(by, Actor):
        return ALLOWED
    ruling = may_act(by, TELLERS, forum.place)
    if ruling or not isinstance(by, Hand) or by.grant is None:
        return ruling
    chairs = {one.grant_id for one in turns_of(forum) if one.as_law.is_on(by.on)}
    return may_act(by, INSIDERS, forum.place) if by.grant.pk in chairs else ruling


def may_publish_digest(by: Signer | None, meeting: Meeting, now: datetime) -> Ruling:
    """May a digest of this meeting be published? Once, after it was held."""
    ruling = may_tell(by, meeting.forum)
    if not ruling:
        return ruling
    if not _was_held(meeting, meeting.forum, now):
        return denied(_("A meeting is told of once it was held."))
    if Digest.objects.of(meeting).exists():
        return denied(_("This meeting has its digest already. It can be corrected."))
    return ALLOWED


def may_correct_digest(by: Signer | None, digest: Digest, words: str) -> Ruling:
    """May this digest be corrected? Its last version, in other words than it has."""
    ruling = may_tell(by, digest.meeting.forum)
    if not ruling:
        return ruling
    if Digest.objects.of(digest.meeting).filter(number__gt=digest.number).exists():
        return denied(_("This digest was corrected already. Correct the later version."))
    if words.strip() == digest.words.strip():
        return denied(_("It says so already: nothing is corrected."))
    return ALLOWED
