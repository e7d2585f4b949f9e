"""What forums are, decide, write and are asked is found; what nobody may see is not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from parvis.forums import acts
from parvis.forums.tests.make import a_charter, a_forum, a_meeting, a_question
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held
from parvis.home.feed import address
from parvis.home.search import index
from parvis.home.search.finding import Hits
from parvis.home.search.query import read
from parvis.members.tests.make import PLATFORM
from parvis.record import clock

pytestmark = pytest.mark.django_db


def found(words: str) -> list[str]:
    """Return of which kinds the things are that hold some words."""
    index.catch_up()
    return [kind for kind, _pk in Hits(read(words))]


def test_a_forum_and_what_it_decided_are_found_by_their_words() -> None:
    forum = a_full_forum()
    a_decision(held(forum), title="Publier le cadastre minier")
    assert found("cadastre minier") == ["decision"]
    assert "forum" in found("Comité national")


def test_minutes_are_found_once_they_are_published_and_never_as_drafts() -> None:
    moment = clock.now() - timedelta(days=40)
    with clock.at(moment):
        forum = a_forum()
        a_charter(forum)
        meeting = a_meeting(forum)
    with clock.at(moment + timedelta(days=29)):
        drafted = acts.draft_minutes(
            meeting, body="Il fut question de phosphates.", by=PLATFORM, language="fr"
        )
    assert found("phosphates") == []
    acts.publish_minutes(drafted, by=PLATFORM, anyway=True, reason="Personne n’a répondu.")
    assert found("phosphates") == ["minutes"]


def test_a_question_is_found_by_its_words_and_not_once_it_is_hidden() -> None:
    question = a_question(words="Pourquoi la digue penche-t-elle ?")
    assert found("digue penche") == ["desk-question"]
    question.withheld_at = clock.now()
    question.save()
    index.rebuild()
    assert found("digue penche") == []


@pytest.mark.parametrize(
    ("kind", "key", "page"),
    [
        ("meeting", "comite.3", "/forums/comite/meetings/3/"),
        ("item", "comite.3.2", "/forums/comite/meetings/3/"),
        ("minutes", "comite.3.1", "/forums/comite/meetings/3/minutes/1/"),
        ("correction", "comite.3.4", "/forums/comite/meetings/3/minutes/"),
        ("decision", "comite.D-2026-11", "/forums/comite/decisions/D-2026-11/"),
        ("action", "comite.5", "/forums/comite/actions/"),
        ("turn", "comite.2", "/forums/comite/seats/"),
        ("decision", "", "/amarea/"),
    ],
)  # fmt: skip
def test_what_a_forum_did_leads_to_its_page(kind: str, key: str, page: Any) -> None:
    assert address("amarea", kind, key).endswith(page)
