"""Makers: a thing that can be found, what search answers."""

from __future__ import annotations

from typing import Any

from django.test import Client

from parvis.documents.models import Document
from parvis.documents.tests.make import a_document
from parvis.home.search import index
from parvis.home.search.finding import Hits
from parvis.home.search.query import read
from parvis.members.models import Member
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_commitment, a_plan
from parvis.record.models import Entry


def a_link(member: Member, title: str) -> Document:
    """Deposit the address of a document in a member's record."""
    return a_document(member.slug, title=title, address="https://example.org/")


def some_commitments(member: Member, how_many: int, title: str = "Ouvrir") -> list[Commitment]:
    """Enter commitments in a new plan of a member."""
    plan = a_plan(member, member.plans.count() + 1)
    return [a_commitment(plan, f"{title} {place}") for place in range(1, how_many + 1)]


def found(words: str, **rest: Any) -> set[tuple[str, int]]:
    """Return what a search finds, as kinds and keys, once the index has caught up."""
    index.catch_up()
    return set(Hits(read(words), **rest)[0:1000])


def place_of(thing: Any) -> tuple[str, int]:
    """Return a thing as search names it."""
    return thing.record_kind, thing.pk


def the_search_page(client: Client, q: str, language: str = "en", **rest: Any) -> str:
    """Return the page of a search."""
    answer = client.get(f"/{language}/search/", {"q": q, **rest})
    assert answer.status_code == 200
    return answer.text


def entries_of(member: Member) -> list[Entry]:
    """Return a member's entries, newest first."""
    return list(Entry.objects.of(member.slug).order_by("-number"))
