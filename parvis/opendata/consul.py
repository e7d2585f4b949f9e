"""The layout in which CONSUL sites export proposals and comments, and what a record of it says. Pure.

As Madrid published its own in 2019: one file of proposals, one of comments, joined by numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from parvis.consultations.elsewhere import Proposal, Remark

PROPOSALS = ("id", "code", "title", "date", "summary", "text", "numComments", "numSupports")
COMMENTS = ("id", "parentId", "proposalId", "date", "time", "text")
ROOT = "-1"  # what answers no other comment
LONGEST_TITLE = 200
LONGEST_WORDS = 100_000
LONGEST_KEY = 80

_TIME = re.compile(r"(?:0 days )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Left(StrEnum):
    """Why a record is left out, or what of it is."""

    SAYS_NOTHING = "says_nothing"
    NO_DAY = "no_day"
    NO_TIME = "no_time"  # the comment is kept, at midnight
    TOO_LONG = "too_long"
    TITLE_CUT = "title_cut"  # the proposal is kept
    SUPPORTS = "supports"  # the proposal is kept
    NO_PROPOSAL = "no_proposal"
    MOVED = "moved"  # the comment is kept, at another place


KEPT = (Left.NO_TIME, Left.TITLE_CUT, Left.SUPPORTS, Left.MOVED)


@dataclass(frozen=True)
class ProposalRead:
    """What a record of proposals says; without a proposal, why it is left out."""

    key: str
    proposal: Proposal | None
    comments: int = 0  # as the site counts them
    why: Left | None = None


@dataclass(frozen=True)
class RemarkRead:
    """What a record of comments says, and on which proposal; without a remark, why it is left out."""

    key: str
    parent: str
    of: str
    remark: Remark | None
    why: Left | None = None


def proposal_in(cells: Mapping[str, str]) -> ProposalRead:
    """Read a record of the file of proposals."""
    key = cells["code"].strip()[:LONGEST_KEY]
    title = " ".join(_text(cells["title"]).split())
    words = "\n\n".join(filter(None, (_text(cells["summary"]), _text(cells["text"]))))
    made_on, supports = _day(cells["date"]), _count(cells["numSupports"])
    comments = _count(cells["numComments"]) or 0
    if not (title or words):
        return ProposalRead(key, None, comments, Left.SAYS_NOTHING)
    if made_on is None:
        return ProposalRead(key, None, comments, Left.NO_DAY)
    if len(words) > LONGEST_WORDS:
        return ProposalRead(key, None, comments, Left.TOO_LONG)
    why = Left.SUPPORTS if supports is None else None
    if len(title) > LONGEST_TITLE:
        title, why = f"{title[: LONGEST_TITLE - 1]}…", Left.TITLE_CUT
    return ProposalRead(key, Proposal(key, title, words, made_on, supports), comments, why)


def remark_in(cells: Mapping[str, str]) -> RemarkRead:
    """Read a record of the file of comments."""
    key, above = cells["id"].strip()[:LONGEST_KEY], cells["parentId"].strip()
    parent = "" if above in ("", ROOT) else above
    of = cells["proposalId"].strip()
    words = _text(cells["text"])
    day, time = _day(cells["date"]), _time(cells["time"])
    if not words:
        return RemarkRead(key, parent, of, None, Left.SAYS_NOTHING)
    if day is None:
        return RemarkRead(key, parent, of, None, Left.NO_DAY)
    if len(words) > LONGEST_WORDS:
        return RemarkRead(key, parent, of, None, Left.TOO_LONG)
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) + (time or timedelta())
    why = Left.NO_TIME if time is None else None
    return RemarkRead(key, parent, of, Remark(key, parent, words, at), why)


def _text(cell: str) -> str:
    """Return a text that a database can keep."""
    plain = cell.replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_TEXT.sub("", plain).strip()


def _day(cell: str) -> date | None:
    try:
        day = date.fromisoformat(cell.strip())
    except ValueError:
        return None
    return day if 1990 <= day.year <= 2100 else None


def _time(cell: str) -> timedelta | None:
    found = _TIME.fullmatch(cell.strip())
    if not found:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    time = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return time if time < timedelta(days=1) else None


def _count(cell: str) -> int | None:
    text = cell.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
