"""E-mail addresses kept out of public view. Pure.

Imported texts quote the addresses of people who never asked to be on a page for good.
"""

from __future__ import annotations

import re

# A start is looked for only where no address can already have begun: linear on any text.
_LOCAL = r"\w!#$%&'*+/=?^`{|}~.\-"
_ADDRESS = re.compile(
    rf"(?<![{_LOCAL}])(?:mailto:)?[{_LOCAL}]+\s?[@＠]\s?[\w\-]+(?:[.．][\w\-]+)+", re.IGNORECASE
)


def without_addresses(text: str, marker: str) -> str:
    """Return a text with each e-mail address replaced by a marker; the rest is left as it is.

    An address split by one space beside its sign (`name@ example.org`) is still an address.
    """
    if "@" not in text and "＠" not in text:
        return text
    return _ADDRESS.sub(lambda _found: marker, text)
