"""A house that answers a browser, and the browser: for tests of pages and of whole stories."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin
from wsgiref.simple_server import WSGIRequestHandler

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections

from tools import surroundings

HEIGHT = 900  # pixels
Ask = Callable[[Callable[[Any], Any]], Any]


class Server(ThreadedWSGIServer):
    """Serves from the transaction of the test, so that its world needs no clearing away."""

    def _close_connections(self) -> None:
        pass


class Quiet(WSGIRequestHandler):
    """Writes no line for each request."""

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def open_doors() -> Iterator[str]:
    """Serve what the test's own connection sees; give the address."""
    shared = connections["default"]
    shared.inc_thread_sharing()
    server = Server(("127.0.0.1", 0), Quiet, connections_override={"default": shared})
    server.set_app(WSGIHandler())
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        shared.dec_thread_sharing()


@dataclass(frozen=True)
class Browser:
    """A Chromium that lives in a thread of its own, so that its loop never meets the database."""

    thread: ThreadPoolExecutor
    chromium: Any
    windows: dict[bool, Any] = field(default_factory=dict)

    def look(
        self, url: str, read: Callable[[Any], Any], session: str = "", *, width: int = 1280,
        scheme: str = "light", script: bool = True,
    ) -> Any:  # fmt: skip
        """Open a page, in a session, and return what `read(page)` finds.

        In a window that is kept, without what it remembers of who was signed in.
        """

        def opened() -> Any:
            page = self._kept(script)
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.emulate_media(color_scheme=scheme)
            page.context.clear_cookies()
            if session:
                page.context.add_cookies([{**_cookie(session), "url": urljoin(url, "/")}])
            page.goto(url)
            return read(page)

        return self.thread.submit(opened).result(timeout=120)

    @contextmanager
    def reader(self, **how: Any) -> Iterator[Ask]:
        """Keep a new window open, with its own memory of pages: `ask(read)` returns `read(page)`."""
        page = self.thread.submit(self._window, **how).result(timeout=120)

        def ask(read: Callable[[Any], Any]) -> Any:
            return self.thread.submit(read, page).result(timeout=120)

        try:
            yield ask
        finally:
            self.thread.submit(page.context.close).result(timeout=120)

    def _kept(self, script: bool) -> Any:
        if script not in self.windows:
            self.windows[script] = self._window(script=script)
        self.windows[script].said.clear()
        return self.windows[script]

    def _window(self, *, width: int = 1280, scheme: str = "light", script: bool = True) -> Any:
        context = self.chromium.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme=scheme,
            java_script_enabled=script,
        )
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        return page


def _cookie(session: str) -> dict[str, str]:
    return {"name": settings.SESSION_COOKIE_NAME, "value": session}


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Start the Chromium of this machine; tests that ask for it are marked `browser`."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed.")
    path = surroundings.chromium()
    with ThreadPoolExecutor(max_workers=1) as thread:
        started = thread.submit(playwright.sync_playwright().start).result()
        chromium = thread.submit(
            started.chromium.launch, executable_path=path, args=["--no-sandbox"]
        ).result()
        yield Browser(thread, chromium)
        thread.submit(chromium.close).result()
        thread.submit(started.stop).result()
