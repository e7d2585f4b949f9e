"""What goes wrong while an environment is made, as sentences that say what to do next."""

from __future__ import annotations

import errno
from pathlib import Path


class Trouble(Exception):
    """Something the reader can mend; `str()` of it is the sentence."""


FULL = (
    "The disk is full: there is no room left for {where}. "
    "Free some space (about 500 MB) and run this again."
)
_SIGNS = {
    "No space left on device": FULL.format(where="the packages"),
    "CERTIFICATE_VERIFY_FAILED": (
        "The connection to the package index was not trusted. Behind a proxy that inspects "
        "traffic, name its certificate with PIP_CERT=/path/to/ca.pem and run this again."
    ),
    "DO NOT MATCH THE HASHES": (
        "A downloaded package is not the one that was locked, so nothing was installed. Run this "
        "again; if it happens again, a mirror or proxy alters packages."
    ),
}
_NO_NETWORK = (
    "NewConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "ProxyError",
    "Connection refused", "Name or service not known", "Temporary failure in name resolution",
    "getaddrinfo failed", "Network is unreachable", "Max retries exceeded",
)  # fmt: skip


def of_installer(output: str, log: Path) -> str:
    """Read what an installer printed, and say what is the matter and what to do."""
    for sign, sentence in _SIGNS.items():
        if sign in output:
            return sentence
    if any(sign in output for sign in _NO_NETWORK):
        return (
            "The packages could not be downloaded: the package index does not answer. Check the "
            "network (behind a proxy set HTTPS_PROXY, with a mirror PIP_INDEX_URL) and run this "
            "again."
        )
    last = next((line for line in reversed(output.splitlines()) if line.strip()), "nothing")
    return f"The packages could not be installed; the last word was: {last.strip()} (All in {log}.)"


def of_system(error: OSError) -> str:
    """Say what the system refused, where, and what to do."""
    where = error.filename or "the files of Parvis"
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return FULL.format(where=where)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"It is not allowed to write {where}. Make the folder yours (sudo chown -R $USER .), "
            "or work in a copy of your own, and run this again."
        )
    return f"The system refused {where}: {error.strerror or error}. Mend that and run this again."
