"""Where this installation is reached, for links that no request asked for."""

from __future__ import annotations

from collections.abc import Sequence

import environ

from parvis.addresses import address_of

LOCAL = {"localhost", "127.0.0.1", "[::1]"}


def house_address(env: environ.Env, hosts: Sequence[str], *, https: bool) -> str:
    """Return `PARVIS_ADDRESS`, else what the names it answers to and its port make likely.

    No slash at its end. A name of this machine is followed by the port of `parvis serve`.
    """
    told: str = env.str("PARVIS_ADDRESS", default="")
    if told:
        return told.rstrip("/")
    named = [host.lstrip(".") for host in hosts if host != "*" and host not in LOCAL]
    scheme = "https" if https else "http"
    if named:
        return f"{scheme}://{named[0]}"
    host, port = env.str("HOST", default="127.0.0.1"), env.str("PORT", default="8000")
    return address_of(host, int(port) if port.isdecimal() else 8000, scheme)
