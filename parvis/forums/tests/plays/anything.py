"""A small forum that does anything at all, in any order; and what must be true of it all the same.

Two and two: each side chairs in turn, decides by a double majority, and approves the minutes. What
the acts refuse is not done. What they let through breaks no rule, or is kept with the rule it breaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from parvis.forums import acts
from parvis.forums import invariants as of_forums
from parvis.forums.convened import how_convened
from parvis.forums.law.breaches import REFUSED, Broken, breaches_on
from parvis.forums.law.charter import Chair, Charter, Constituency, Filling, Rule
from parvis.forums.law.deciding import missing
from parvis.forums.law.meetings import PRESENT, Presence
from parvis.forums.law.minutes import flaws
from parvis.forums.law.seating import Ending
from parvis.forums.law.voting import Ballot, Choice
from parvis.forums.minuting import standing
from parvis.forums.models import Decision, Mandate, Meeting, Minutes, Turn
from parvis.forums.rules.attendance import Taken
from parvis.forums.sitting import history_of, seats_on
from parvis.forums.tests.make import a_forum, a_mandate
from parvis.forums.tests.plays.stage import all_is_true, hand
from parvis.forums.voting import Motion
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.roles import STATE, Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.record import clock
from parvis.rulings import Refused

RULES = Charter(
    (
        Constituency("government", Side.GOVERNMENT, 2, Filling.APPOINTMENT, 1),
        Constituency("civil_society", Side.CIVIL_SOCIETY, 2, Filling.ELECTION, 1),
    ),
    has_parity=True, term_months=6, chair=Chair.IN_TURN, chair_not_twice=True, quorum=3,
    meets_every_months=1, notice_days=5, decides_by=Rule.DOUBLE_MAJORITY, minutes_days=10,
)  # fmt: skip
# What nobody does: it comes of waiting, or of a charter that is adopted over those who sit.
OF_ITSELF = {Broken.CHAIR_OVERDUE}
KEYS = {"government": Side.GOVERNMENT, "civil_society": Side.CIVIL_SOCIETY}
FEW = st.integers(0, 5)
RARELY = st.sampled_from([False, False, False, True])
# How each seat votes; often one side otherwise than the other.
SAID = st.sampled_from(["++++", "+++-", "++--", "--++", "+-+-", "!+++", "oo++", "++oo"])
WHY = st.sampled_from(["", "The forum did so all the same."])


def _or_none(found: list, n: int):
    return found[n % len(found)] if found else None


class AnyForum(RuleBasedStateMachine):
    """Whatever is tried, and what holds after each trial."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.now = datetime.combine(date(2026, 1, 5), time(9, tzinfo=UTC))
        self.is_new = self.is_later = True  # since it was looked at last
        with clock.at(self.now):
            self.forum = a_forum()
            acts.adopt(self.forum, RULES, agreed="First meeting.", by=PLATFORM)
            member = self.forum.member
            self.bodies = [an_organisation(member, KEYS[key]) for key in KEYS for _n in range(3)]
            self.persons = [a_person() for _n in range(6)]
            for key, n in (("government", 0), ("government", 1), ("civil_society", 3)):
                a_mandate(
                    self.forum, key, person=self.persons[n], organisation=self.bodies[n]
                )  # fmt: skip
        self.meet(set(), "++++", "")

    def teardown(self) -> None:
        with clock.at(self.now):
            all_is_true()
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    def tried(self):
        """Let something be done at this time; what is refused is not."""
        return _Trial(self)

    def grants(self) -> list[Grant]:
        return list(
            Grant.objects.for_reading().over(self.forum.place).filter(
                role__in=(Role.SEAT_HOLDER, Role.ALTERNATE)
            ).order_by("number")
        )  # fmt: skip

    def held(self) -> list[Meeting]:
        """Return the meetings that were held, the latest first."""
        return list(self.forum.meetings.filter(starts_at__lte=self.now).order_by("-starts_at"))

    # ---- what is done ----

    @rule(days=st.sampled_from([1, 6, 12, 40]))
    def days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)
        self.is_later = True

    @rule(key=st.sampled_from(list(KEYS)), who=FEW, odd=RARELY, ago=FEW, mate=RARELY, why=WHY)
    def seat(self, key: str, who: int, odd: bool, ago: int, mate: bool, why: str) -> None:
        """Fill a seat, since some days; sometimes that of an alternate, or for the other side."""
        holders = [one for one in self.grants() if one.role == Role.SEAT_HOLDER]
        own = who % 3 + (0 if key == "government" else 3)
        with self.tried():
            a_mandate(
                self.forum, key, person=self.persons[own], anyway=why,
                organisation=self.bodies[who if odd else own],
                since=clock.today() - timedelta(days=ago),
                alternate_of=_or_none(holders, who) if mate else None,
            )  # fmt: skip

    @rule(n=FEW, why=st.sampled_from(list(Ending)), words=st.sampled_from(["", "Enough."]))
    def go(self, n: int, why: Ending, words: str) -> None:
        """Leave a seat, or lose it."""
        one = _or_none(self.grants(), n)
        with self.tried():
            if one and why in (Ending.RESIGNED, Ending.IN_PROTEST):
                in_protest = why is Ending.IN_PROTEST
                acts.leave(self.forum, one, in_protest=in_protest, statement=words, by=hand(one))
            elif one:
                acts.release(self.forum, one, why=why, statement=words, by=PLATFORM)

    @rule(n=FEW, ago=FEW, why=WHY)
    def take_chair(self, n: int, ago: int, why: str) -> None:
        one = _or_none(self.grants(), n)
        with self.tried():
            if one:
                since = clock.today() - timedelta(days=ago)
                acts.take_chair(self.forum, one, since=since, by=PLATFORM, anyway=why)

    @rule(ahead=st.integers(-3, 9), ago=FEW, why=WHY)
    def convene(self, ahead: int, ago: int, why: str) -> None:
        with self.tried():
            starts_at = clock.now() + timedelta(days=ahead, hours=1)
            acts.convene(
                self.forum, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2),
                notice="A letter to all.", venue="Town hall", by=PLATFORM, despite=why,
                convened_on=clock.today() - timedelta(days=ago),
            )  # fmt: skip

    @rule(absent=st.sets(st.integers(0, 4), max_size=1), said=SAID, why=WHY)
    def meet(self, absent: set[int], said: str, why: str) -> None:
        """Be convened in time, meet, whoever is not there, and vote."""
        self.convene(6, 0, "")
        self.days_pass(7)
        self.note_attendance(0, absent, True)
        self.decide(0, said, why, 1)

    @rule(n=st.integers(0, 2), absent=st.sets(st.integers(0, 4), max_size=2), mate=st.booleans())
    def note_attendance(self, n: int, absent: set[int], mate: bool) -> None:
        meeting = _or_none(self.held(), n)
        with self.tried():
            if meeting:
                told = {}
                for place, one in enumerate(seats_on(self.forum, meeting.day)):
                    how = Presence.ABSENT if place in absent else Presence.IN_PERSON
                    told[one.number] = Taken(how)
                    if mate and one.alternate and how in PRESENT:
                        told[one.number] = Taken(Presence.ALTERNATE, one.alternate)
                acts.note_attendance(meeting, told=told, by=PLATFORM)

    @rule(n=st.integers(0, 2), said=SAID, why=WHY, of=FEW)
    def decide(self, n: int, said: str, why: str, of: int) -> None:
        """Vote, sometimes with somebody who was not there, or twice; sometimes against an earlier."""
        meeting = _or_none(self.held(), n)
        signs = {"+": Choice.FOR, "-": Choice.AGAINST, "!": Choice.OBJECTS, "o": Choice.ABSTAINS}
        with self.tried():
            if meeting:
                there = list(meeting.attendances.present().select_related("grant"))
                voting = [one.grant for one in there] if of else self.grants()
                ballots = [
                    Ballot(grant.number, signs[sign], "Too soon." * (sign == "!"))
                    for grant, sign in zip(voting, said, strict=False)
                ]  # fmt: skip
                old = _or_none(list(Decision.objects.for_reading()), of) if of > 2 else None
                motion = Motion("Go on", "We go on.", "en", supersedes=old)
                acts.decide(meeting, motion, ballots, by=PLATFORM, irregular=why)

    @rule(n=st.integers(0, 1))
    def minute(self, n: int) -> None:
        """Draft minutes, wait, and let all that sit approve them."""
        self.draft(n, 1)
        self.days_pass(2)
        for place in range(len(self.grants())):
            self.speak_of_minutes(place, False)
        self.publish(False, "")

    @rule(n=st.integers(0, 2), days=st.sampled_from([1, 1, 3]))
    def draft(self, n: int, days: int) -> None:
        meeting = _or_none(self.held(), n)
        with self.tried():
            if meeting:
                body = f"Said on {self.now:%d %B}."
                acts.draft_minutes(meeting, body=body, by=PLATFORM, correction_days=days)

    @rule(n=FEW, objects=RARELY)
    def speak_of_minutes(self, n: int, objects: bool) -> None:
        minutes = Minutes.objects.for_reading().order_by("-pk").first()
        one = _or_none(self.grants(), n)
        with self.tried():
            if minutes and one and objects:
                acts.object_to_minutes(minutes, seat=one, words="No.", by=hand(one))
            elif minutes and one:
                acts.approve_minutes(minutes, seat=one, by=hand(one))

    @rule(anyway=st.booleans(), why=WHY)
    def publish(self, anyway: bool, why: str) -> None:
        minutes = Minutes.objects.for_reading().order_by("-pk").first()
        with self.tried():
            if minutes:
                acts.publish_minutes(minutes, by=PLATFORM, anyway=anyway, reason=why)

    @rule(
        quorum=st.sampled_from([2, 3, 4]), notice=st.sampled_from([2, 5]),
        decides_by=st.sampled_from([Rule.DOUBLE_MAJORITY, Rule.CONSENSUS]),
        signed=st.booleans(), ago=st.sampled_from([0, 0, 10]),
    )  # fmt: skip
    def adopt(
        self, quorum: int, notice: int, decides_by: Rule, signed: bool, ago: int
    ) -> None:  # fmt: skip
        told = {"quorum": quorum, "notice_days": notice, "decides_by": decides_by}
        with self.tried():
            acts.adopt(
                self.forum, replace(RULES, minutes_signed=signed, **told), agreed="A meeting.",
                by=PLATFORM, adopted_on=clock.today() - timedelta(days=ago),
            )  # fmt: skip

    # ---- what holds ----

    @invariant()
    def the_charter_is_kept_or_what_breaks_it_is_told(self) -> None:
        checks = [self.of_seats] if self.is_later else []
        if self.is_new:
            checks = [
                self.of_seats, self.of_turns, self.of_meetings, self.of_decisions,
                self.of_minutes, self.of_the_room,
            ]  # fmt: skip
        self.is_new = self.is_later = False
        with clock.at(self.now):
            assert [untrue for check in checks for untrue in check()] == []

    def of_seats(self) -> Iterator[str]:
        """Quota, overlaps, terms, renewals; and no seat of one side is held by the other."""
        told = {
            kind for model in (Mandate, Turn)
            for breaks in model.objects.values_list("breaks", flat=True) for kind in breaks
        }  # fmt: skip
        for one in breaches_on(history_of(self.forum), clock.today()):
            if one.kind in REFUSED - OF_ITSELF and one.kind not in told:
                yield f"{one.kind} is broken by {one.number}{one.key}, and nothing tells of it."
        held = seats_on(self.forum, clock.today())
        yield from (
            f"{one.organisation} sits in {one.constituency}." for one in held
            if one.constituency and KEYS[one.constituency] != one.side
        )  # fmt: skip
        for key in KEYS:
            count = sum(one.constituency == key for one in held)
            if count > 2 and Broken.QUOTA not in told | {""}:
                yield f"{key} holds {count} seats."

    def of_turns(self) -> Iterator[str]:
        """The sides chair in turn, and no organisation of society twice running."""
        turns = list(Turn.objects.for_reading())
        for one, two in pairwise(turns):
            if one.is_of_the_state == two.is_of_the_state and not (one.breaks or two.breaks):
                yield f"Turn {two.number} skips the other side."
        of_society = [one for one in turns if not one.is_of_the_state]
        for one, two in pairwise(of_society):
            same = one.grant.organisation_id == two.grant.organisation_id
            if same and not (one.breaks or two.breaks):
                yield f"Turn {two.number} is of the same organisation."

    def of_meetings(self) -> Iterator[str]:
        """Notice is given in time, or it is told why not; by the charters there were then."""
        charters = list(self.forum.charters.for_reading().order_by("number"))
        for one in self.forum.meetings.for_reading():
            known = [how_convened(one, charters[:n]) for n in range(1, len(charters) + 1)]
            if all(read.irregular for read in known) and not one.despite:
                yield f"Meeting {one.number} was convened too late, and nothing says why."

    def of_decisions(self) -> Iterator[str]:
        """Adopted is what a quorum adopts by the rule, of seats that were there."""
        for one in Decision.objects.for_reading().filter(forum=self.forum):
            rules, count = one.charter.as_law, one.tallies
            state, society = (count.get(key) for key in KEYS)
            lacks = missing(rules, {key: tally.present for key, tally in count.items()}, one.gone)
            both = bool(state and society) and all(
                tally.in_favour > tally.opposed for tally in (state, society)
            )
            if one.is_adopted and (lacks or one.irregular):
                yield f"{one.code} is adopted without a quorum."
            if one.is_adopted and one.rule == Rule.DOUBLE_MAJORITY and not both:
                yield f"{one.code} is adopted over one side."
            if one.is_adopted and any(tally.present > 2 for tally in count.values()):
                yield f"{one.code}: more voted than have seats."

    def of_minutes(self) -> Iterator[str]:
        """Published are minutes that both sides approve, or it is told why."""
        for one in Minutes.objects.for_reading().published():
            now = standing(one.meeting, one.published_on)
            heard = {
                word.seat.organisation.side in STATE for word in now.last_words if word.approves
            }
            if heard != {True, False} and not one.despite:
                yield f"The minutes {one} are approved by one side alone."
            if one.despite and not flaws(now.as_law, one.published_on):
                yield f"The minutes {one} are irregular for no reason."

    def of_the_room(self) -> Iterator[str]:
        """All that is true of forums anywhere."""
        for name, check in vars(of_forums).items():
            if getattr(check, "__module__", "") == of_forums.__name__ and not name.startswith("_"):
                yield from check()


class _Trial(suppress):
    """A time at which something is tried; a refusal undoes it, and is let go."""

    def __init__(self, life: AnyForum) -> None:
        super().__init__(Refused)
        self.life, self.clock = life, clock.at(life.now)

    def __enter__(self) -> None:
        self.clock.__enter__()

    def __exit__(self, *told) -> bool:  # type: ignore[override]
        self.clock.__exit__(None, None, None)
        self.life.is_new |= told[0] is None
        return super().__exit__(*told)
