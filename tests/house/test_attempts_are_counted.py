"""Two processes serve one house: what is tried at one counts at the other."""

from __future__ import annotations

import http.cookiejar
import re
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.house.test_console import served

PASSPHRASE = "vier wolken über dem platz"


class Visitor:
    """Somebody with a browser without scripts, which keeps its cookies."""

    def __init__(self) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.browser = urllib.request.build_opener(jar)

    def read(self, url: str) -> str:
        """Open a page."""
        with self.browser.open(url, timeout=20) as answer:
            self.url = answer.url
            return answer.read().decode()

    def send(self, url: str, **fields: str) -> str:
        """Open a page and send its form."""
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.read(url))
        assert token
        data = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token[1]}).encode()
        request = urllib.request.Request(self.url, data, {"Referer": self.url})
        with self.browser.open(request, timeout=20) as answer:
            self.url = answer.url
            return answer.read().decode()


def the_code(folder: Path) -> str:
    """Return the code of the only letter, which lies in a folder while no server is named."""
    (letter,) = (folder / "mail").iterdir()
    found = re.search(r"^([A-Z0-9]{3,}-[A-Z0-9]{3,})$", letter.read_text(), re.M)
    assert found
    return found[1]


@contextmanager
def one_of_two(folder: Path) -> Iterator[str]:
    """Serve a folder that another process serves too; give the address."""
    with served(folder) as (address, process):
        try:
            yield address
        finally:
            process.terminate()
            process.wait(15)


def test_the_sixth_passphrase_is_refused_by_whichever_process_is_asked(tmp_path: Path) -> None:
    with one_of_two(tmp_path) as one, one_of_two(tmp_path) as other:
        somebody = Visitor()
        somebody.send(
            f"{one}/en/account/signup/",
            name="Amina Diallo", email="amina@example.org", password1=PASSPHRASE,
        )  # fmt: skip
        somebody.send(f"{one}/en/account/confirm-email/", code=the_code(tmp_path))
        assert somebody.url.endswith("/en/my/")
        attacker = Visitor()
        for number in range(5):
            at = (one, other)[number % 2]
            page = attacker.send(
                f"{at}/en/account/login/", login="amina@example.org", password="not this one"
            )
            assert "is not right" in page
        for at in (one, other):
            page = Visitor().send(
                f"{at}/en/account/login/", login="amina@example.org", password=PASSPHRASE
            )
            assert "Too many attempts" in page
