"""Markdown of people becomes HTML that cannot harm."""

from __future__ import annotations

import re

import pytest
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from parvis.texts.markdown import markdown

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://example.org/pixel.png)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    '[x](https://e.org" onmouseover="alert(1))',
    "[x](https://e.org 'a\" onclick=\"b')",
    "<svg/onload=alert(1)>",
    "<a href='x' style='position:fixed'>x</a>",
    "<iframe src=//e.org></iframe>",
    "```html onclick=x\n<script>alert(1)</script>\n```",
    "<style>*{display:none}</style>",
    "<!--><script>alert(1)</script>-->",
    "<math><mtext></p><style><img src onerror=alert(1)>",
    "| <b>x</b> | [y](javascript:x) |\n|---|:-:|\n| 1 | 2 |",
]
TAG = re.compile(r"<[^>]*>")


def harmful(html: str) -> list[str]:
    """List the tags of a piece of HTML that a reader's page must not contain."""
    allowed = re.compile(
        r"</?(blockquote|br|code|em|h[2-6]|hr|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)>"
        r'|<ol start="\d+">|</a>'
        r'|<a( (href="(https?:[^"<>]*|[^":<>]*)"|title="[^"<>]*"))* rel="nofollow">'
    )
    return [tag for tag in TAG.findall(html) if not allowed.fullmatch(tag)]


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_come_out_as_harmless_text(attack):
    assert not harmful(markdown(attack))


@given(st.text(alphabet="<>[]()!\"'`#*&;:/= \n\tajscriptonerrhefx|-", max_size=80))
def test_nothing_anybody_types_makes_a_harmful_tag(text):
    assert not harmful(markdown(text))


def test_what_people_write_keeps_its_form():
    html = markdown("# Why\n\nWater *is* **late**:\n\n- one\n- two\n\n> said\n\n3. three")
    assert isinstance(html, SafeString)
    for part in (
        "<h3>Why</h3>", "<em>is</em>", "<strong>late</strong>", "<li>two</li>", "<blockquote>",
        '<ol start="3">',
    ):  # fmt: skip
        assert part in html


def test_headings_take_their_place_under_those_of_the_page():
    assert markdown("# a\n\n###### b", heading=4) == "<h4>a</h4>\n<h6>b</h6>\n"
    assert markdown("a\n=", heading=2) == "<h2>a</h2>\n"


def test_links_are_not_vouched_for():
    assert markdown("[x](https://e.org)") == '<p><a href="https://e.org" rel="nofollow">x</a></p>\n'


def test_addresses_are_masked_in_the_language_of_the_text():
    html = markdown("<ama@example.org> [x](mailto:ama@example.org) ama@example.org", language="en")
    assert "example.org" not in html
    assert html.count("[e-mail address not shown]") >= 1
