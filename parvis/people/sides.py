"""Who speaks: the sides of organisations and of acts. Pure."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """The side of an act; that of an organisation too, save `JOINT` and `PLATFORM`."""

    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    PARLIAMENT = "parliament"
    PRIVATE_SECTOR = "private_sector"
    MEDIA = "media"
    ACADEMIA = "academia"
    OTHER = "other"
    JOINT = "joint"
    REVIEWER = "reviewer"
    PLATFORM = "platform"


OF_ORGANISATIONS = (
    Side.GOVERNMENT, Side.CIVIL_SOCIETY, Side.PARLIAMENT, Side.PRIVATE_SECTOR, Side.MEDIA,
    Side.ACADEMIA, Side.OTHER, Side.REVIEWER,
)  # fmt: skip
TWO_PENS = (Side.GOVERNMENT, Side.CIVIL_SOCIETY)
