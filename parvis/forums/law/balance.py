"""How the two colleges stand: seats promised, seats held, parity, quota. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parvis.forums.law.charter import Charter


@dataclass(frozen=True)
class Balance:
    """The seats that are held, by college."""

    state: int
    society: int

    @property
    def is_even(self) -> bool:
        """Say whether both colleges hold as many."""
        return self.state == self.society

    @property
    def is_emptied(self) -> bool:
        """Say whether one side is not there at all: no space for dialogue any more (OGP 1.1)."""
        return not (self.state and self.society)


def balance(charter: Charter, held: Mapping[str, int]) -> Balance:
    """Return how many seats each college holds; `held` counts them by constituency."""
    state = sum(held.get(one.key, 0) for one in charter.constituencies if one.is_of_the_state)
    society = sum(held.get(one.key, 0) for one in charter.constituencies if not one.is_of_the_state)
    return Balance(state, society)


def over_quota(charter: Charter, held: Mapping[str, int]) -> dict[str, int]:
    """Return how many seats too many each constituency holds, where it holds too many."""
    seats = {one.key: one.seats for one in charter.constituencies}
    return {key: n - seats.get(key, 0) for key, n in held.items() if n > seats.get(key, 0)}


def breaks_parity(charter: Charter, held: Mapping[str, int]) -> bool:
    """Say whether the seats held break a parity that the charter promises."""
    return charter.has_parity and not balance(charter, held).is_even
