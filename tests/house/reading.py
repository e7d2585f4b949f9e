"""Reads a page as a strict reader would, and says what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from django.conf import settings
from django.http.response import ResponseHeaders
from django.test import Client

VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
LEFTOVERS = re.compile(r"\{\{|\{%|%\(\w+\)|\bNone\b(?=</)")


@dataclass(frozen=True)
class Answer:
    """What an address answered, read to its end."""

    status: int
    headers: ResponseHeaders
    body: bytes
    cookies: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.body.decode()


def client_of(session: str) -> Client:
    """Return a client that comes with a session; with none, where it is empty."""
    client = Client()
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    return client


def visit(url: str, session: str = "", **headers: str) -> Answer:
    """Ask for an address, in a session, and read the answer to its end."""
    response = client_of(session).get(url, headers=headers)
    body = b"".join(response) if response.streaming else response.content
    response.close()
    return Answer(response.status_code, response.headers, body, tuple(response.cookies))


class Page(HTMLParser):
    """What one page is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.targets: set[str] = set()
        self.styled_inline: list[str] = []
        self.unlabelled: list[str] = []
        self.resources: list[str] = []
        self.alternates: dict[str, str] = {}
        self.wrong: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.wrong += [f"<{tag}> is never closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags[tag] += 1
        self.attributes.setdefault(tag, values)
        if tag not in VOID:
            self._open.append(tag)
        self._note(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self._note(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self._open or self._open[-1] != tag:
            inside = self._open[-1] if self._open else "nothing"
            self.wrong.append(f"</{tag}> closes inside <{inside}> at line {self.getpos()[0]}")
            if tag in self._open:
                while self._open.pop() != tag:
                    pass
            return
        self._open.pop()

    def _note(self, tag: str, values: dict[str, str | None]) -> None:
        if identity := values.get("id"):
            self.ids[identity] += 1
        for name in ("for", "aria-labelledby", "aria-describedby"):
            self.targets.update((values.get(name) or "").split())
        if (link := values.get("href") or "").startswith("#") and tag == "a":
            self.targets.add(link[1:])
        if "style" in values or tag == "style" or any(name.startswith("on") for name in values):
            self.styled_inline.append(f"<{tag}> at line {self.getpos()[0]}")
        labelled = values.get("aria-hidden") == "true" or values.get("role") == "img"
        if (tag == "svg" and not labelled) or (tag == "img" and "alt" not in values):
            self.unlabelled.append(f"<{tag}> at line {self.getpos()[0]}")
        self._note_links(tag, values)

    def _note_links(self, tag: str, values: dict[str, str | None]) -> None:
        if tag == "link" and values.get("rel") == "alternate" and values.get("hreflang"):
            self.alternates[values["hreflang"] or ""] = values.get("href") or ""
        if tag == "link" and values.get("rel") == "stylesheet":
            self.resources.append(values.get("href") or "")
        if tag in {"script", "img"} and values.get("src"):
            self.resources.append(values["src"] or "")

    def faults(self) -> list[str]:
        """Say what is wrong: an empty list is a page well made."""
        found = list(self.wrong)
        found += [f"{tag} stands {self.tags[tag]} times" for tag in ("h1", "main", "title")
                  if self.tags[tag] != 1]  # fmt: skip
        found += [f"id {one} stands {n} times" for one, n in self.ids.items() if n > 1]
        found += [f"#{one} leads nowhere" for one in sorted(self.targets - {""} - set(self.ids))]
        found += [f"inline style or script: {one}" for one in self.styled_inline]
        found += [f"neither labelled nor hidden: {one}" for one in self.unlabelled]
        found += [f"left over in the text: {one}" for one in LEFTOVERS.findall(self.html)]
        return found
