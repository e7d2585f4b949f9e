"""Who may enter what a forum voted on, and what may follow it; and why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.labels_voting import FLAWS
from parvis.forums.law import voting
from parvis.forums.law.deciding import Outcome
from parvis.forums.models import Decision, Forum, Meeting, Vote
from parvis.forums.rules.founding import ADOPTERS
from parvis.forums.sitting import for_whom
from parvis.forums.voting import Bench, Motion
from parvis.forums.wording import name_of
from parvis.people.models import Grant, Organisation, Person
from parvis.people.rights import may_act
from parvis.people.roles import SOCIETY, STATE, Role
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

# The secretary of either side enters what was voted, and who else keeps its meetings.
WHO_ENTER = ADOPTERS
WHO_SIT = (Role.SEAT_HOLDER, Role.ALTERNATE)
WHO_ANSWER = (Role.POINT_OF_CONTACT, Role.FORUM_SECRETARY)


def may_enter_decisions(by: Signer | None, forum: Forum) -> Ruling:
    """May this hand enter what the forum voted on at all?"""
    return ALLOWED if isinstance(by, Actor) else may_act(by, WHO_ENTER, forum.place)


def may_be_held(meeting: Meeting, seen: int | None = None) -> Ruling:
    """May something have been voted on in a meeting? If it began, was not called off, and is told.

    Who was there is entered first: nothing is decided by nobody. `seen`: how many of its decisions
    stood when this one was written, so that what is sent twice is entered once.
    """
    if meeting.cancelled_on:
        return denied(_("This meeting was cancelled."))
    if meeting.starts_at > clock.now():
        return denied(_("This meeting has not begun."))
    if not meeting.attendances.exists():
        return denied(_("Enter first who was there: who is absent does not vote."))
    if seen is not None and seen != meeting.decisions.count():
        return denied(
            _(
                "Another decision of this meeting was entered while you wrote. See whether it is "
                "yours, and send this again if it is another."
            )
        )
    return ALLOWED


def may_change_who_sat(
    meeting: Meeting, was: Mapping[int, Person | None], will: Mapping[int, Person | None]
) -> Ruling:
    """May it be corrected who sat at a meeting? While no decision counts them, present or silent.

    In person or from afar, apologies or none: that may be put right at any time.
    """
    if was == will or not meeting.decisions.filter(struck_on__isnull=True).exists():
        return ALLOWED
    return denied(
        _(
            "Something was voted in this meeting, and who was there was counted. Strike out what was "
            "entered wrongly first."
        )
    )


def has_charter(bench: Bench | None) -> Ruling:
    """Had the forum a charter to decide by, on the day of a meeting?"""
    if bench is None:
        return denied(_("On the day of this meeting the forum had no charter to decide by."))
    return ALLOWED


def may_be_voted_on(bench: Bench, motion: Motion, today: date) -> Ruling:
    """May a motion have been put to the vote of this meeting, as it is told?"""
    if bench.day > today:
        return denied(_("A decision is entered once it is taken."))
    if not motion.title.strip() or not motion.words.strip():
        return denied(_("Say what was put to the vote: a title, and the motion word for word."))
    if motion.kind not in voting.kinds(bench.charter.as_law):
        return denied(_("By its charter this forum decides no such thing."))
    if motion.review_on and motion.review_on <= bench.day:
        return denied(_("A decision is reviewed after the day on which it was taken."))
    if motion.proposer and motion.proposer.number not in bench.grants:
        return denied(_("Who brought the motion held no seat on that day."))
    if motion.chair_agrees and not voting.turns_on_the_chair(bench.charter.as_law):
        return denied(_("By its charter the chair has no last word here."))
    return ALLOWED


def may_be_counted(bench: Bench, ballots: Sequence[voting.Ballot]) -> Ruling:
    """May these ballots be counted? Of seats that were there, each once, objections with reasons."""
    rules = bench.charter.as_law
    found = voting.faults(rules, bench.seats, ballots, bench.gone)
    return denied(" ".join(fault_in_words(one, bench) for one in found)) if found else ALLOWED


def fault_in_words(fault: voting.Fault, bench: Bench) -> str:
    """Say what is wrong with a ballot, naming the seat or the constituency."""
    names = {one.key: name_of(one) for one in bench.charter.as_law.constituencies}
    grant = bench.grants.get(fault.seat)
    seat = str(grant.organisation) if grant else _("Seat {number}").format(number=fault.seat)
    return str(FLAWS[fault.flaw]).format(seat=seat, constituency=names.get(fault.key, fault.key))


def may_be_irregular(outcome: Outcome, irregular: str) -> Ruling:
    """May it be told that something was treated as adopted? Where the charter's rule did not."""
    if irregular.strip() and outcome.is_adopted:
        return denied(_("By the charter’s rule it is adopted: nothing irregular is to be told."))
    return ALLOWED


def may_supersede(old: Decision, forum: Forum, day: date) -> Ruling:
    """May a decision of a day take the place of this one? If it is followed, and not superseded."""
    told = {"decision": old.code}
    if old.forum_id != forum.pk:
        return denied(_("{decision} is of another forum.").format(**told))
    if not old.is_followed:
        return denied(
            _("{decision} was not adopted: there is nothing to supersede.").format(**told)
        )
    if later := old.superseded_by.adopted().first():
        said = _("{decision} was superseded by {other} already.")
        return denied(said.format(other=later.code, **told))
    if old.decided_on > day:
        return denied(_("{decision} was taken later.").format(**told))
    return ALLOWED


def may_sit(by: Signer | None, forum: Forum) -> Ruling:
    """Does this hand sit in the forum, as a holder or an alternate?"""
    return ALLOWED if isinstance(by, Actor) else may_act(by, WHO_SIT, forum.place)


def may_speak_for(by: Signer | None, seat: Grant, forum: Forum, sat: Vote | None) -> Ruling:
    """May this hand speak for a seat? Its holder, and who sat on it when it voted."""
    ruling = may_sit(by, forum)
    if not ruling or by is None or isinstance(by, Actor):
        return ruling
    if by.person.pk not in {seat.person_id, sat.person_id if sat else None}:
        return denied(_("Each seat speaks for itself alone."))
    # Who has gone over to the other college does not speak for the one they left (OGP 1.1).
    if (by.side in STATE) != (for_whom(seat).side in STATE):
        return denied(_("Each seat speaks for itself alone."))
    return ALLOWED


def may_dissent(by: Signer | None, vote: Vote, words: str) -> Ruling:
    """May a dissent be put beside a vote? By its own seat, once, if it was not in favour."""
    ruling = may_speak_for(by, vote.seat, vote.decision.forum, vote)
    if not ruling:
        return ruling
    if vote.choice == voting.Choice.FOR:
        return denied(_("This seat was in favour."))
    if hasattr(vote, "dissent"):
        return denied(_("The dissent of this seat stands already."))
    return ALLOWED if words.strip() else denied(_("Say it in your own words."))


def may_answer_at_all(by: Signer | None, decision: Decision) -> Ruling:
    """May this hand answer this advice? One of the government may, once."""
    forum = decision.forum
    if not isinstance(by, Actor):
        ruling = may_act(by, WHO_ANSWER, forum.place)
        if not ruling:
            return ruling
        if by is None or by.side not in STATE:
            return denied(_("The government answers, in its own name."))
    if decision.kind != voting.Kind.ADVICE or not decision.is_followed:
        return denied(_("Only an advice that was adopted is answered."))
    if hasattr(decision, "answer"):
        return denied(_("This advice is answered already."))
    return ALLOWED


def may_answer(
    by: Signer | None, decision: Decision, institution: Organisation | None, reasons: str
) -> Ruling:
    """May an advice be answered so? By an institution of the State, with reasons (OGP 4.1)."""
    ruling = may_answer_at_all(by, decision)
    if not ruling:
        return ruling
    if (
        not institution
        or institution.side not in STATE
        or institution.member_id != decision.forum.member_id
    ):
        return denied(_("An institution of the State of this member answers."))
    if not reasons.strip():
        return denied(_("An answer gives its reasons, whatever it is."))
    return ALLOWED


def may_sign(by: Signer | None, decision: Decision, seat: Grant, key: str) -> Ruling:
    """May a seat sign a decision for its constituency? Where the charter has it signed, once."""
    told = decision.charter.as_law
    sat = decision.votes.filter(seat=seat).first()
    ruling = may_speak_for(by, seat, decision.forum, sat)
    if not ruling:
        return ruling
    if not voting.is_signed(told):
        return denied(_("By its charter this forum’s decisions are not signed."))
    if not decision.is_adopted:
        return denied(_("Only what was adopted is signed."))
    if key not in {one.key for one in told.constituencies}:
        return denied(_("This seat is of no constituency that signs."))
    if decision.signatures.filter(constituency=key).exists():
        return denied(_("This constituency has signed already."))
    return ALLOWED


def may_contest(by: Signer | None, decision: Decision, why: str) -> Ruling:
    """May it be said that a decision was entered wrongly? By a secretary, once, with the reason."""
    ruling = may_enter_decisions(by, decision.forum)
    if not ruling:
        return ruling
    if hasattr(decision, "contest"):
        return denied(_("It is said already that this was entered wrongly."))
    return (
        ALLOWED if why.strip() else denied(_("Say what is wrong, and what was decided in truth."))
    )


def may_strike(by: Signer | None, decision: Decision) -> Ruling:
    """May a decision be struck out as entered wrongly? By the other side than the one that says so."""
    ruling = may_enter_decisions(by, decision.forum)
    if not ruling or by is None:
        return ruling
    if not hasattr(decision, "contest"):
        return denied(_("Nobody said that this was entered wrongly."))
    if decision.struck_on:
        return denied(_("This is struck out already."))
    if later := decision.superseded_by.adopted().first():
        said = _("{other} superseded {decision} and stands: it is struck out first.")
        return denied(said.format(other=later.code, decision=decision.code))
    sides = {decision.contest.side, by.side}
    if not (sides & STATE and sides & SOCIETY):
        return denied(_("It is struck out once the other side agrees: neither does it alone."))
    return ALLOWED
