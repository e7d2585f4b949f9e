"""What makes a question that can be answered, and which are asked of whom. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parvis.consultations.ways import OF_OPTIONS, Asked

MOST_QUESTIONS = 60
MOST_OPTIONS = 40
LONGEST_OPTION = 300
WIDEST = 100  # a scale from -100 to 100 at most


def flaws(
    *, asked: str, words: str, options: Sequence[str], lowest: int | None, highest: int | None
) -> dict[str, str]:
    """Say what is wrong with a question, field by field, as codes; an empty dict: it can be put."""
    found = {}
    if asked not in list(Asked):
        return {"asked": "unknown"}
    if not words.strip():
        found["words"] = "asks_nothing"
    if told := _flaw_of_options(asked, options):
        found["options"] = told
    if told := _flaw_of_scale(asked, lowest, highest):
        found["highest"] = told
    return found


def _flaw_of_options(asked: str, options: Sequence[str]) -> str:
    if asked not in OF_OPTIONS:
        return "no_options_here" if options else ""
    if len(options) < 2:
        return "too_few"
    if len(options) > MOST_OPTIONS:
        return "too_many"
    if any(not one.strip() or len(one) > LONGEST_OPTION for one in options):
        return "too_long"
    return "said_twice" if len({one.casefold() for one in options}) < len(options) else ""


def _flaw_of_scale(asked: str, lowest: int | None, highest: int | None) -> str:
    if asked != Asked.SCALE:
        return "no_scale_here" if (lowest, highest) != (None, None) else ""
    if lowest is None or highest is None:
        return "two_ends"
    if not -WIDEST <= lowest < highest <= WIDEST:
        return "ends_in_order"
    return ""


def out_of_order(order: Sequence[int], asked_after: Mapping[int, int]) -> int | None:
    """Return the first question that would stand before the one that it is asked after, or none.

    `order` holds the numbers of the questions as they are to stand; `asked_after` the number of the
    question on whose answer one depends.
    """
    place = {number: at for at, number in enumerate(order)}
    return next(
        (one for one in order if one in asked_after and place[one] < place[asked_after[one]]), None
    )
