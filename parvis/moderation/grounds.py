"""On which grounds something is hidden, and what can be decided. Pure."""

from __future__ import annotations

from enum import StrEnum


class Ground(StrEnum):
    """What a published rule forbids."""

    PERSONAL_DATA = "personal_data"
    INSULT = "insult"
    THREAT = "threat"
    PRETENCE = "pretence"
    OFF_TOPIC = "off_topic"
    SPAM = "spam"
    UNLAWFUL = "unlawful"
    COPYRIGHT = "copyright"


class Kind(StrEnum):
    """What can be decided about a thing."""

    HIDDEN = "hidden"
    SHOWN = "shown"
    LEFT = "left"
    LET_IN = "let_in"
    KEPT_OUT = "kept_out"
    UPHELD = "upheld"
    REJECTED = "rejected"


class State(StrEnum):
    """How a thing stands before the public."""

    PUBLIC = "public"
    WAITING = "waiting"
    KEPT_OUT = "kept_out"
    HIDDEN = "hidden"


WITHHOLDS = (Kind.HIDDEN, Kind.KEPT_OUT)
RELEASES = (Kind.SHOWN, Kind.LET_IN, Kind.UPHELD)
# What a decision changes nothing about: the thing stays as the decision before left it.
CONFIRMS = (Kind.LEFT, Kind.REJECTED)

POSSIBLE: dict[State, tuple[Kind, ...]] = {
    State.PUBLIC: (Kind.HIDDEN, Kind.LEFT),
    State.WAITING: (Kind.LET_IN, Kind.KEPT_OUT),
    State.KEPT_OUT: (Kind.LET_IN, Kind.UPHELD, Kind.REJECTED),
    State.HIDDEN: (Kind.SHOWN, Kind.UPHELD, Kind.REJECTED),
}


def state_of(is_public: bool, decided: list[str]) -> State:
    """Return how a thing stands, from whether it is seen and the kinds decided, the latest first."""
    if is_public:
        return State.PUBLIC
    standing = next((kind for kind in decided if kind not in CONFIRMS), "")
    return {Kind.HIDDEN: State.HIDDEN, Kind.KEPT_OUT: State.KEPT_OUT}.get(
        Kind(standing) if standing else Kind.LEFT, State.WAITING
    )


def carried(kind: Kind, stands: State) -> Kind | None:
    """Return what is decided about what belongs to a thing that stands so; none: nothing changes."""
    if kind in CONFIRMS:
        return None
    if kind == Kind.UPHELD:
        return Kind.SHOWN if stands is State.HIDDEN else Kind.LET_IN
    return kind


class Why(StrEnum):
    """Why something waits before it is seen."""

    FIRST_POST = "first_post"
    WORD = "word"
    LINK = "link"


class Listed(StrEnum):
    """What a list holds."""

    WORD = "word"
    LINK = "link"
