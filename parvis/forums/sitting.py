"""Who sits in a forum on a day: its seats, their holders and alternates, and their constituencies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from parvis.forums.law.breaches import History, Spans
from parvis.forums.law.charter import Charter as Law
from parvis.forums.law.seating import Ending, Seat, allotted, alternates, last_day
from parvis.forums.models import Attendance, Charter, Departure, Forum, Mandate, Meeting, Turn
from parvis.people.models import Grant, Organisation, Person
from parvis.people.models.grant import GrantQuerySet
from parvis.people.roles import STATE, Role, Scope

SEATS = (Role.SEAT_HOLDER, Role.ALTERNATE)


@dataclass(frozen=True)
class Sitting:
    """Who holds a seat on a day, and who stands in for them.

    `constituency` is its key in the charter of that day; empty where the charter has none for it.
    """

    grant: Grant
    constituency: str
    alternate: Grant | None = None

    @property
    def number(self) -> int:
        """Return the number of the role in its member's record, by which the seat is named."""
        return self.grant.number

    @property
    def person(self) -> Person:
        """Return who sits there."""
        return self.grant.person

    @property
    def organisation(self) -> Organisation:
        """Return for whom they sit there."""
        return for_whom(self.grant)

    @property
    def side(self) -> str:
        """Return the side it is held for."""
        return self.organisation.side

    @property
    def is_of_the_state(self) -> bool:
        """Say whether it sits in the college of the State, and not in that of society."""
        return self.side in STATE


def for_whom(grant: Grant) -> Organisation:
    """Return the organisation for which a seat is held: there is one, a constraint sees to it."""
    if grant.organisation is None:
        raise ValueError(f"Role {grant.pk} is held for no organisation.")
    return grant.organisation


def charter_on(forum: Forum, on: date) -> Charter | None:
    """Return the charter that was in force on a day, read with its constituencies; or none."""
    adopted = Charter.objects.of(forum).for_reading().filter(adopted_on__lte=on)
    return adopted.order_by("number").last()


def grants_of(forum: Forum) -> GrantQuerySet:
    """Return every role of a seat holder or an alternate over a forum, ever; in their order."""
    return (
        Grant.objects.for_reading()
        .filter(role__in=SEATS, scope=Scope.FORUM, member=forum.member_id, key=forum.slug)
        .select_related("mandate__alternate_of", "mandate__document", "departure__forum__member")
        .order_by("since", "number")
    )


def mandate_of(grant: Grant) -> Mandate | None:
    """Return what was told of how the holder of a seat was chosen, if it was."""
    told: Mandate | None = getattr(grant, "mandate", None)
    return told


def departure_of(grant: Grant) -> Departure | None:
    """Return what was told of why the holder of a seat left, if it was."""
    told: Departure | None = getattr(grant, "departure", None)
    return told


def as_seat(grant: Grant) -> Seat:
    """Return a role as the law of seating reads it."""
    whose, told, left = for_whom(grant), mandate_of(grant), departure_of(grant)
    principal = told.alternate_of if told else None
    return Seat(
        grant.number, grant.person.key, whose.slug, whose.side, grant.since,
        last_day(grant.until, grant.ended_on),
        constituency=told.constituency if told else "",
        chosen_by=told.chosen_by if told else "",
        is_alternate=grant.role == Role.ALTERNATE,
        alternate_of=principal.number if principal else None,
        in_protest=bool(left and left.why == Ending.IN_PROTEST),
    )  # fmt: skip


def history_of(forum: Forum, plans: Spans = ()) -> History:
    """Return all there ever was of a forum, as the law reads it. Four queries.

    `plans`: the days of its member's action plans, as `History` has them.
    """
    charters = Charter.objects.of(forum).for_reading().order_by("number")
    return history_from(charters, grants_of(forum), turns_of(forum), plans)


def history_from(
    charters: Iterable[Charter], grants: Iterable[Grant], turns: Iterable[Turn], plans: Spans = ()
) -> History:
    """Return the history that charters (the first one first), roles and turns tell."""
    return History(
        tuple((one.adopted_on, one.as_law) for one in charters),
        tuple(as_seat(one) for one in grants),
        tuple(one.as_law for one in turns),
        tuple(plans),
    )


def turns_of(forum: Forum) -> list[Turn]:
    """Return every turn in the chair of a forum, the oldest first. One query."""
    return list(Turn.objects.for_reading().filter(forum=forum))


def seats_on(forum: Forum, on: date) -> list[Sitting]:
    """Return who sits in a forum on a day, the State first. Three queries."""
    charter = charter_on(forum, on)
    return sittings([one for one in grants_of(forum) if one.is_held(on)], charter)


def seats_at(meeting: Meeting) -> list[Sitting]:
    """Return the seats that count at a meeting, as `at_meeting` reads them. Four queries."""
    charter = charter_on(meeting.forum, meeting.day)
    ever = grants_of(meeting.forum)
    return sittings(at_meeting(meeting, ever, meeting.attendances.all()), charter)


def at_meeting(
    meeting: Meeting, ever: Iterable[Grant], noted: Iterable[Attendance]
) -> list[Grant]:  # fmt: skip
    """Return the roles that count at a meeting: those of its day, and whose holder left on that day.

    Who was noted there and walks out is gone at once, and sat there until then.
    """
    there = {pk for one in noted for pk in (one.grant_id, one.by_id)}
    return [
        one for one in ever
        if one.is_held(meeting.day) or (one.ended_on == meeting.day and one.pk in there)
    ]  # fmt: skip


def sittings(held: Iterable[Grant], charter: Charter | None) -> list[Sitting]:
    """Return the seats among the roles held on a day, in the order of the charter."""
    rules = charter.as_law if charter else Law(())
    by_number = {one.number: one for one in held}
    seats = {
        role: [as_seat(one) for one in by_number.values() if one.role == role] for role in SEATS
    }
    holders = seats[Role.SEAT_HOLDER]
    placed = allotted(rules, holders)
    beside = alternates(holders, seats[Role.ALTERNATE])
    found = [
        Sitting(by_number[n], key, by_number[beside[n]] if n in beside else None)
        for n, key in placed.items()
    ]
    order = {one.key: n for n, one in enumerate(rules.constituencies)}
    return sorted(
        found,
        key=lambda one: (
            not one.is_of_the_state, order.get(one.constituency, len(order)), one.number,
        ),
    )  # fmt: skip
