"""The browser, and a house that is open while a file of tests runs."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections

from tests.house.world import World, a_world, rolled_back

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ROWS = 30


class Server(ThreadedWSGIServer):
    """Serves from the transaction of the test, so that its world needs no clearing away."""

    def _close_connections(self) -> None:
        pass


class Quiet(WSGIRequestHandler):
    """Writes no line for each request."""

    def log_message(self, *_: object) -> None:
        pass


@dataclass(frozen=True)
class House:
    """An open house: where it answers, and the world it tells of."""

    address: str
    world: World


@pytest.fixture(scope="module")
def house(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, collected_static: None
) -> Iterator[House]:
    """Open the house with thirty rows of everything, and leave no trace of it."""
    shared = connections["default"]
    with django_db_blocker.unblock(), rolled_back():
        world = a_world(ROWS)
        shared.inc_thread_sharing()
        server = Server(("127.0.0.1", 0), Quiet, connections_override={"default": shared})
        server.set_app(WSGIHandler())
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield House(f"http://127.0.0.1:{server.server_port}", world)
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
            shared.dec_thread_sharing()


def a_chromium() -> str:
    """Return the path of a Chromium; without one, skip, or fail where everything must run."""
    for name in CHROMIUM:
        if found := shutil.which(name):
            return found
    said = "No Chromium here: pages were not opened in a browser."
    if os.environ.get("CI") == "true":
        pytest.fail(said)
    pytest.skip(said)


@dataclass(frozen=True)
class Browser:
    """A Chromium that lives in a thread of its own, so that its loop never meets the database."""

    thread: ThreadPoolExecutor
    chromium: Any

    def look(self, url: str, read: Callable[[Any], Any], **how: Any) -> Any:
        """Open a page and return what `read(page)` finds: `width`, `scheme`, `script`."""
        return self.thread.submit(self._look, url, read, **how).result(timeout=120)

    def _look(
        self,
        url: str,
        read: Callable[[Any], Any],
        *,
        width: int = 1280,
        scheme: str = "light",
        script: bool = True,
    ) -> Any:
        context = self.chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
        )
        context.set_default_timeout(10_000)
        try:
            page = context.new_page()
            page.said = []
            page.on("console", lambda message: page.said.append(message.text))
            page.on("pageerror", lambda error: page.said.append(str(error)))
            page.goto(url)
            return read(page)
        finally:
            context.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    path = a_chromium()
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed.")
    with ThreadPoolExecutor(max_workers=1) as thread:
        started = thread.submit(playwright.sync_playwright().start).result()
        chromium = thread.submit(
            started.chromium.launch, executable_path=path, args=["--no-sandbox"]
        ).result()
        yield Browser(thread, chromium)
        thread.submit(chromium.close).result()
        thread.submit(started.stop).result()
