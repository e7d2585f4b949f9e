"""The link under each digest that ends these letters: of one person, about one forum."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

from parvis.forums.models import Forum
from parvis.people.models import Person

PURPOSE = "parvis.forums.digests"
LONGEST = 300  # signs of what is taken for a token at all


@dataclass(frozen=True)
class Ending:
    """Whose letters about which forum a link ends."""

    person: Person
    forum: Forum


def token_for(person: Person, forum: Forum) -> str:
    """Return a token that this house signed. It holds no address, and does not grow old."""
    return signing.dumps([person.key, forum.pk], salt=PURPOSE)


def read(token: str) -> Ending | None:
    """Return what a token ends; none where this house did not sign it for this."""
    if len(token) > LONGEST:
        return None
    try:
        key, forum = signing.loads(token, salt=PURPOSE)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    person = Person.objects.filter(key=key).first()
    found = Forum.objects.for_reading().filter(pk=forum).first()
    return Ending(person, found) if person and found else None


def link_for(person: Person, forum: Forum) -> str:
    """Return the whole address of the page that ends these letters, in the person's language."""
    with override(person.language):
        path = reverse(
            "forums:unfollow", args=[forum.chain, forum.slug, token_for(person, forum)]
        )  # fmt: skip
    return f"{settings.ADDRESS}{path}"
