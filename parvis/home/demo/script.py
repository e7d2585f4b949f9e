"""What the demonstration world is written in: members, plans and promises as plain values.

Days are told as in `days.py`, moments as `2026-11-24 09:12`. `Words` is a text in the member's
language, or one text for each language. Organisations are named by their slug.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from parvis.forums.law.charter import Charter
from parvis.home.demo.coalition_script import Allies
from parvis.home.demo.cocreation_script import Hearing, Words
from parvis.home.demo.forum_script import Life
from parvis.members.life import Kind, Region, Status
from parvis.moderation.grounds import Ground
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product


@dataclass(frozen=True)
class Body:
    """An organisation and its side."""

    slug: str
    name: Words
    side: Side
    short: Words = ""


@dataclass(frozen=True)
class Pen:
    """What one side wrote of a promise, and when."""

    by: str
    at: str
    level: str
    account: Words


@dataclass(frozen=True)
class Moved:
    """A due date moved, with its reason (`{year}`: of the decision).

    `{decision[key]}`: the number of what the forum decided under that key; `decision`: the key of
    the decision by which it moved. `agreed`: how the forum agreed, where it keeps no register.
    """

    at: str
    becomes: str
    reason: str
    by: str
    decision: str = ""
    agreed: str = ""


@dataclass(frozen=True)
class Step:
    """A milestone; `done` is the day it was done, told that day unless `told` says when.

    `waits`: the numbers of the milestones before it that it waits for.
    """

    number: str
    title: Words
    due: str
    owner: str = ""
    joint: bool = False
    starts: str = ""
    outputs: Words = ""
    done: str = ""
    told: str = ""
    moved: Moved | None = None
    waits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A file: its name, and how it is made."""

    name: str
    make: Callable[[], bytes]
    licence: str = "CC-BY-4.0"


@dataclass(frozen=True)
class Proof:
    """A document filed as evidence of some steps."""

    by: str
    at: str
    made_on: str
    title: str
    paper: Paper
    steps: tuple[str, ...] = ()
    joint: bool = False


@dataclass(frozen=True)
class Review:
    """What the independent reviewer judged in one report: scale by scale."""

    by: str
    at: str
    product: Product
    values: Mapping[str, str]


@dataclass(frozen=True)
class Reworded:
    """A text changed while the plan was being drafted; `before`: what it said until then.

    Without it, it said until then what the promise tells.
    """

    at: str
    field: str
    text: str
    by: str
    before: str = ""


@dataclass(frozen=True)
class Promise:
    """A commitment, with all that became of it. `machine`: languages translated by a machine."""

    code: str
    number: str
    entered: str
    lead: str
    texts: Mapping[str, Words]
    steps: tuple[Step, ...] = ()
    co_leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    mode: Mode | None = None
    starts: str = ""
    ends: str = ""
    sdgs: tuple[int, ...] = ()
    pens: tuple[Pen, ...] = ()
    proofs: tuple[Proof, ...] = ()
    reviews: tuple[Review, ...] = ()
    machine: frozenset[str] = frozenset()
    reworded: Reworded | None = None


@dataclass(frozen=True)
class Cycle:
    """A plan, from its calendar to its end (`{first}`, `{last}` in its title: years of its term)."""

    number: int
    length_years: int
    by: str
    title: Words
    summary: Words
    announced: str
    consultation: tuple[str, str]
    drafting: tuple[str, str]
    responded: str = ""
    submitted: str = ""
    starts: str = ""
    ends: str = ""
    refreshed: str = ""
    translated: Mapping[str, str] = field(default_factory=dict)
    promises: tuple[Promise, ...] = ()
    hearing: Hearing | None = None


@dataclass(frozen=True)
class Turn:
    """A change of a member's status."""

    at: str
    status: Status
    reason: str


@dataclass(frozen=True)
class Holds:
    """A role somebody is given at a moment, perhaps until a last day.

    `over`: the code of a commitment; else it is held over the forum or the member, as the role is.
    `ended`: the moment when it is withdrawn, for a `reason`; without one its holder lays it down.
    """

    role: Role
    at: str
    body: str = ""
    over: str = ""
    until: str = ""
    ended: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Who:
    """A person of the story: there, with an account, from the moment of the first role.

    `slug` is the name in the address. `invited`: only named until now, and invited at that moment.
    `closed`: when the account is closed. `door`: the console shows a link to sign in once.
    """

    slug: str
    name: str
    roles: tuple[Holds, ...]
    invited: str = ""
    closed: str = ""
    door: bool = False


@dataclass(frozen=True)
class Chartered:
    """A charter of a forum: entered at a moment, adopted on a day, and how that was agreed."""

    at: str
    on: str
    rules: Charter
    agreed: str
    basis: str = ""


@dataclass(frozen=True)
class Space:
    """The forum of a member: entered at a moment, it stands since a day; its charters."""

    slug: str
    name: Words
    at: str
    since: str
    charters: tuple[Chartered, ...] = ()


@dataclass(frozen=True)
class Newcomer:
    """A citizen who opens an account at a moment, and registers an association in their own name."""

    slug: str
    name: str
    at: str
    body: Body


@dataclass(frozen=True)
class Ruled:
    """What a moderator did at a moment, and why; `role` names through which office."""

    role: Role
    at: str
    reason: str


@dataclass(frozen=True)
class Hiding:
    """A report that is hidden for a ground; a guest complained, its author appealed in vain.

    The report is that which `by` wrote of the commitment `over` on the day `on`.
    """

    by: str
    over: str
    on: str
    complained: str
    complaint: str
    ground: Ground
    hidden: Ruled
    appealed: str
    appeal: str
    author: str
    rejected: Ruled


@dataclass(frozen=True)
class Plaint:
    """A complaint about a report that nobody has answered yet; `by` the slug of a person."""

    at: str
    by: str
    of: str
    over: str
    on: str
    ground: Ground
    words: str


@dataclass(frozen=True)
class Watch:
    """What a person follows since a moment: things by their chain, kind and key in the record."""

    who: str
    at: str
    things: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Setting:
    """A member: who is there, and its plans. Its first body of a side registers the others of it.

    `verified`: when who looks after the organisations verifies them. `waiting`: when the coordinator
    lets first posts wait.
    """

    slug: str
    code: str
    language: str
    name: Words
    short_name: Words
    kind: Kind
    region: Region
    admitted: str
    joined: str
    bodies: tuple[Body, ...]
    cycles: tuple[Cycle, ...]
    turns: tuple[Turn, ...] = ()
    consulting: str = ""
    translated: Mapping[str, str] = field(default_factory=dict)
    forum: Space | None = None
    cast: tuple[Who, ...] = ()
    verified: str = ""
    waiting: str = ""
    newcomers: tuple[Newcomer, ...] = ()
    hidings: tuple[Hiding, ...] = ()
    plaints: tuple[Plaint, ...] = ()
    watches: tuple[Watch, ...] = ()
    life: Life | None = None
    allies: Allies | None = None
