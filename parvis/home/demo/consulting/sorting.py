"""How the forum sorts what was said: themes, groups, contributions taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from parvis.consultations import acts
from parvis.home.demo.cocreation_script import Bundle, Parted, Subject
from parvis.home.demo.consulting.room import Room, tell_in_other_languages


def plan_sorting(room: Room) -> None:
    """Plan how the contributions to a plan are sorted: what comes later, as soon as it is there."""
    at, hearing = room.made.story.at, room.hearing
    said_at = {voice.key: voice.at for voice in hearing.voices}
    said_at |= {slip.key: slip.at for slip in hearing.slips}
    for subject in hearing.subjects:
        at(subject.at, partial(_add_theme, room, subject))
        there = [key for key in subject.holds if said_at[key] < subject.at]
        at(subject.at, partial(_sort, room, subject, there), minutes=2)
        for key in subject.holds:
            if key not in there:
                at(said_at[key], partial(_sort, room, subject, [key]), minutes=90)
    for bundle in hearing.bundles:
        at(bundle.at, partial(_group, room, bundle))
    for parted in hearing.parted:
        at(parted.at, partial(_split, room, parted))


def _add_theme(room: Room, subject: Subject) -> None:
    theme = acts.add_theme(
        room.plan, name=room.made.original(subject.name), language=room.made.language,
        by=room.secretary,
    )  # fmt: skip
    room.themes[subject.key] = theme
    tell_in_other_languages(
        room, theme, {"name": subject.name}, about=room.plan, part=f"theme {theme.number}"
    )


def _sort(room: Room, subject: Subject, keys: Sequence[str]) -> None:
    acts.sort_under(
        room.plan, [room.said[key] for key in keys], room.themes[subject.key], by=room.secretary
    ).enforce()  # fmt: skip


def _group(room: Room, bundle: Bundle) -> None:
    grouped = acts.group(
        room.plan, [room.said[key] for key in bundle.holds], by=room.secretary,
        title=room.made.original(bundle.title), language=room.made.language,
        theme=room.themes[bundle.theme],
    )  # fmt: skip
    room.groups[bundle.key] = grouped
    tell_in_other_languages(room, grouped, {"title": bundle.title})


def _split(room: Room, parted: Parted) -> None:
    parts = [(title, words) for _key, title, words in parted.parts]
    made = acts.split(room.said[parted.of], parts=parts, by=room.secretary)
    room.said |= {key: one for (key, *_rest), one in zip(parted.parts, made, strict=True)}
