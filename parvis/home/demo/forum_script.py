"""What the life of a forum is written in: who sits, what is voted, what is asked, as plain values.

Days and moments are told as in `script.py`. Organisations are named by their slug, and so is the
seat that is held for one; a meeting by its day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parvis.forums.law.answering import Verdict
from parvis.forums.law.charter import Filling
from parvis.forums.law.meetings import Presence
from parvis.forums.law.seating import Ending
from parvis.forums.law.voting import Kind
from parvis.home.demo.cocreation_script import Citizen, Words


@dataclass(frozen=True)
class Seated:
    """A seat is filled at a moment. `who`: the slug of a person; empty: who sits there already.

    `proof` of how they were chosen; `by` as the charter says, if empty.
    """

    body: str
    at: str
    constituency: str
    proof: str
    who: str = ""
    by: Filling | None = None
    until: str = ""


@dataclass(frozen=True)
class Left:
    """A seat is left at a moment, with a statement: by its holder, or as who keeps the seats says."""

    body: str
    at: str
    why: Ending
    statement: str


@dataclass(frozen=True)
class Chaired:
    """A turn in the chair, told at a moment; its first and its last day."""

    body: str
    at: str
    since: str
    until: str = ""


@dataclass(frozen=True)
class Item:
    """An item of an agenda, carried by a body, or by both sides together (empty); its papers."""

    title: str
    body: str = ""
    minutes: int | None = None
    details: str = ""
    papers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    """Words of a body, said at a moment through its seat."""

    body: str
    at: str
    words: str


@dataclass(frozen=True)
class Replied:
    """The government's answer to an advice."""

    body: str
    at: str
    verdict: Verdict
    reasons: str


@dataclass(frozen=True)
class Voted:
    """What was put to the vote, at a moment: who was there and is not named here is in favour.

    `key` names it where others speak of it. `irregular`: why it was followed although not adopted.
    """

    at: str
    title: Words
    motion: str
    by: str = ""
    key: str = ""
    kind: Kind = Kind.DECISION
    against: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()
    dissents: tuple[Said, ...] = ()
    answer: Replied | None = None
    irregular: str = ""


@dataclass(frozen=True)
class Task:
    """What a meeting agreed to have done: by whom, until when, what became of it."""

    at: str
    what: str
    owner: str
    due: str
    done: Said | None = None
    moved: tuple[str, str, str] | None = None  # when, to which day, why


@dataclass(frozen=True)
class Drafted:
    """Minutes: drafted, open for some days, corrected, approved by seats, published.

    `corrections`: what seats asked, when that was refused, and why.
    """

    at: str
    words: str
    days: int
    corrections: tuple[tuple[Said, str, str], ...] = ()  # asked; refused at, why
    approved: tuple[tuple[str, str], ...] = ()  # body, when
    published: str = ""


@dataclass(frozen=True)
class Met:
    """A meeting: convened, held from an hour to another; who was missing; what it did.

    `noted`: when it was noted who was there; without it the meeting is still to come. `missing`:
    how the seats were taken that were not taken in person.
    """

    day: str
    convened: str
    hours: tuple[str, str]
    venue: str
    notice: str
    online: str = ""
    is_public: bool = True
    despite: str = ""
    items: tuple[Item, ...] = ()
    noted: str = ""
    missing: Mapping[str, Presence] = field(default_factory=dict)
    votes: tuple[Voted, ...] = ()
    tasks: tuple[Task, ...] = ()
    minutes: Drafted | None = None
    digest: tuple[str, str] | None = None  # when, in which words


@dataclass(frozen=True)
class Wondered:
    """A question from outside, and what seats answered; `meeting`: the day of that where they did."""

    who: str
    at: str
    words: str
    answers: tuple[Said, ...] = ()
    meeting: str = ""


@dataclass(frozen=True)
class Told:
    """A seat of society reports to those it speaks for; what bodies reply, each by a person."""

    said: Said
    title: str
    asks: str = ""
    meeting: str = ""
    replies: tuple[tuple[str, Said], ...] = ()  # person, words


@dataclass(frozen=True)
class Formed:
    """A team on a commitment, formed at a moment; how the persons who sit in it were chosen.

    `seats`: the slug of a person, for which body, in which constituency, and the proof.
    """

    at: str
    commitment: str
    slug: str
    name: Words
    seats: tuple[tuple[str, str, str, str], ...] = ()


@dataclass(frozen=True)
class Life:
    """The life of a forum. `by`: the body whose secretary keeps it."""

    by: str
    seats: tuple[Seated, ...] = ()
    left: tuple[Left, ...] = ()
    chairs: tuple[Chaired, ...] = ()
    meetings: tuple[Met, ...] = ()
    questions: tuple[Wondered, ...] = ()
    reports: tuple[Told, ...] = ()
    outsiders: tuple[Citizen, ...] = ()
    teams: tuple[Formed, ...] = ()
