"""Words and links are found however they are written, and nothing else is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.moderation.patterns import first_met, is_pattern, meets_link, meets_word

LETTERS = st.text(st.characters(whitelist_categories=["Ll"], max_codepoint=0x24F), min_size=1)
ANYTHING = st.text(max_size=60)
UNSEEN = ("\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\u202e")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("élu", "ELU"), ("élu", "e\u0301lu"), ("oeuvre", "ŒUVRE"), ("احتيال", "ٱحتيال"),
        ("مدرسة", "مدرسه"), ("gagnez vite", "Gagnez,  vite !"), ("arnaq*", "des arnaqueurs"),
        ("arnaque", "ar\u200bna\u00adque"), ("arnaque", "ａｒｎａｑｕｅ"),
    ],
)  # fmt: skip
def test_a_word_is_met_however_it_is_written(pattern, text):
    assert meets_word(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("élu", "élue"), ("con", "conseil"), ("gagnez vite", "vite gagnez"), ("…", "…"), ("*", "mot")],
)
def test_a_word_within_another_word_is_not_met(pattern, text):
    assert not meets_word(pattern, text)


@pytest.mark.parametrize(
    "text",
    [
        "example.org", "Voir https://EXAMPLE.org/page?x=1.", "http://www.example.org", "(example.org)",
        "https://somebody@example.org:8080/", "a.b.example.org", "ｅｘａｍｐｌｅ．ｏｒｇ",
        "example。org", "[ici](https://example.org)", "exam\u200bple.org",
    ],
)  # fmt: skip
def test_a_link_is_met_by_its_host_however_it_is_written(text):
    assert meets_link("https://www.example.org/", text)


@pytest.mark.parametrize(
    "text", ["notexample.org", "example.organic", "example org", "example.com"]
)
def test_a_link_to_another_host_is_not_met(text):
    assert not meets_link("example.org", text)


def test_a_link_with_a_path_meets_what_lies_below_it():
    assert meets_link("example.org/spam", "https://example.org/spam/1")
    assert meets_link("example.org/spam", "https://example.org/spam?x")
    assert not meets_link("example.org/spam", "https://example.org/spammer")
    assert not meets_link("example.org/spam", "https://example.org/")


@given(LETTERS, st.sampled_from(UNSEEN), st.integers(0, 20))
def test_signs_that_nobody_sees_hide_no_word(word, unseen, place):
    place = min(place, len(word))
    if is_pattern("word", word):
        assert meets_word(word, word[:place] + unseen + word[place:])


@given(LETTERS)
def test_a_word_meets_itself_in_any_case_and_composition(word):
    if is_pattern("word", word):
        assert meets_word(word, f"avant {word} après")
        assert meets_word(word, unicodedata.normalize("NFD", word))
        assert meets_word(word.casefold(), word)


@given(ANYTHING, ANYTHING)
def test_no_pattern_and_no_text_breaks_the_reading(pattern, text):
    for kind in ("word", "link"):
        first_met([(kind, pattern)], [text])
        if is_pattern(kind, pattern):
            assert first_met([(kind, pattern)], [""]) is None


@given(st.from_regex(r"[a-z]{1,8}(\.[a-z]{2,5}){1,2}", fullmatch=True), ANYTHING)
def test_a_link_is_met_wherever_it_stands(host, around):
    assert is_pattern("link", host)
    assert meets_link(host, f"{around} https://{host}/x {around}")


def test_a_long_text_is_read_in_little_time():
    assert not meets_link("example.org", "a" * 200_000)
    assert not meets_link("example.org", "a." * 100_000)
    assert not meets_word("arnaque", "arnaq " * 50_000)


def test_the_first_pattern_that_is_met_is_named():
    listed = [("word", "un"), ("link", "example.org"), ("word", "deux")]
    assert first_met(listed, ["", "deux example.org"]) == 1
    assert first_met(listed, ["trois"]) is None


@pytest.mark.parametrize(
    ("kind", "text", "may"),
    [("word", "a*", False), ("word", "es*", False), ("word", "esc*", True), ("word", "or", True)],
)
def test_a_beginning_that_every_text_meets_is_no_pattern(kind, text, may):
    assert is_pattern(kind, text) is may
