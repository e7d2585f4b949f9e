"""A sheet of paper forms is entered, each form as one contribution with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from parvis.consultations import rules
from parvis.consultations.acts.contributing import Said, digest_of, enter
from parvis.consultations.models import Consultation, Contribution
from parvis.consultations.sheets import Row, Trouble
from parvis.consultations.ways import FROM_A_SOURCE, Way
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.record.acts import hold
from parvis.rulings import Refused
from parvis.texts.folding import fold
from parvis.texts.models import fingerprint

LONGEST_SOURCE = 140  # with the longest place, it fits its column


@dataclass
class Entered:
    """What became of the forms of a sheet."""

    entered: list[tuple[Row, Contribution]] = field(default_factory=list)
    known: list[tuple[Row, int]] = field(default_factory=list)  # with the number they have already
    troubles: list[Trouble] = field(default_factory=list)


@transaction.atomic
def enter_sheet(
    consultation: Consultation, rows: Sequence[Row], *, by: By, source: str, way: Way,
    said: Mapping[int, Sequence[Said]] | None = None,
) -> Entered:  # fmt: skip
    """Enter the forms of a sheet that are not here yet; sent twice, it enters nothing twice.

    `said`: what each answers to the questions, by its line.

    Raises `Refused` where none may be entered; a form that is refused by itself is told of.
    """
    rules.may_enter(by, consultation, source).enforce()
    hold(consultation.chain)
    here = _names_here(consultation)
    organisations = organisations_of(consultation)
    done = Entered()
    for row in rows:
        replies = (said or {}).get(row.line, ())
        key, alike = _key(source, row), _alike(source, row, replies)
        number = here.get(key if row.ref else alike)
        whose = organisations.get(fold(row.organisation))
        if number:
            done.known.append((row, number))
        elif row.organisation and whose is None:
            done.troubles.append(Trouble(row.line, "organisation", row.organisation, row.cells))
        elif made := _entered(
            done, consultation, row, by=by, source=_source(source, row), source_key=key, way=way,
            organisation=whose, said=replies,
        ):  # fmt: skip
            here[key or alike] = made.number
    return done


def _entered(
    done: Entered, consultation: Consultation, row: Row, **rest: Any
) -> Contribution | None:
    """Enter one form; where it is refused, tell of it and return nothing."""
    try:
        made = enter(
            consultation, title=row.title, words=row.words, language=row.language,
            made_on=row.made_on, author_name=row.author, **rest,
        )  # fmt: skip
    except Refused as refused:
        done.troubles.append(Trouble(row.line, "refused", str(refused), row.cells))
        return None
    done.entered.append((row, made))
    return made


def _names_here(consultation: Consultation) -> dict[str, int]:
    """Return the numbers of what was entered already, by its name in its source or what it says."""
    entered = Contribution.objects.filter(consultation=consultation, way__in=FROM_A_SOURCE)
    told = entered.values_list("number", "source_key", "source", "made_on", "author_name", "digest")
    return {
        key or _name(source, made_on.isoformat(), author, digest): number
        for number, key, source, made_on, author, digest in told.order_by("-number")
    }


def _key(source: str, row: Row) -> str:
    """Return the name of a form in its source: two meetings may both have a sheet of number 1."""
    return f"{row.ref} {fingerprint(fold(source))[:8]}" if row.ref else ""


def _alike(source: str, row: Row, said: Iterable[Said]) -> str:
    digest = digest_of(row.title, row.words, *[one.words for one in said if one.words.strip()])
    return _name(_source(source, row), row.made_on.isoformat(), row.author, digest)


def _name(*parts: str) -> str:
    return "\n".join(parts)


def _source(source: str, row: Row) -> str:
    return f"{source} ({row.place})" if row.place else source


def organisations_of(consultation: Consultation) -> dict[str, Organisation]:
    """Return the organisations of the member that everybody sees, by all that they are called."""
    public = Organisation.objects.filter(member=consultation.member).public()
    return {
        fold(name): one for one in public for name in (one.slug, one.short_name, one.name) if name
    }
