"""How tests go through the pages of sending, as people do."""

from __future__ import annotations

import re
from typing import Any

from django.core import mail
from django.urls import reverse

TYPED = {
    "title": "Une pompe en panne", "words": "La pompe de notre quartier est en panne.",
    "language": "fr", "speaks": "self", "consent": "on",
}  # fmt: skip
GUEST = {**TYPED, "name": "Mariam", "email": "mariam@example.org"}


def address_of(consultation: Any, query: str = "") -> str:
    """Return the address of its form."""
    place = [consultation.member.slug, consultation.number]
    return reverse("consultations:contribute", args=place) + query


def typed_in(client: Any, consultation: Any, typed: dict[str, Any], query: str = "") -> str:
    """Fill the form; return the address of the draft that it leads to."""
    answer = client.post(address_of(consultation, query), typed)
    assert answer.status_code == 302, re.findall(r'class="err".*', answer.text)
    return str(answer.headers["Location"])


def sent_by(client: Any, consultation: Any, typed: dict[str, Any] | None = None) -> Any:
    """Fill the form and send what it leads to; return the answer."""
    return client.post(typed_in(client, consultation, typed or TYPED), {"send": "1"})


def link_in_the_last_letter() -> str:
    """Return the path of the link that the last letter holds."""
    found = re.search(r"^https?://[^/]+(/\S+)$", str(mail.outbox[-1].body), re.M)
    assert found
    return found[1]
