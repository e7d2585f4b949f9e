"""What a person follows: anything the record knows. Private; it ends with the account."""

from __future__ import annotations

from django.db import models

from parvis.people.models.person import Person


class Follow(models.Model):
    """A person follows a member, a plan, a commitment…, named as in the record."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="follows")
    chain = models.SlugField(max_length=80)
    kind = models.CharField(max_length=30)
    key = models.CharField(max_length=80)
    since = models.DateTimeField()

    class Meta:
        ordering = ["chain", "kind", "key"]
        constraints = [
            models.UniqueConstraint(
                "person", "chain", "kind", "key", name="nobody_follows_a_thing_twice"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.chain} {self.kind} {self.key}"
