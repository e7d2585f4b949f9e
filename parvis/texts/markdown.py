"""Markdown of people, made safe: no HTML of theirs, no images, no scripts, no addresses.

Two walls: the parser has HTML switched off, and what it makes is cleaned against a short list.
"""

from __future__ import annotations

import nh3
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

from parvis.texts.masks import masked

_TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
    "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = {"http", "https"}
_LOWEST = 6
_parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def markdown(text: str, *, language: str = "", heading: int = 3) -> SafeString:
    """Return a text as HTML; its first-order headings become `<h{heading}>` (2 to 6), and so on.

    Links lead to `http` and `https` only and carry `rel="nofollow"`; e-mail addresses are masked,
    in the language of the text.
    """
    tokens = _parser.parse(masked(text, language))
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(_LOWEST, int(token.tag[1:]) + heading - 1)}"
    html = _parser.renderer.render(tokens, _parser.options, {})
    clean = nh3.clean(
        html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="nofollow"
    )
    return SafeString(clean)
