"""How a contribution came here, and what a question can ask. Pure."""

from __future__ import annotations

from enum import StrEnum


class Way(StrEnum):
    """How a contribution or a comment came here."""

    PERSON = "person"  # somebody signed in, in their own name
    ORGANISATION = "organisation"  # somebody signed in, for an organisation
    GUEST = "guest"  # somebody who proved an address, and did not sign in
    PAPER = "paper"  # entered from a sheet of paper
    MEETING = "meeting"  # entered from a meeting or a visit
    IMPORTED = "imported"  # brought in from another site


OF_AN_AUTHOR = (Way.PERSON, Way.ORGANISATION, Way.GUEST)
FROM_A_SOURCE = (Way.PAPER, Way.MEETING, Way.IMPORTED)


class Asked(StrEnum):
    """What kind of answer a question asks for."""

    TEXT = "text"
    CHOICE = "choice"  # one of the options
    CHOICES = "choices"  # any number of the options
    SCALE = "scale"  # a whole number from `lowest` to `highest`


OF_OPTIONS = (Asked.CHOICE, Asked.CHOICES)
