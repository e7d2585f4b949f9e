"""The server process: granian, and the address told once a page really answers."""

from __future__ import annotations

import http.client
import os
import sys
import threading
import time
from collections.abc import Sequence

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from parvis.addresses import address_of, reachable

PATIENCE = 60.0  # seconds


def main(words: Sequence[str]) -> None:
    """Serve on a host and port with so many workers and threads, until a signal says stop."""
    host, port, workers, threads = words
    server = Server(
        "parvis.config.wsgi:application",
        address=host,
        port=int(port),
        interface=Interfaces.WSGI,
        workers=int(workers),
        blocking_threads=int(threads),
        # A worker told to stop in its first second may not hear it; then it is killed.
        workers_kill_timeout=10,
        respawn_failed_workers=True,
        log_level=LogLevels.error,
    )
    server.on_startup(
        threading.Thread(target=_tell_once_ready, args=(host, port), daemon=True).start
    )
    server.serve()


def _tell_once_ready(host: str, port: str) -> None:
    """Print the address as soon as it answers; stay silent when it does not within a minute."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        time.sleep(0.1)
        if _answers(reachable(host), int(port)):
            print(f"Parvis is open: {address_of(host, int(port))} (Ctrl-C closes it)", flush=True)
            return


def _answers(host: str, port: int) -> bool:
    """Say whether the server gives any answer there, be it a redirect to https."""
    name = os.environ.get("PARVIS_HOSTS", "127.0.0.1").split(",")[0].strip().lstrip(".")
    line = http.client.HTTPConnection(host, port, timeout=5)
    try:
        line.request("GET", "/healthz", headers={"Host": name.replace("*", "localhost")})
        line.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()
    return True


if __name__ == "__main__":
    main(sys.argv[1:])
