"""The number of a milestone in an address, as its plan writes it: 4.1, B/2."""

from __future__ import annotations

from django.urls import register_converter


class MilestoneNumber:
    """Up to twenty characters of any kind but those that control a line."""

    regex = r"[^\x00-\x1f\x7f]{1,20}"

    def to_python(self, value: str) -> str:
        """Read it as it is written."""
        return value

    def to_url(self, value: str) -> str:
        """Write it as it is read."""
        return value


register_converter(MilestoneNumber, "milestone")
