"""The life of the forum of Amaréa: twenty seats, a chair that turns, and those who ask from outside."""

from parvis.forums.law.seating import Ending
from parvis.home.demo.amarea.forum_desk import QUESTIONS, REPORTS
from parvis.home.demo.amarea.forum_meetings import MEETINGS
from parvis.home.demo.amarea.voices import CITIZENS
from parvis.home.demo.forum_script import Chaired, Left, Life, Seated

_NAMED = "Arrêté du Premier ministre du 31 janvier portant désignation des représentants de l’État."
_VOTED = (
    "Procès-verbal du dépouillement : élection par 214 organisations inscrites, sans participation "
    "de l’administration."
)
_STATE = (
    "sgg", "ministere-finances", "ministere-eau", "ministere-justice", "autorite-marches",
    "agence-donnee", "ministere-education", "ministere-affaires-sociales", "association-maires",
)  # fmt: skip
_ELECTED = {
    "coalition": "casimir.coulibrane", "femmes-rurales": "cunegonde.cassiame",
    "ligue-droits": "clement.cazamba", "eau-pour-tous": "calixte.condoral",
    "universite-selimar": "aliette.andouvre", "syndicats": "cesaire.carambe",
    "chambre-pme": "barnabe.bougarel", "federation-handicap": "capucine.couvalde",
    "jeunes-donnee": "corneille.cissabe", "barreau": "constance.castagny",
}  # fmt: skip
SEATS = (
    *(
        Seated(body, f"2025-02-10 09:{n:02}", "government", _NAMED)
        for n, body in enumerate(_STATE, start=10)
    ),
    Seated(
        "ministere-interieur", "2026-04-02 10:20", "government",
        "Arrêté du Premier ministre : le ministère de l’Intérieur prend le siège que l’Assemblée "
        "nationale, qui observe désormais, a rendu.",
    ),
    *(
        Seated(body, f"2026-05-01 17:{n:02}", "civil_society", _VOTED, who)
        for n, (body, who) in enumerate(_ELECTED.items(), start=10)
    ),
    Seated(
        "femmes-rurales", "2026-11-17 17:45", "civil_society",
        "Élection partielle : la suppléante élue par les 214 organisations est celle du Réseau.",
    ),
)  # fmt: skip
LEFT = (
    Left(
        "jeunes-donnee", "2026-10-06 18:20", Ending.IN_PROTEST,
        "Nous avons demandé trois fois les données du registre, et trois fois un report. Nous ne "
        "siégeons plus tant qu’une échéance reportée peut l’être encore.",
    ),
    Left(
        "ministere-interieur", "2026-11-02 09:30", Ending.WITHDRAWN,
        "Appelé à d’autres fonctions. Le ministère n’a désigné personne à ce jour.",
    ),
    Left(
        "femmes-rurales", "2026-11-16 18:00", Ending.RESIGNED,
        "Je quitte Sélimar pour le nord ; le Réseau garde son siège et sa voix.",
    ),
)  # fmt: skip
CHAIRS = (
    Chaired("sgg", "2025-04-02 10:00", "2025-03-first", "2025-12-last"),
    Chaired("sgg", "2026-02-05 10:00", "2026-01-first", "2026-06-last"),
    Chaired("coalition", "2026-06-18 17:10", "2026-07-first", "2026-12-last"),
    Chaired("sgg", "2026-11-16 11:30", "2027-01-first", "2027-06-last"),
)  # fmt: skip
LIFE = Life(
    "sgg", SEATS, LEFT, CHAIRS, MEETINGS, QUESTIONS, REPORTS, outsiders=CITIZENS,
)  # fmt: skip
