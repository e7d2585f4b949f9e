"""Makers: a thing that can be found, what search answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.test import Client

from parvis.documents.models import Document
from parvis.home.search import index
from parvis.home.search.finding import Hits
from parvis.home.search.query import read
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_commitment, a_plan
from parvis.record.acts import record
from parvis.record.models import Entry
from parvis.record.verbs import all_verbs, declare, named


def a_document(member: Member, title: str, **rest: Any) -> Document:
    """Enter a link in a member's record."""
    name = "home.document-entered"
    known = name in {verb.name for verb in all_verbs()}
    verb = named(name) if known else declare(name, "entered document {number}")
    with transaction.atomic():
        document = Document.objects.create(
            chain=member.slug, number=Document.objects.filter(chain=member.slug).count() + 1,
            title=title, address="https://example.org/", source="Un ministère",
            published_on=date(2026, 1, 1), **{"language": "fr", **rest},
        )  # fmt: skip
        record(verb, document, by=PLATFORM, number=document.number)
    return document


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
