"""What a member can be (OGP facts 3.2). Pure."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """National and local members; `OTHER` is what a source calls neither."""

    NATIONAL = "national"
    LOCAL = "local"
    OTHER = "other"


class Region(StrEnum):
    """The four regions of the Partnership (OGP facts 4.5)."""

    AFRICA = "africa"
    AMERICAS = "americas"
    ASIA = "asia"
    EUROPE = "europe"


class Status(StrEnum):
    """The state of a membership (OGP facts 3.2); `UNKNOWN` where a source does not say."""

    ACTIVE = "active"
    UNDER_REVIEW = "under_review"
    INACTIVE = "inactive"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
