"""Words are made equal, in four languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.home.search import normal
from parvis.home.search.query import MOST_WORDS, read

SAME = [
    ("education", "Éducation", "fr"),
    ("EDUCATION", "éducation", "fr"),
    ("engagements", "engagement", "fr"),
    ("commitments", "commitment", "en"),
    ("commitment", "Commitments", "en"),
    ("compromisos", "compromiso", "es"),
    ("participacion", "participación", "es"),
    ("oeuvre", "œuvre", "fr"),
    ("œuvres", "oeuvre", "fr"),
    ("strasse", "Straße", "en"),
    ("تعليم", "التعليم", "ar"),
    ("التعليم", "تعليم", "ar"),
    ("التعليم", "والتعليم", "ar"),
    ("حكومه", "حكومة", "ar"),
    ("الحكومة", "حكومه", "ar"),
    ("اداره", "إدارة", "ar"),
    ("مستوي", "مستوى", "ar"),
    ("مُشاركة", "مشاركة", "ar"),
    ("مـــشاركة", "مشاركة", "ar"),
    ("٢٠٢٦", "2026", "ar"),
    ("eau", "l’eau", "fr"),
    ("l'eau", "eau", "fr"),
    ("cocreation", "co-creation", "en"),
    ("people", "people's", "en"),
    ("marches publ", "Les marchés publics", "fr"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "written", "language"), SAME)
def test_a_searched_word_is_said_by_a_text_that_writes_it_otherwise(typed, written, language):
    tokens = frozenset(normal.tokens(written, language))
    assert all(word.is_in(tokens) for word in read(typed).words)


@pytest.mark.parametrize(
    ("typed", "written", "language"),
    [
        ("chose", "choix", "fr"),
        ("تعليم", "علم", "ar"),
    ],
)
def test_a_word_is_not_said_by_one_that_only_resembles_it(typed, written, language):
    tokens = frozenset(normal.tokens(written, language))
    words = read(f"{typed} zz").words[:1]
    assert not any(word.is_in(tokens) for word in words)


def test_a_text_whose_language_is_not_known_is_found_by_the_stems_of_all_four():
    assert {"fr§educ", "en§educ"} <= set(normal.tokens("éducations"))


def test_small_words_are_left_out_unless_nothing_else_was_typed():
    assert [word.folded for word in read("les marchés de la ville").words] == ["marches", "ville"]
    assert [word.folded for word in read("de la").words] == ["de", "la"]


@given(st.text(max_size=3000))
def test_whatever_is_typed_becomes_few_short_tokens_of_letters_and_digits(typed):
    words = read(typed).words
    assert len(words) <= MOST_WORDS
    for word in words:
        for token in word.tokens:
            assert len(token) <= normal.LONGEST + 3
            assert all(char.isalnum() or char == normal.MARK or ord(char) > 127 for char in token)


@given(st.text(max_size=300))
def test_folding_twice_changes_nothing(text):
    assert normal.fold(normal.fold(text)) == normal.fold(text)
