"""The charters of the forums of the demonstration: five ways of governing together."""

from __future__ import annotations

from dataclasses import replace

from parvis.forums.law.charter import (
    Chair,
    Charter,
    Constituency,
    Filling,
    Interests,
    LegalForm,
    Mandate,
    Observer,
    Rule,
)
from parvis.forums.law.presets import CANADA, GHANA, PERU, UNITED_STATES
from parvis.home.demo.script import Chartered
from parvis.people.sides import Side


def _ten_and_ten(filled_by: Filling, quorum: int) -> tuple[Constituency, ...]:
    return (
        Constituency("government", Side.GOVERNMENT, 10, Filling.APPOINTMENT, quorum),
        Constituency("civil_society", Side.CIVIL_SOCIETY, 10, filled_by, quorum),
    )


_FIRST_OF_AMAREA = Charter(
    _ten_and_ten(Filling.NOMINATION, 5), legal_form=LegalForm.DECREE, mandate=Mandate.ADVISES,
    answer_days=90, has_parity=True, term_months=36, chair=Chair.GOVERNMENT, notice_days=10,
    meets_every_months=6, quorum=10, decides_by=Rule.SIMPLE_MAJORITY, minutes_days=30,
    interests=Interests.UNSAID, meets_in_public=False,
)  # fmt: skip
AMAREA = (
    Chartered(
        "2018-05-22 10:00", "2018-05-15", _FIRST_OF_AMAREA,
        "Adoptée à la première réunion du Forum, à la majorité ; deux organisations s’y sont "
        "opposées, faute de règle sur les intérêts.",
        "Décret 114",
    ),
    Chartered(
        "2026-03-12 18:30", "2026-03-12",
        replace(
            _FIRST_OF_AMAREA, constituencies=_ten_and_ten(Filling.ELECTION, 6),
            mandate=Mandate.BOTH, answer_days=60, term_months=24, chair=Chair.IN_TURN,
            chair_months=6, chair_not_twice=True, meets_every_months=3, meets_in_public=True,
            notice_days=14, quorum=12, decides_by=Rule.CONSENSUS,
            falls_back_on=Rule.DOUBLE_MAJORITY, minutes_days=10, minutes_signed=True,
            interests=Interests.ABSTAINS, observers=(Observer.REVIEWER, Observer.ANYBODY),
        ),
        "Adoptée en séance publique : neuf voix sur neuf du côté de l’État, huit voix et une "
        "abstention du côté de la société civile.",
        "Décret 114",
    ),
)  # fmt: skip
SOLVERA = (
    Chartered(
        "2020-12-01 10:00",
        "2020-11-24",
        replace(CANADA.charter, answer_days=45, notice_days=21),
        "Agreed without a vote at the council’s second meeting; nobody was against.",
    ),
)
CALDERANA = (
    Chartered(
        "2016-11-15 10:00",
        "2016-11-08",
        replace(PERU.charter, minutes_days=15, follows_international=True),
        "Aprobada por las diez personas presentes en la sesión de instalación.",
    ),
)
MARJANIA = (
    Chartered(
        "2025-10-09 10:00",
        "2025-10-06",
        UNITED_STATES.charter,
        "اتفقت عليه الفرق كلها في اجتماعها الأول، ولم يعترض أحد.",
    ),
)
BRISA = (
    Chartered(
        "2026-10-22 10:00",
        "2026-10-19",
        GHANA.charter,
        "Agreed at the first meeting, eighteen of twenty being present.",
    ),
)
