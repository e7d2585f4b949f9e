"""Which questions somebody is asked, by what they chose before. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set


def asked_of(
    questions: Iterable[tuple[int, int | None]], chosen: Mapping[int, Set[int]]
) -> set[int]:
    """Return the questions that are asked of somebody who chose these options.

    `questions`: in their order, each with the option after which alone it is asked (none: of
    everybody); `chosen`: the options chosen in answer to each. What was chosen in answer to a
    question that is not asked leads to no other.
    """
    asked: set[int] = set()
    leads: set[int] = set()
    for question, after in questions:
        if after is None or after in leads:
            asked.add(question)
            leads |= chosen.get(question, set())
    return asked
