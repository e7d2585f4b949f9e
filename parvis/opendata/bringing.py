"""Bringing in another site's proposals and comments: read whole, checked, then written in parts.

Idempotent: what was brought in before is left as it is, and leaves no entry in the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from django.db import transaction

from parvis.consultations import acts
from parvis.consultations.elsewhere import Proposal, Remark, placed
from parvis.consultations.models import Consultation
from parvis.database import take_turns
from parvis.opendata.acts import IMPORTER
from parvis.opendata.consul import COMMENTS, KEPT, PROPOSALS, Left, proposal_in, remark_in
from parvis.opendata.sheets import Advance, BadFile, Fault, Sheet, no_advance

BATCH = 20  # proposals of one transaction, with all comments on them


@dataclass(frozen=True)
class LeftOut:
    """One record that was left out, or of which something was, or that stands elsewhere."""

    file: str
    line: int
    key: str
    why: Left


@dataclass
class Tally:
    """What was found in the files, and what became of it."""

    proposals: int = 0
    comments: int = 0
    contributions_created: int = 0
    comments_created: int = 0
    unchanged: int = 0
    differing: int = 0
    left_out: int = 0
    moved: int = 0
    counted_there: int = 0  # the comments that the site itself counts
    reasons: dict[str, int] = field(default_factory=dict)


@dataclass
class Read:
    """What two files say, in memory: they are to be joined."""

    proposals: list[Proposal] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    answered: dict[str, str] = field(default_factory=dict)  # by comments that are left out
    tally: Tally = field(default_factory=Tally)


def read(proposals: Path, comments: Path | None, advance: Advance = no_advance) -> Read:
    """Read both files without writing anything; raise `BadFile` when one is not fit."""
    found = Read()
    sheet = Sheet(proposals, PROPOSALS)
    sheet.check("code", ("id", "code"))
    by_id: dict[str, Proposal] = {}
    hidden: set[str] = set()
    for record in sheet.records(advance):
        told = proposal_in(record.cells)
        found.tally.proposals += 1
        found.tally.counted_there += told.comments
        if told.why:
            _leave(found, proposals, record.lines["code"], told.key, told.why)
        if told.proposal:
            by_id[record.cells["id"].strip()] = told.proposal
        else:
            hidden.add(record.cells["id"].strip())
    remarks = _remarks(found, comments, by_id, advance) if comments else {}
    found.proposals = [
        replace(one, remarks=tuple(remarks.get(number, ()))) for number, one in by_id.items()
    ]
    return found


def _remarks(
    found: Read, path: Path, proposals: dict[str, Proposal], advance: Advance
) -> dict[str, list[Remark]]:
    """Return the comments that are kept, by the number of their proposal."""
    sheet = Sheet(path, COMMENTS)
    remarks: dict[str, list[Remark]] = {}
    lines: dict[str, int] = {}
    try:
        sheet.check("id", ("id", "proposalId"))
    except BadFile as error:
        if error.fault is Fault.NO_RECORDS:
            return {}
        raise
    for record in sheet.records(advance):
        told, line = remark_in(record.cells), record.lines["id"]
        found.tally.comments += 1
        why = told.why if told.of in proposals else Left.NO_PROPOSAL
        if why:
            _leave(found, path, line, told.key, why)
        if told.remark and told.of in proposals:
            remarks.setdefault(told.of, []).append(told.remark)
            lines[told.key] = line
        else:
            found.answered[told.key] = told.parent
    _tell_moved(found, path, remarks, lines)
    return remarks


def _tell_moved(
    found: Read, path: Path, remarks: dict[str, list[Remark]], lines: dict[str, int]
) -> None:
    for own in remarks.values():
        for one in placed(own, {remark.key for remark in own}, found.answered):
            if one.is_moved:
                _leave(found, path, lines[one.remark.key], one.remark.key, Left.MOVED)


def _leave(found: Read, path: Path, line: int, key: str, why: Left) -> None:
    found.left_out.append(LeftOut(path.name, line, key, why))
    found.tally.left_out += why not in KEPT
    found.tally.moved += why is Left.MOVED
    found.tally.reasons[why] = found.tally.reasons.get(why, 0) + 1


def write(
    found: Read,
    consultation: Consultation,
    *,
    source: str,
    language: str,
    dry_run: bool = False,
    advance: Callable[[int], object] = no_advance,
) -> Tally:
    """Write what was read, so many proposals at a time; what was interrupted is taken up again.

    A dry run does the same in one transaction and takes it back. Raises `Refused`.
    """
    if not dry_run:
        _write(found, consultation, source, language, advance)
        return found.tally
    with transaction.atomic():
        _write(found, consultation, source, language, advance)
        transaction.set_rollback(True)
    return found.tally


def _write(
    found: Read, consultation: Consultation, source: str, language: str,
    advance: Callable[[int], object],
) -> None:  # fmt: skip
    for batch in _batches(found.proposals):
        with transaction.atomic():
            take_turns("import")
            counted = acts.bring_in(
                consultation, batch, by=IMPORTER, source=source, language=language,
                left_out=found.answered,
            )  # fmt: skip
        found.tally.contributions_created += counted.contributions
        found.tally.comments_created += counted.comments
        found.tally.unchanged += counted.unchanged
        found.tally.differing += counted.differing
        advance(sum(1 + len(one.remarks) for one in batch))


def _batches(proposals: Sequence[Proposal]) -> Iterator[list[Proposal]]:
    rest = iter(proposals)
    while batch := list(islice(rest, BATCH)):
        yield batch
