"""Pages do not publish e-mail addresses."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.texts.privacy import without_addresses


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("write to ama@example.org, or call", "write to […], or call"),
        ("Ama.Delorme-Eau+ogp@mail.gouv.example.org.", "[…]."),
        ("(b.ama@example.org, ibra@example.org)", "([…], […])"),
        ("<mailto:ama@example.org>", "<[…]>"),
        ("ama@ example.org", "[…]"),
        ("ama @example.org", "[…]"),
        ("أمل@مثال.إختبار اكتبوا إلى", "[…] اكتبوا إلى"),
        ("ama＠example.org", "[…]"),
        ("o'brien@example.ie", "[…]"),
        ("3 pumps @ 40 francs", "3 pumps @ 40 francs"),
        ("follow @amarea today", "follow @amarea today"),
        ("no address at all", "no address at all"),
        ("", ""),
    ],
)
def test_addresses_are_replaced_and_the_rest_is_left(text, shown):
    assert without_addresses(text, "[…]") == shown


@given(st.emails(), st.text(alphabet=' \n.,;:()éa<>"', max_size=9), st.text(max_size=9))
def test_no_address_comes_through_whatever_stands_around_it(address, before, after):
    shown = without_addresses(f"{before}{address} {after}", "")
    assert address not in shown


@given(st.text().filter(lambda text: "@" not in text and "＠" not in text))
def test_a_text_without_the_sign_is_never_touched(text):
    assert without_addresses(text, "[…]") == text


@pytest.mark.parametrize("text", ["a" * 200_000, "a." * 100_000, "a@" * 100_000, "a@b" * 70_000])
def test_no_text_makes_it_slow(text):
    started = time.process_time()
    without_addresses(text + " @", "")
    assert time.process_time() - started < 2


def test_a_marker_is_taken_as_it_is():
    assert without_addresses("ama@example.org", r"\1 \g<0>") == r"\1 \g<0>"
