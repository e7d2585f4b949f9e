"""The calendar: opportunities to take part, those that moved, what was done so that people know."""

from __future__ import annotations

from functools import partial

from parvis.home.demo.cocreation_script import Opening, Reached, Shifted
from parvis.home.demo.consulting.room import Room, tell_in_other_languages
from parvis.plans import acts


def plan_calendar(room: Room) -> None:
    """Plan the acts of a calendar, beside its announcement itself."""
    at, announced = room.made.story.at, room.cycle.announced
    for number, opening in enumerate(room.hearing.ways_in, start=1):
        at(opening.at or announced, partial(_add, room, opening), minutes=number)
        if opening.shifted:
            at(opening.shifted.at, partial(_move, room, opening, opening.shifted))
    for reached in room.hearing.reached:
        at(reached.at, partial(_tell, room, reached))


def _add(room: Room, opening: Opening) -> None:
    day = room.made.days.day
    chance = acts.Chance(
        opening.means, room.made.original(opening.title), day(opening.starts), day(opening.ends),
        opening.told,
    )  # fmt: skip
    added = acts.add_opportunity(room.plan, chance, by=room.secretary, language=room.made.language)
    room.openings[opening.key] = added
    tell_in_other_languages(room, added, {"title": opening.title})


def _move(room: Room, opening: Opening, shifted: Shifted) -> None:
    day = room.made.days.day
    acts.move_opportunity(
        room.openings[opening.key], starts_on=day(shifted.starts), ends_on=day(shifted.ends),
        reason=shifted.reason, by=room.secretary,
    )  # fmt: skip


def _tell(room: Room, reached: Reached) -> None:
    acts.tell_outreach(
        room.plan, channel=reached.channel, account=reached.account, audience=reached.audience,
        on=room.made.days.day(reached.on), by=room.secretary, region=reached.region,
        reach=reached.reach, language=room.made.language,
    )  # fmt: skip
