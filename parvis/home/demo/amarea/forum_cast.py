"""Who sits in the forum of Amaréa beside those who act elsewhere too."""

from parvis.home.demo.script import Holds, Who
from parvis.people.roles import Role

# Those of society were chosen anew, by election, once the second charter had been adopted.
ELECTED = "2026-04-30"


def _state(slug: str, name: str, body: str, at: str = "2025-02-03 10:40") -> Who:
    return Who(slug, name, (Holds(Role.SEAT_HOLDER, at, body, until="2027-02-02"),))


def _society(slug: str, name: str, body: str) -> Who:
    holds = Holds(Role.SEAT_HOLDER, "2025-02-04 19:00", body, until=ELECTED)
    return Who(slug, name, (holds,))


SITTING = (
    _state("gaetane.goumbal", "Gaëtane Goumbal", "sgg"),
    _state("gustave.guidouma", "Gustave Guidouma", "ministere-eau"),
    _state("gracieuse.gadiaga", "Gracieuse Gadiaga", "autorite-marches"),
    _state("gautier.gamballe", "Gautier Gamballe", "agence-donnee"),
    _state("georgine.gassama", "Georgine Gassama", "ministere-education"),
    _state("ghyslain.gorebo", "Ghyslain Gorébo", "ministere-affaires-sociales"),
    _state("gilberte.guelade", "Gilberte Gueladé", "association-maires"),
    _state("godefroy.garoual", "Godefroy Garoual", "ministere-interieur", "2026-04-02 10:00"),
    _society("casimir.coulibrane", "Casimir Coulibrane", "coalition"),
    _society("cunegonde.cassiame", "Cunégonde Cassiamé", "femmes-rurales"),
    _society("calixte.condoral", "Calixte Condoral", "eau-pour-tous"),
    _society("aliette.andouvre", "Aliette Andouvré", "universite-selimar"),
    _society("cesaire.carambe", "Césaire Carambé", "syndicats"),
    _society("capucine.couvalde", "Capucine Couvalde", "federation-handicap"),
    _society("corneille.cissabe", "Corneille Cissabé", "jeunes-donnee"),
)
