"""A small load generator over plain sockets: connections that ask again as soon as they are answered."""

from __future__ import annotations

import multiprocessing
import socket
import statistics
import time
from dataclasses import dataclass

VISITORS = 8  # each a process with one connection


@dataclass(frozen=True)
class Figures:
    """What was measured of one page: its status, answers a second, milliseconds, bytes."""

    status: int
    per_second: float
    p50: float
    p95: float
    size: int


@dataclass(frozen=True)
class Answer:
    """One answer: status, headers in lower case, length of the body in bytes."""

    status: int
    headers: dict[str, str]
    size: int


class Visitor:
    """One connection that is kept open."""

    def __init__(self, port: int, address: str, etag: str = "") -> None:
        validator = f"If-None-Match: {etag}\r\n" if etag else ""
        self.question = (
            f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
            f"Accept-Encoding: gzip\r\n{validator}\r\n"
        ).encode()
        self.line = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self) -> Answer:
        """Ask once, and read the whole answer."""
        self.line.sendall(self.question)
        read = b""
        while b"\r\n\r\n" not in read:
            read += self._more()
        head, _, body = read.partition(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in rest)
        headers["etag"] = next((line[6:] for line in rest if line[:6].lower() == "etag: "), "")
        if "chunked" in headers.get("transfer-encoding", ""):
            while not body.endswith(b"0\r\n\r\n"):
                body += self._more()
        else:
            while len(body) < int(headers.get("content-length", 0)):
                body += self._more()
        return Answer(int(first.split()[1]), headers, len(body))

    def _more(self) -> bytes:
        more = self.line.recv(262_144)
        if not more:
            raise ConnectionError("The server closed the connection.")
        return more


def measure(port: int, address: str, *, seconds: float, revalidate: bool = False) -> Figures:
    """Ask for one address for some seconds; with its validator when `revalidate`."""
    first = Visitor(port, address).ask()
    etag = first.headers["etag"] if revalidate else ""
    answer = Visitor(port, address, etag).ask() if etag else first
    with multiprocessing.Pool(VISITORS) as pool:
        jobs = [(port, address, etag, seconds)] * VISITORS
        times = [taken for part in pool.starmap(_visit, jobs) for taken in part]
    cuts = statistics.quantiles(times, n=20) if len(times) > 1 else [times[0]] * 19
    return Figures(
        answer.status, len(times) / seconds, 1000 * statistics.median(times), 1000 * cuts[-1],
        answer.size,
    )  # fmt: skip


def _visit(port: int, address: str, etag: str, seconds: float) -> list[float]:
    """Be one visitor for some seconds; return how long each answer took, in seconds."""
    visitor = Visitor(port, address, etag)
    taken = []
    now = time.perf_counter()
    until = now + seconds
    while now < until:
        visitor.ask()
        before, now = now, time.perf_counter()
        taken.append(now - before)
    return taken
