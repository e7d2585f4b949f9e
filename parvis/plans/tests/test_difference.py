"""What differs between two editions, word by word and within bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parvis.plans.difference import MOST_SHOWN, Kind, Piece, compare, pieces, shortened

WORDS = st.lists(
    st.sampled_from(["le", "registre", "est", "public", "chaque", "mois"]), max_size=12
)


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


@given(WORDS, WORDS)
def test_both_texts_can_be_read_out_of_their_difference(was, now):
    found = pieces(" ".join(was), " ".join(now))
    for kind, words in ((Kind.REMOVED, was), (Kind.ADDED, now)):
        kept = [one.words for one in found if one.kind in (Kind.SAME, kind)]
        assert " ".join(kept).split() == words


def test_commitments_and_milestones_that_come_go_or_change_are_named():
    was = a_content(
        a_commitment("X1"), a_commitment("X2", "Deux", [("2.1", "Un"), ("2.2", "Deux")])
    )
    now = a_content(
        a_commitment("X2", "Deux bis", [("2.1", "Un bis"), ("2.3", "Trois")]), a_commitment("X3")
    )
    found = compare(was, now)
    assert [(one.code, one.kind) for one in found] == [
        ("X2", Kind.CHANGED), ("X3", Kind.ADDED), ("X1", Kind.REMOVED),
    ]  # fmt: skip
    assert [one.name for one in found[0].texts] == ["title"]
    assert [(one.number, one.kind) for one in found[0].milestones] == [
        ("2.1", Kind.CHANGED), ("2.3", Kind.ADDED), ("2.2", Kind.REMOVED),
    ]  # fmt: skip


def test_what_is_the_same_differs_in_nothing():
    content = a_content(a_commitment("X1", problem="Rien."))
    assert compare(content, content) == []


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
