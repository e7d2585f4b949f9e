"""How the pages of evidence are visited, and how their arguments are made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_OF_THE_STATE = ("point_of_contact", "forum_secretary", "lead")
_OF_SOCIETY = ("seat_holder", "alternate", "co_lead")


def visits(public: Any, public_file: Any, personal: Any) -> dict[str, Any]:
    """Return the visits of the pages of evidence, made by what makes visits."""
    return {
        "progress:evidence": public(),
        "progress:evidence-csv": public_file(),
        "progress:piece": public(),
        "progress:file-evidence": personal(
            "lead", only=(*_OF_THE_STATE, *_OF_SOCIETY, "contributor")
        ),
        "progress:contest": personal("seat_holder", only=_OF_SOCIETY),
        "progress:answer-contest": personal("lead", only=_OF_THE_STATE),
        "progress:withdraw-contest": personal("seat_holder", only=_OF_SOCIETY),
        "progress:withdraw-evidence": personal("lead", only=_OF_THE_STATE),
    }


ARGUMENTS: dict[tuple[str, str], Callable[[Any], Any]] = {
    **{
        (f"progress:{page}", "number"): lambda world: world.made["piece"]
        for page in ("piece", "contest", "answer-contest", "withdraw-evidence")
    },
    ("progress:answer-contest", "contest"): lambda world: world.made["contest"],
    ("progress:withdraw-contest", "number"): lambda world: world.made["piece of the other"],
    ("progress:withdraw-contest", "contest"): lambda world: world.made["own contest"],
}
