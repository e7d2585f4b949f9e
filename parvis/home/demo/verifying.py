"""The story of the organisations: verified by who looks after those of their side."""

from __future__ import annotations

from functools import partial

from parvis.home.demo.made import Made
from parvis.people.acts import verify
from parvis.people.roles import keepers_of
from parvis.people.rules import may_verify
from parvis.record import clock


def plan_verification(made: Made) -> None:
    """Plan the verification of a member's organisations, one after the other."""
    for minutes, body in enumerate(made.setting.bodies):
        made.story.at(made.setting.verified, partial(_verify, made, body.slug), minutes=4 * minutes)


def _verify(made: Made, slug: str) -> None:
    """Verify one by the first who may; nobody verifies their own."""
    body = made.bodies[slug]
    keepers = made.story.hands.over(made.place, keepers_of(body.side))
    verify(
        body, by=next(hand for hand in keepers if may_verify(hand, body, clock.today()))
    )  # fmt: skip
