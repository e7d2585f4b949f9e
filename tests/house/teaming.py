"""A forum that works in teams: what its pages are about, and how each act about teams is tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.forums import acts as forums
from parvis.forums.law.presets import System
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_charter, a_forum
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM
from parvis.people.rights import Hand
from parvis.plans.models import Commitment
from parvis.record import clock
from tests.house.scene import Scene


def teamed(member: Member, rows: int, name: str = "", words: str = "") -> dict[str, Any]:
    """Form a team on each commitment of a member, and end one; `name` and `words` as elsewhere."""
    forum = a_forum(member, name or "Comité des équipes")
    a_charter(forum, System.UNITED_STATES)
    codes = Commitment.objects.filter(plan__member=member).values_list("code", flat=True)
    teams = [
        _formed(forum, code, f"equipe-{n}", name or f"Équipe {n}")
        for n, code in enumerate(codes[: rows + 1])
    ]
    forums.close_team(teams[0], reason=words or "L’engagement est tenu.", by=PLATFORM)
    _formed(forum, teams[0].commitment, "equipe-nouvelle", name or "Équipe nouvelle")
    return {"forum of teams": forum.slug, "team": teams[-1].slug}


def _formed(forum: Forum, code: str, slug: str, name: str) -> Forum:
    return forums.form_team(forum, code, slug=slug, name=name, language="fr", by=PLATFORM)


def _in_teams(scene: Scene) -> Forum:
    a_charter(scene.forum, System.UNITED_STATES, adopted_on=clock.today())
    return scene.forum


def _form(scene: Scene, hand: Hand) -> None:
    forums.form_team(
        _in_teams(scene), scene.commitment.code, slug="equipe", name="Équipe", language="fr",
        by=hand,
    )  # fmt: skip


def _close(scene: Scene, hand: Hand) -> None:
    team = _formed(_in_teams(scene), scene.commitment.code, "equipe", "Équipe")
    forums.close_team(team, reason="L’engagement est tenu.", by=hand)


TRIED: dict[str, Callable[[Scene, Hand], Any]] = {
    "forums.form_team": _form,
    "forums.close_team": _close,
}
