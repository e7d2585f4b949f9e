"""Print the addresses of the five main pages in the database at hand, as JSON: the fullest member."""

import json
import os
import sys

import django
from django.apps import apps
from django.db.models import Count
from django.utils.translation import override


def main() -> int:
    """Print `{page: address}`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parvis.config.settings")
    django.setup()
    members = apps.get_model("members", "Member").objects
    found = {"hello": "/hello", "the Partnership": "/fr/", "members": "/fr/members/"}
    member = members.annotate(n=Count("plans__commitments")).order_by("-n", "slug").first()
    if member is not None:
        with override("fr"):
            found["one member"] = member.get_absolute_url()
            found["its record"] = f"{member.get_absolute_url()}record/"
            commitments = apps.get_model("plans", "Commitment").objects
            commitment = (
                commitments.filter(plan__member=member)
                .annotate(n=Count("milestones")).order_by("-n", "pk").first()
            )  # fmt: skip
            if commitment is not None:
                found["a commitment"] = commitment.get_absolute_url()
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
