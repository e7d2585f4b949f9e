"""What persons of the story follow."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from parvis.home.demo.casting import Company
from parvis.home.demo.script import Watch
from parvis.people.acts import follow


def plan_watches(company: Company, watches: Sequence[Watch]) -> None:
    """Plan what these persons follow."""
    for watch in watches:
        company.story.at(watch.at, partial(_follow, company, watch))


def _follow(company: Company, watch: Watch) -> None:
    for chain, kind, key in watch.things:
        follow(company.persons[watch.who], chain, kind, key)
