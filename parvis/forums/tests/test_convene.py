"""A forum is convened: with the proof of the notice, in time, or against its charter with a reason."""

from __future__ import annotations

import pytest

from parvis.forums.tests.make import a_charter, a_forum, a_meeting

pytestmark = pytest.mark.django_db


def test_a_meeting_has_its_number_within_its_forum() -> None:
    forum = a_forum()
    a_charter(forum)
    assert a_meeting(forum).number == 1
    a_meeting()
