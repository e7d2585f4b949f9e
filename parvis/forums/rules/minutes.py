"""Who may draft, correct, approve and publish the minutes of a meeting, and why not."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.forums.law import minutes as law
from parvis.forums.minuting import Standing, party_of
from parvis.forums.models import Correction, Meeting, Minutes
from parvis.forums.rules.founding import ADOPTERS
from parvis.forums.wording_minutes import flaw_in_words
from parvis.people.models import Grant, Person
from parvis.people.rights import Hand, may_act, may_sign
from parvis.people.roles import Role
from parvis.people.rules import Signer
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

SEATED = (Role.SEAT_HOLDER, Role.ALTERNATE)
# Who keeps the minutes: the secretary, of either side, who may found a forum, and who sits there.
KEEPERS = (*ADOPTERS, *SEATED)


def may_keep_minutes(by: Signer | None, meeting: Meeting) -> Ruling:
    """May this hand draft and publish the minutes of a meeting at all?"""
    return ALLOWED if isinstance(by, Actor) else may_act(by, KEEPERS, meeting.place)


def may_read(person: Person | None, minutes: Minutes, today: date) -> Ruling:
    """May this person read the version? What is published, anybody; a draft, those who sit."""
    readable = Minutes.objects.readable_by(person, minutes.meeting.forum, today)
    if readable.filter(pk=minutes.pk).exists():
        return ALLOWED
    return denied(_("Drafts are read by those who sit in the forum; that there is one is public."))


def may_draft(by: Signer | None, standing: Standing, body: str, days: int) -> Ruling:
    """May a version be drafted, open for corrections for so many days? Of a meeting that was held."""
    ruling = may_keep_minutes(by, standing.meeting) and _are_open_to_change(standing)
    if not ruling:
        return ruling
    if not body.strip():
        return denied(_("Write what was said and agreed."))
    if standing.last and standing.last.body == body.strip():
        return denied(_("The last version says the same already."))
    return _may_be_open_for(standing, days)


def may_follow(number: int, standing: Standing) -> Ruling:
    """May a version follow the one of this number? While no other was drafted meanwhile."""
    if number != (standing.last.number if standing.last else 0):
        return denied(
            _(
                "Another version was drafted while you wrote. Compare it with yours, and send this "
                "again if yours is to follow it."
            )
        )
    return ALLOWED


def _are_open_to_change(standing: Standing) -> Ruling:
    if standing.meeting.is_cancelled:
        return denied(_("This meeting was cancelled."))
    if not standing.is_awaited:
        return denied(_("This meeting has not been held yet."))
    if standing.published:
        return denied(_("These minutes are published. What they miss is said at the next meeting."))
    return ALLOWED


def _may_be_open_for(standing: Standing, days: int) -> Ruling:
    charter, due = standing.charter, standing.due_on
    signed = charter is not None and charter.minutes_signed
    is_first = standing.last is None
    if law.fits(days, drafted_on=standing.today, due=due, is_first=is_first, signed=signed):
        return ALLOWED
    if days < 1 or due is None:
        return denied(_("A first version is open for corrections for a day at least."))
    left = (due - standing.today).days
    return denied(
        ngettext(
            "The charter asks for these minutes in %(n)s day: corrections end by then.",
            "The charter asks for these minutes in %(n)s days: corrections end by then.", left,
        ) % {"n": left}
    )  # fmt: skip


def may_correct(
    by: Signer | None, standing: Standing, minutes: Minutes, seat: Grant | None, text: str
) -> Ruling:
    """May a correction of the version be proposed? By who sits there, or sat at the meeting."""
    ruling = _is_the_last(standing, minutes)
    if not ruling:
        return ruling
    if not law.is_open(standing.as_law, standing.today):
        return denied(_("Corrections of this version are no longer proposed."))
    if not text.strip():
        return denied(_("Say what is to be changed, and how."))
    if seat is None or not _is_own(by, seat) or not _is_there(seat, standing):
        return denied(_("Only those who sit in the forum, or sat at the meeting, correct it."))
    if isinstance(by, Hand):
        return may_sign(by.person)
    return ALLOWED


def seat_of(by: Hand, meeting: Meeting) -> Grant | None:
    """Return the seat through which somebody corrects: one held today, else the one at the meeting."""
    held = Grant.objects.in_force(by.on).of(by.person).over(meeting.place)
    now = held.filter(role__in=SEATED).order_by("pk").first()
    if now:
        return now
    for one in meeting.attendances.present().select_related("grant", "by"):
        taken = one.by or one.grant
        if taken.person_id == by.person.pk:
            return taken
    return None


def _is_own(by: Signer | None, seat: Grant) -> bool:
    return isinstance(by, Actor) or (by is not None and by.person.pk == seat.person_id)


def _is_there(seat: Grant, standing: Standing) -> bool:
    """Say whether a role is that of a seat in the forum, read anew, or was taken at the meeting."""
    meeting = standing.meeting
    held = Grant.objects.in_force(standing.today).over(meeting.place)
    if held.filter(pk=seat.pk, role__in=SEATED).exists():
        return True
    there = meeting.attendances.present()
    return there.filter(Q(by=seat) | Q(by__isnull=True, grant=seat)).exists()


def _is_the_last(standing: Standing, minutes: Minutes) -> Ruling:
    ruling = _are_open_to_change(standing)
    if ruling and (standing.last is None or standing.last.pk != minutes.pk):
        return denied(_("Another version followed this one. Read that one."))
    return ruling


def may_answer(
    by: Signer | None, standing: Standing, correction: Correction, taken_in: Minutes | None,
    reason: str,
) -> Ruling:  # fmt: skip
    """May a correction be answered so? Taken over in a later version, or refused with the reason."""
    ruling = may_keep_minutes(by, standing.meeting) and _are_open_to_change(standing)
    if not ruling:
        return ruling
    if correction.is_answered:
        return denied(_("This correction has been answered."))
    if taken_in is None:
        return ALLOWED if reason.strip() else denied(_("Say why it is not taken over."))
    asked_of = correction.minutes
    if taken_in.meeting_id != asked_of.meeting_id or taken_in.number <= asked_of.number:
        return denied(_("A correction is taken over in a later version of the same minutes."))
    return ALLOWED


def may_speak(
    by: Signer | None, standing: Standing, minutes: Minutes, seat: Grant | None
) -> Ruling:  # fmt: skip
    """May a seat approve this version, or object to it? Once its corrections are answered."""
    ruling = _is_the_last(standing, minutes)
    if not ruling:
        return ruling
    if not isinstance(by, Actor):
        ruling = may_act(by, SEATED, standing.meeting.place)
        if not ruling:
            return ruling
    if seat is None or not _is_own(by, seat) or not party_of(seat, standing):
        return denied(_("Only those who hold a seat there speak for their side."))
    found = standing.as_law
    if law.is_open(found, standing.today):
        return denied(_("Corrections can still be proposed: approve it once that is over."))
    if found.unanswered:
        return denied(flaw_in_words(standing, law.Flaw.UNANSWERED))
    return ALLOWED


def may_approve(
    by: Signer | None, standing: Standing, minutes: Minutes, seat: Grant | None
) -> Ruling:  # fmt: skip
    """May a seat approve this version? Once."""
    ruling = may_speak(by, standing, minutes, seat)
    last = law.last_words(standing.as_law).get(seat.pk) if seat else None
    if ruling and last and last.approves:
        return denied(_("You approve it already."))
    return ruling


def may_object(
    by: Signer | None, standing: Standing, minutes: Minutes, seat: Grant | None, words: str
) -> Ruling:
    """May a seat object to this version, in its own words?"""
    ruling = may_speak(by, standing, minutes, seat)
    if ruling and not words.strip():
        return denied(_("Say to what you object, in your own words."))
    return ruling


def may_publish(
    by: Signer | None, standing: Standing, minutes: Minutes, *, anyway: bool, reason: str
) -> Ruling:
    """May this version be published? Once both sides approve it; else anyway, with the reason.

    What was published anyway is shown as irregular, with the rule it breaks.
    """
    ruling = may_keep_minutes(by, standing.meeting) and _is_the_last(standing, minutes)
    if not ruling:
        return ruling
    found = law.flaws(standing.as_law, standing.today)
    if found and not anyway:
        return denied(" ".join(flaw_in_words(standing, one) for one in found))
    if found and not reason.strip():
        return denied(_("Say why they are published although not all approve."))
    return ALLOWED
