"""Where a served Parvis is reached from this machine. Pure."""

from __future__ import annotations

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (told, not listened on)


def reachable(host: str) -> str:
    """Return the host to ask, for one that stands for all of this machine's addresses."""
    return EVERYWHERE.get(host, host)


def address_of(host: str, port: int, scheme: str = "http") -> str:
    """Return the address to open, as `http://127.0.0.1:8000`."""
    name = reachable(host)
    return f"{scheme}://[{name}]:{port}" if ":" in name else f"{scheme}://{name}:{port}"
