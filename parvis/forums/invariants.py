"""What must be true of forums; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from parvis.forums.models import Forum
from parvis.people.models import Grant
from parvis.people.roles import Scope


def a_role_over_a_forum_names_one_that_exists() -> Iterator[str]:
    """Every role over a forum is over one that its member has."""
    forum = Forum.objects.filter(member=OuterRef("member"), slug=OuterRef("key"))
    lost = Grant.objects.filter(~Exists(forum), scope=Scope.FORUM)
    for grant in lost.select_related("member"):
        yield f"Role {grant.pk} is over the forum “{grant.key}”, which {grant.member} does not have."
