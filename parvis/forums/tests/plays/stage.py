"""What every play needs: a forum whose seats are filled, and what it does on the days it meets.

Days are written as `2026-03-12`. Whatever happens, happens at the time that `at` sets.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.text import slugify

from parvis.forums import acts
from parvis.forums.acts.mandates import Chosen
from parvis.forums.law.charter import Shape
from parvis.forums.law.meetings import Presence
from parvis.forums.law.presets import System
from parvis.forums.law.voting import Ballot, Choice, kinds
from parvis.forums.models import Decision, Forum, Meeting, Minutes
from parvis.forums.rules.attendance import Taken
from parvis.forums.sitting import Sitting, charter_on, seats_on
from parvis.forums.tests.make import a_charter, a_forum, a_meeting
from parvis.forums.voting import Motion
from parvis.home.management.commands.check_house import invariants
from parvis.members.models import Member
from parvis.people.models import Grant, Organisation, Person
from parvis.people.rights import Hand
from parvis.people.roles import STATE, Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.record import clock
from parvis.record.audit import findings

Day = date | str
SIGNS = {"+": Choice.FOR, "-": Choice.AGAINST, "!": Choice.OBJECTS, "o": Choice.ABSTAINS}
AFTERNOON = time(14, tzinfo=UTC)


# ---- the time ----


def day_of(day: Day) -> date:
    """Read a day."""
    return date.fromisoformat(day) if isinstance(day, str) else day


def later(day: Day, days: int) -> date:
    """Return the day so many days after one, or before it."""
    return day_of(day) + timedelta(days=days)


def at(day: Day, hour: int = 17) -> AbstractContextManager[None]:
    """Let what follows happen on a day, in the evening."""
    return clock.at(datetime.combine(day_of(day), time(hour, tzinfo=UTC)))


# ---- who is there ----


def a_chartered_forum(
    system: System, *, member: Member | None = None, name: str = "Comité national",
    language: str = "fr", agreed: str = "", **rules: Any,
) -> Forum:  # fmt: skip
    """Found a forum today that adopts the charter of a system, with a secretary of both sides.

    `rules` change the charter. Every seat is filled, unless the charter is one of teams.
    """
    forum = a_forum(member, name, language=language)
    a_secretary_of_each_side(forum)
    told = {"agreed": agreed} if agreed else {}
    charter = a_charter(forum, system, began_from=system, **told, **rules)
    if charter.shape != Shape.TEAMS:
        fill(forum)
    return forum


def a_secretary_of_each_side(forum: Forum) -> None:
    """Give a forum its secretaries, one of the government and one of civil society."""
    for side in (Side.GOVERNMENT, Side.CIVIL_SOCIETY):
        body = an_organisation(forum.member, side)
        a_grant(Role.FORUM_SECRETARY, forum.place, organisation=body)


def fill(forum: Forum) -> None:
    """Fill every seat of the charter that is free, each for a new organisation."""
    charter = charter_on(forum, clock.today())
    assert charter is not None
    for one in charter.as_law.constituencies:
        for _seat in range(one.seats - len(seats(forum, one.key))):
            sit(forum, one.key, one.side)


def sit(
    forum: Forum, constituency: str, side: Side, organisation: Organisation | None = None,
    person: Person | None = None, **rest: Any,
) -> Grant:  # fmt: skip
    """Fill a seat today, through the secretary of its side; `proof` and `anyway` say how."""
    chosen = Chosen(
        rest.pop("proof", "Procès-verbal du choix."), rest.pop("chosen_by", None), "fr",
        rest.pop("anyway", ""),
    )  # fmt: skip
    return acts.seat(
        forum, constituency, person or a_person(), by=secretary(forum, side), chosen=chosen,
        organisation=organisation or an_organisation(forum.member, side), **rest,
    )  # fmt: skip


def seats(forum: Forum, constituency: str = "") -> list[Grant]:
    """Return the seats held today, of one constituency if one is said; the State's first."""
    return [
        one.grant for one in seats_on(forum, clock.today())
        if constituency in ("", one.constituency)
    ]  # fmt: skip


def hand(grant: Grant) -> Hand:
    """Return the hand of who holds a role, today."""
    return Hand(grant.person, clock.today(), grant)


def secretary(forum: Forum, side: Side = Side.CIVIL_SOCIETY) -> Hand:
    """Return the hand of the secretary of a side, or of its college."""
    held = Grant.objects.for_reading().in_force(clock.today()).over(forum.place)
    every = held.filter(role=Role.FORUM_SECRETARY)
    return next(
        hand(one) for one in every
        if one.organisation and (one.organisation.side in STATE) == (side in STATE)
    )  # fmt: skip


def a_team(forum: Forum, commitment: str, name: str) -> Forum:
    """Form a team on a commitment today, with a secretary of both sides and its seats filled."""
    team = acts.form_team(
        forum, commitment, slug=slugify(name), name=name, language="en", by=secretary(forum)
    )
    a_secretary_of_each_side(team)
    fill(team)
    return team


# ---- what it does ----


def convene(forum: Forum, day: Day, **rest: Any) -> Meeting:
    """Convene the forum today for the afternoon of a day."""
    starts_at = datetime.combine(day_of(day), AFTERNOON)
    return a_meeting(forum, starts_at, by=secretary(forum), **rest)


def attend(
    meeting: Meeting, away: Collection[Grant] = (), alternates: Mapping[Grant, Grant] | None = None
) -> None:
    """Note who is there: every seat, but those `away` and those for which an alternate sits."""
    standing_in = alternates or {}
    told = {
        one.number: _taken(one, away, standing_in)
        for one in seats_on(meeting.forum, meeting.day)
    }  # fmt: skip
    acts.note_attendance(meeting, told=told, by=secretary(meeting.forum))


def _taken(one: Sitting, away: Collection[Grant], standing_in: Mapping[Grant, Grant]) -> Taken:
    if one.grant in standing_in:
        return Taken(Presence.ALTERNATE, standing_in[one.grant])
    return Taken(Presence.APOLOGIES if one.grant in away else Presence.IN_PERSON)


def meet(
    forum: Forum, day: Day, *, away: Collection[Grant] = (),
    alternates: Mapping[Grant, Grant] | None = None, **rest: Any,
) -> Meeting:  # fmt: skip
    """Let the forum be convened in time, and meet on a day; `rest` changes how it was convened."""
    charter = charter_on(forum, later(day, -1))
    assert charter is not None
    with at(later(day, -charter.notice_days - 1)):
        meeting = convene(forum, day, **rest)
    with at(day):
        attend(meeting, away, alternates)
    return meeting


def vote(
    meeting: Meeting, motion: Motion | str, choices: Mapping[Grant, str] | str = "+", **rest: Any
) -> Decision:
    """Enter what was voted on the day of a meeting, through the secretary of civil society.

    `motion`: whole, or its title alone. `choices`: of each seat that was there, `+` for, `-` against,
    `!` and the reasons, `o` abstains; or one for all.
    """
    day = meeting.day
    if isinstance(choices, str):
        there = meeting.attendances.present().select_related("grant")
        choices = {one.grant: choices for one in there}
    if isinstance(motion, str):
        charter = charter_on(meeting.forum, day)
        assert charter is not None
        motion = Motion(motion, f"{motion}.", "fr", kinds(charter.as_law)[0])
    ballots = [
        Ballot(seat.number, SIGNS[said[0]], said[1:].strip()) for seat, said in choices.items()
    ]
    with at(day, 18):
        return acts.decide(meeting, motion, ballots, by=secretary(meeting.forum), **rest)


def draft(meeting: Meeting, body: str = "Il a été dit.", days: int = 1, **rest: Any) -> Minutes:
    """Draft minutes so many days after a meeting, through the secretary of civil society."""
    with at(later(meeting.day, days)):
        told = {"body": body, "language": "fr", "by": secretary(meeting.forum), **rest}
        return acts.draft_minutes(meeting, **told)


def approve(minutes: Minutes, constituencies: Collection[str] = (), on: Day | None = None) -> None:
    """Approve minutes once corrections are over, by the first seat of each constituency (of all)."""
    closed = minutes.corrections_until or minutes.drafted_on
    with at(on or later(closed, 1)):
        every = seats_on(minutes.meeting.forum, clock.today())
        first: dict[str, Grant] = {}
        for one in every:
            first.setdefault(one.constituency, one.grant)
        for key, seat in first.items():
            if not constituencies or key in constituencies:
                acts.approve_minutes(minutes, seat=seat, by=hand(seat))


def minute(meeting: Meeting, body: str = "Il a été dit.") -> Minutes:
    """Draft the minutes of a meeting, approve them by all its parties, and publish them in time."""
    minutes = draft(meeting, body, correction_days=3)
    approve(minutes)
    with at(later(minutes.drafted_on, 4), 18):
        return acts.publish_minutes(minutes, by=secretary(meeting.forum))


# ---- as people see it ----


def address(name: str, forum: Forum, *more: object) -> str:
    """Return the address of a page of a forum, in English."""
    with translation.override("en"):
        return reverse(f"forums:{name}", args=[forum.member.slug, forum.slug, *more])


def read(client: Client, name: str, forum: Forum, *more: object) -> str:
    """Return what anybody reads on a page of a forum; it is there."""
    client.logout()
    answer = client.get(address(name, forum, *more))
    assert answer.status_code == 200, (name, answer.status_code)
    return answer.text


def send(
    client: Client, who: Grant | Person, name: str, forum: Forum, /, *more: object, **told: Any
) -> str:
    """Let somebody fill in a page of a forum and send it; return the page that follows."""
    client.force_login(who.person if isinstance(who, Grant) else who)
    where = address(name, forum, *more)
    assert client.get(where).status_code == 200, name
    answer = client.post(where, told, follow=True)
    assert answer.status_code in (200, 403, 409), (name, answer.status_code)
    return answer.text


def all_is_true() -> None:
    """Nothing in the house is untrue, and its record is whole."""
    broken = [sentence for _room, invariant in invariants() for sentence in invariant()]
    assert broken == []
    assert [one for one in findings() if not one.fits] == []
