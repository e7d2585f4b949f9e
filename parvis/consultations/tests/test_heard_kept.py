"""The files of “What we heard” are made once while the record is unchanged, one at a time."""

from __future__ import annotations

import pytest
from django.core.cache import caches
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.tests.make import a_contribution
from parvis.consultations.tests.make_heard import a_story
from parvis.documents import keeping, paper
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def memory(settings):
    """Keep papers as an installation does: tests keep none."""
    kept = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "papers"}
    settings.CACHES = {**settings.CACHES, "papers": kept}
    caches["papers"].clear()


def test_a_paper_is_made_once_while_the_record_is_unchanged(memory):
    made = []
    for validator in ("1", "1", "2", "1"):
        keeping.kept("plan", validator, lambda: made.append(1) or b"paper")
    assert len(made) == 3


def test_who_comes_while_another_paper_is_made_is_told_to_come_back(client, monkeypatch):
    plan = a_story().plan
    monkeypatch.setattr(keeping, "PATIENCE", 0)
    address = reverse("consultations:heard-pdf", args=[plan.member.slug, plan.number])
    with keeping._making:
        answer = client.get(address)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers  # which would say later that nothing has changed
    assert "The report is being made" in answer.text
    assert reverse("consultations:heard", args=[plan.member.slug, plan.number]) in answer.text


def test_nobody_waits_long_for_a_paper_that_another_is_making():
    assert keeping.PATIENCE <= 1
    with keeping._making, pytest.raises(keeping.Busy):
        keeping.kept("plan", "1", lambda: b"paper")


def test_a_support_does_not_make_the_papers_anew_and_an_entry_does(client, monkeypatch, memory):
    story, made = a_story(), []
    monkeypatch.setattr(paper, "report", lambda writing: made.append(writing) or b"%PDF-1.7")
    address = reverse("consultations:heard-pdf", args=[story.plan.member.slug, story.plan.number])
    etag = client.get(address).headers["ETag"]
    acts.support(story.waiting, by=Hand(a_person(), clock.today()))
    assert client.get(address, headers={"if-none-match": etag}).status_code == 304
    assert client.get(address).status_code == 200
    assert len(made) == 1
    a_contribution(story.consultation, "Une pompe de plus")
    assert client.get(address, headers={"if-none-match": etag}).status_code == 200
    assert len(made) == 2
