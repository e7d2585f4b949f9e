"""Editions of a plan: at which stage it was kept. Pure."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """What a kept edition of a plan is."""

    DRAFT = "draft"
    CONSULTED = "consulted"
    ADOPTED = "adopted"
    AMENDED = "amended"
