"""The browser, and a house that is open while a file of tests runs."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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
    with django_db_blocker.unblock(), rolled_back():
        world = a_world(ROWS)
        shared = connections["default"]
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


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Start Chromium once."""
    path = a_chromium()
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed.")
    # The browser's loop runs in this thread; nothing here is shared between tasks.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_page(browser: object) -> Iterator[Callable[..., object]]:
    """Return a function that opens a page: `open_page(url, width=390, scheme="dark", script=False)`."""
    contexts = []

    def open_one(
        url: str, *, width: int = 1280, scheme: str = "light", script: bool = True
    ) -> object:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
        )
        context.set_default_timeout(8_000)
        contexts.append(context)
        page = context.new_page()
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(url)
        return page

    yield open_one
    for context in contexts:
        context.close()
