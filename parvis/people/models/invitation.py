"""An invitation to claim a name: bound to a person, a purpose, a member and a day, used once."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from parvis.members.models import Member
from parvis.people.models.person import Person
from parvis.people.tokens import Purpose


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Readings of invitations."""

    def open(self, now: datetime) -> Self:
        """Keep those that can still be used."""
        return self.filter(used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now)

    def bearing(self, digest: str, purpose: Purpose) -> Self:
        """Keep the one of a token, for one purpose."""
        return self.filter(digest=digest, purpose=purpose).select_related("person", "member")


class Invitation(models.Model):
    """A letter with a token in it. The token is nowhere here: only its digest is.

    Two purposes: to claim a name (sent by mail), or to sign in once (printed by the console).
    """

    purpose = models.CharField(max_length=10, choices=[(one, one) for one in Purpose])
    person = models.ForeignKey(Person, models.PROTECT, related_name="invitations")
    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: it concerns the installation.",
    )  # fmt: skip
    email = models.EmailField(blank=True, help_text="Where it was sent.")
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the token.")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: by the console of the machine.",
    )  # fmt: skip

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="an_invitation_ends_after_it_begins", condition=Q(expires_at__gt=F("made_at"))
            ),
            models.CheckConstraint(
                name="an_invitation_that_was_sent_names_its_address",
                condition=~Q(purpose=Purpose.CLAIM)
                | ~Q(email="")
                | Q(used_at__isnull=False)
                | Q(revoked_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} for {self.person}, until {self.expires_at:%Y-%m-%d}"
