"""Several writers in one process, each a thread with its own connection."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from parvis.record.tests.make import an_entry


def write(writers: int, entries: int, process: str) -> None:
    """Let each writer enter as many acts as said, on one chain."""

    def enter(writer: int) -> None:
        for turn in range(entries):
            an_entry("amarea", pump=f"{process}, {writer}, {turn}", sealed={"turn": turn})
        connection.close()

    with ThreadPoolExecutor(writers) as pool:
        list(pool.map(enter, range(writers)))
