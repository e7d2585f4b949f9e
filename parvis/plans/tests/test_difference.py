"""What differs between two editions, word by word and within bounds."""

from __future__ import annotations

import re
from time import process_time

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from parvis.plans import difference
from parvis.plans.acts import keep_edition, reword
from parvis.plans.difference import (
    MOST_SHOWN,
    Kind,
    Piece,
    compare,
    differing,
    pieces,
    shortened,
)
from parvis.plans.editions import Stage
from parvis.plans.tests.make import a_commitment as a_kept_commitment
from parvis.plans.tests.make import a_ministry, a_plan

WORDS = st.lists(
    st.sampled_from(["le", "registre", "est", "public.", "« chaque", "mois ! »", "\n", "؟"]),
    max_size=14,
)
BY_WORD, BY_SENTENCE, AS_A_WHOLE = 10_000, 20, 0  # pairs that are compared


def a_content(*commitments):
    return {"plan": {}, "commitments": list(commitments)}


def a_commitment(code, title="Titre", milestones=(), **texts):
    return {
        "code": code, "number": code[-1], "title": title, "language": "fr",
        "texts": {"title": title, **texts}, "partners": ["lead: Ministère"], "starts": "", "ends": "",
        "milestones": [
            {"number": number, "title": words, "outputs": "", "starts": "", "due": "", "owner": ""}
            for number, words in milestones
        ],
    }  # fmt: skip


def test_words_that_stay_go_and_come_are_told_apart():
    assert pieces("le registre est fermé", "le registre est public") == [
        Piece(Kind.SAME, "le registre est"), Piece(Kind.REMOVED, "fermé"),
        Piece(Kind.ADDED, "public"),
    ]  # fmt: skip


def read(text):
    """Return the words of a text, and where its lines end."""
    return re.findall(r"\n|[^\s]+", text)


@given(WORDS, WORDS, st.sampled_from([BY_WORD, BY_SENTENCE, AS_A_WHOLE]))
def test_both_texts_can_be_read_out_of_their_difference(was, now, most):
    was, now = " ".join(was), " ".join(now)
    found = pieces(was, now, most)
    for kind, text in ((Kind.REMOVED, was), (Kind.ADDED, now)):
        kept = [one.words for one in found if one.kind in (Kind.SAME, kind)]
        assert read(" ".join(kept)) == read(text)


def test_a_text_too_long_to_compare_by_words_is_compared_by_sentences_then_as_a_whole():
    was, now = "Il est là. Il dort bien. Elle part.", "Il va là. Il dort bien. Elle reste."
    by_sentence = pieces(was, now, 20)
    assert Piece(Kind.SAME, "Il dort bien.") not in pieces(was, now)
    assert Piece(Kind.SAME, "Il dort bien.") in by_sentence
    assert Piece(Kind.REMOVED, "est là. Il dort bien. Elle part.") in pieces(was, now, 0)


def test_commitments_and_milestones_that_come_go_or_change_are_named():
    was = a_content(
        a_commitment("X1"), a_commitment("X2", "Deux", [("2.1", "Un"), ("2.2", "Deux")])
    )
    now = a_content(
        a_commitment("X2", "Deux bis", [("2.1", "Un bis"), ("2.3", "Trois")]), a_commitment("X3")
    )
    found = [compare(one) for one in differing(was, now)]
    assert [(one.code, one.kind) for one in found] == [
        ("X2", Kind.CHANGED), ("X3", Kind.ADDED), ("X1", Kind.REMOVED),
    ]  # fmt: skip
    assert [one.name for one in found[0].texts] == ["title"]
    assert [(one.number, one.kind) for one in found[0].milestones] == [
        ("2.1", Kind.CHANGED), ("2.3", Kind.ADDED), ("2.2", Kind.REMOVED),
    ]  # fmt: skip


def test_what_is_the_same_differs_in_nothing():
    content = a_content(a_commitment("X1", problem="Rien."))
    assert differing(content, content) == []


def test_a_long_text_shows_the_surroundings_of_its_change_and_no_more():
    long = " ".join(f"mot{number}" for number in range(4000))
    found = shortened(pieces(long + " fin", long + " suite"))
    assert sum(len(one.words.split()) for one in found) < 30
    assert found[0].kind is Kind.LEFT_OUT


def test_texts_that_have_nothing_in_common_are_cut_and_soon_told():
    was, now = (" ".join(f"{sign}{number}" for number in range(9000)) for sign in "ab")
    found = shortened(pieces(was, now))
    assert sum(len(one.words.split()) for one in found) <= MOST_SHOWN
    assert found[-1].kind is Kind.LEFT_OUT


def one_match_at_a_time(length, words):
    """Return two texts of some length of which each match is one word: the worst there is."""
    same = "x" * (length // words)
    now = [f"{place:0{len(same)}}" if place % 2 == 0 else same for place in range(words)]
    return " ".join([same] * words), " ".join(now)


@pytest.mark.parametrize("words", [100, 101, 1400, 50_000])
def test_the_worst_texts_of_a_hundred_thousand_characters_are_soon_compared(words):
    was, now = one_match_at_a_time(100_000, words)
    begun = process_time()
    pieces(was, now)
    assert process_time() - begun < 2


@pytest.mark.django_db
def test_only_the_commitments_that_the_page_shows_are_compared(client, monkeypatch):
    plan = a_plan()
    every = [a_kept_commitment(plan, f"Un registre {place}") for place in range(7)]
    keep_edition(plan, Stage.DRAFT, by=a_ministry(plan.member))
    for one in every:
        reword(one, {"title": f"{one.title} ouvert"}, by=a_ministry(plan.member))
    told = []
    monkeypatch.setattr(difference, "pieces", lambda was, now: told.append(now) or pieces(was, now))
    url = reverse("plans:difference", args=[plan.member.slug, plan.number, 1, 0])
    assert "7 commitments changed" in client.get(url).text
    assert len(told) == 5
