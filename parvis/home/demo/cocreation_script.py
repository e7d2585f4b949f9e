"""What co-creation is written in: calendars, consultations, what was said and what became of it.

Each thing that others speak of has a name of its own (`key`), known within its member. Moments and
days are told as in `days.py`; nothing here says a date in words, for the days move.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parvis.consultations.answers import Ground, Outcome
from parvis.consultations.ways import Asked, Way
from parvis.plans.cocreation import Channel, Means
from parvis.plans.editions import Stage

Words = str | Mapping[str, str]


@dataclass(frozen=True)
class Citizen:
    """Somebody without a role, who speaks in their own name: there from their first word on."""

    slug: str
    name: str


@dataclass(frozen=True)
class Shifted:
    """New days of an opportunity, decided at a moment for a reason."""

    at: str
    starts: str
    ends: str
    reason: str


@dataclass(frozen=True)
class Opening:
    """An opportunity to take part, announced at a moment (empty: with the calendar itself)."""

    key: str
    means: Means
    title: Words
    starts: str
    ends: str
    at: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    shifted: Shifted | None = None


@dataclass(frozen=True)
class Reached:
    """One thing done so that people know."""

    at: str
    on: str
    channel: Channel
    account: str
    audience: str
    region: str = ""
    reach: int | None = None


@dataclass(frozen=True)
class Asks:
    """A question. `after`: only of those who chose this option (question and option, from one)."""

    asked: Asked
    words: Words
    options: tuple[Words, ...] = ()
    help: str = ""
    ends: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    is_required: bool = False


@dataclass(frozen=True)
class Asking:
    """A consultation, announced at a moment. `reads`: texts of commitments, laid out as passages."""

    key: str
    at: str
    opens: str
    closes: str
    title: Words
    intro: Words = ""
    prompt: Words = ""
    opportunity: str = ""
    edition: int | None = None
    questions: tuple[Asks, ...] = ()
    reads: tuple[tuple[str, str], ...] = ()
    counted: str = ""


@dataclass(frozen=True)
class Voice:
    """What somebody sent: `who` in their own name, or for the organisation `body`.

    `chose`, `graded`, `told`: what is answered to questions, by their numbers. `passage`: the text of
    a commitment that it is about.
    """

    key: str
    to: str
    at: str
    who: str
    title: str = ""
    words: str = ""
    body: str = ""
    language: str = ""
    chose: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    graded: Mapping[int, int] = field(default_factory=dict)
    told: Mapping[int, str] = field(default_factory=dict)
    passage: tuple[str, str] | None = None
    is_unnamed: bool = False
    way: Way = Way.PERSON


@dataclass(frozen=True)
class Slip:
    """What was written on paper or said in a meeting on a day, and entered later with its source."""

    key: str
    to: str
    at: str
    on: str
    source: str
    title: str
    words: str
    author: str = ""
    way: Way = Way.PAPER


@dataclass(frozen=True)
class Remark:
    """A comment on a contribution; `answers` the key of the comment to which it replies."""

    key: str
    on: str
    at: str
    who: str
    words: str
    body: str = ""
    answers: str = ""


@dataclass(frozen=True)
class Backed:
    """Who supports a contribution, minute after minute from a moment on."""

    on: str
    at: str
    who: tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """A theme, and the contributions sorted under it alone."""

    key: str
    at: str
    name: Words
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bundle:
    """Contributions put together, to be answered together."""

    key: str
    at: str
    title: Words
    theme: str
    holds: tuple[str, ...]


@dataclass(frozen=True)
class Parted:
    """A contribution that says several things, taken apart: each part its key, title and words."""

    of: str
    at: str
    parts: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Reply:
    """An answer to a contribution or to a group, by an institution.

    A yes is found in a `commitment`, or its `milestone`, or `elsewhere`; `into`: with what it merges.
    """

    to: str
    at: str
    body: str
    outcome: Outcome
    ground: Ground
    words: str
    commitment: str = ""
    milestone: str = ""
    elsewhere: str = ""
    into: str = ""


@dataclass(frozen=True)
class Sprang:
    """A text of a commitment that comes from a contribution, in the words of `quote`."""

    at: str
    commitment: str
    field: str
    out_of: str
    quote: str


@dataclass(frozen=True)
class Kept:
    """An edition of the plan, kept by hand."""

    at: str
    stage: Stage
    note: str = ""


@dataclass(frozen=True)
class Hearing:
    """How one plan is made with the public; `by` writes it for the forum.

    `feedback`, `outreach`, `due`: what the calendar announces beside the consultation and the drafting.
    """

    plan: int
    by: str
    outreach: tuple[str, str] | None = None
    feedback: tuple[str, str] | None = None
    due: str = ""
    citizens: tuple[Citizen, ...] = ()
    ways_in: tuple[Opening, ...] = ()
    reached: tuple[Reached, ...] = ()
    asked: tuple[Asking, ...] = ()
    voices: tuple[Voice, ...] = ()
    slips: tuple[Slip, ...] = ()
    remarks: tuple[Remark, ...] = ()
    backed: tuple[Backed, ...] = ()
    subjects: tuple[Subject, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    parted: tuple[Parted, ...] = ()
    replies: tuple[Reply, ...] = ()
    sprang: tuple[Sprang, ...] = ()
    editions: tuple[Kept, ...] = ()
