"""Who acts in Amaréa: G for the government, C for civil society, P, M, A, B for the others, R."""

from parvis.home.demo.amarea.forum_cast import ELECTED, SITTING
from parvis.home.demo.charters import AMAREA
from parvis.home.demo.script import Holds, Space, Who
from parvis.people.roles import Role

FORUM = Space(
    "forum",
    {
        "fr": "Forum du gouvernement ouvert",
        "en": "Open Government Forum",
        "es": "Foro de Gobierno Abierto",
        "ar": "منتدى الحكومة المنفتحة",
    },
    "2018-05-15 10:00", "2018-05-15", AMAREA,
)  # fmt: skip
GOVERNMENT = (
    Who(
        "gaspard.gombelet", "Gaspard Gombelet",
        (Holds(Role.POINT_OF_CONTACT, "2018-05-02 09:00", "sgg", until="2024-12-31"),),
    ),
    Who(
        "garance.guimbry", "Garance Guimbry",
        (Holds(Role.POINT_OF_CONTACT, "2025-01-06 09:10", "sgg"),), door=True,
    ),
    Who(
        "gwenaelle.gombry", "Gwenaëlle Gombry",
        (Holds(Role.FORUM_SECRETARY, "2025-01-20 10:00", "sgg"),), door=True,
    ),
    Who(
        "gildas.gorane", "Gildas Gorane",
        (Holds(Role.LEAD, "2025-06-20 09:00", "ministere-eau", "XA0034"),), door=True,
    ),
    Who(
        "ghislaine.garamba", "Ghislaine Garamba",
        (
            Holds(Role.LEAD, "2022-06-20 10:00", "autorite-marches", "XA0021"),
            Holds(Role.LEAD, "2025-06-04 10:20", "autorite-marches", "XA0031"),
        ),
    ),
    Who(
        "germaine.gassimbe", "Germaine Gassimbé",
        (
            Holds(Role.SEAT_HOLDER, "2025-02-03 10:00", "ministere-finances", until="2027-02-02"),
            Holds(Role.LEAD, "2025-06-06 11:00", "ministere-finances", "XA0032"),
        ),
    ),
    Who(
        "gedeon.gualtard", "Gédéon Gualtard",
        (
            Holds(
                Role.LEAD, "2025-06-13 09:30", "ministere-justice", "XA0033",
                ended="2026-06-30 17:10",
                reason=(
                    "A quitté le ministère pour une autre administration. L’engagement passe à "
                    "la personne qui lui succède."
                ),
            ),
        ),
    ),
    Who(
        "guillemette.gavero", "Guillemette Gavéro",
        (
            Holds(Role.LEAD, "2025-06-27 14:00", "ministere-justice", "XA0035"),
            Holds(Role.SEAT_HOLDER, "2025-02-03 10:20", "ministere-justice", until="2027-02-02"),
            Holds(Role.LEAD, "2026-07-01 09:00", "ministere-justice", "XA0033"),
        ),
    ),
    Who(
        "gontran.galibes", "Gontran Galibès",
        (Holds(Role.LEAD, "2025-07-09 09:20", "ministere-education", "XA0037"),),
    ),
    Who(
        "gisele.gourvane", "Gisèle Gourvane",
        (Holds(Role.LEAD, "2025-07-11 15:00", "ministere-affaires-sociales", "XA0038"),),
    ),
    Who(
        "gregoire.gandiol", "Grégoire Gandiol",
        (Holds(Role.ALTERNATE, "2025-02-03 11:00", "association-maires"),),
    ),
)  # fmt: skip
CIVIL_SOCIETY = (
    Who(
        "colombe.cissandre", "Colombe Cissandre",
        (Holds(Role.COORDINATOR, "2021-11-15 16:00", "coalition"),), door=True,
    ),
    Who(
        "clement.cazamba", "Clément Cazamba",
        (Holds(Role.SEAT_HOLDER, "2025-02-04 17:00", "ligue-droits", until=ELECTED),),
        door=True,
    ),
    Who(
        "celestine.cambore", "Célestine Camboré",
        (Holds(Role.CO_LEAD, "2025-06-20 18:30", "eau-pour-tous", "XA0034"),),
        door=True,
    ),
    Who(
        "corentin.calvistre", "Corentin Calvistre",
        (
            Holds(Role.CO_LEAD, "2022-06-21 17:40", "observatoire-marches", "XA0021"),
            Holds(Role.CO_LEAD, "2025-06-04 17:30", "observatoire-marches", "XA0031"),
        ),
    ),
    Who(
        "clarisse.coundara", "Clarisse Coundara",
        (Holds(Role.CO_LEAD, "2025-06-06 18:10", "observatoire-budget", "XA0032"),),
        closed="2026-10-30 20:15",
    ),
    Who(
        "camille.corderan", "Camille Corderan",
        (Holds(Role.CO_LEAD, "2025-06-13 19:00", "journalistes", "XA0033"),),
    ),
    Who(
        "constance.castagny", "Constance Castagny",
        (
            Holds(Role.SEAT_HOLDER, "2025-02-04 18:00", "barreau", until=ELECTED),
            Holds(Role.CO_LEAD, "2025-06-27 17:00", "barreau", "XA0035"),
        ),
    ),
    Who(
        "cyprien.couralba", "Cyprien Couralba",
        (Holds(Role.CO_LEAD, "2025-07-09 18:15", "parents-eleves", "XA0037"),),
    ),
    Who(
        "celia.cabrignac", "Célia Cabrignac",
        (Holds(Role.CO_LEAD, "2025-07-11 17:45", "federation-handicap", "XA0038"),),
    ),
    Who(
        "cosima.cavalere", "Cosima Cavalère",
        (Holds(Role.ALTERNATE, "2025-02-04 18:20", "coalition"),),
    ),
    Who(
        "cleophas.corbelin", "Cléophas Corbelin",
        (Holds(Role.SEAT_HOLDER, "2026-11-17 17:30", "femmes-rurales"),),
        invited="2026-11-18 09:40",
    ),
)  # fmt: skip
OTHERS = (
    Who(
        "perpetue.palombe", "Perpétue Palombe",
        (
            Holds(Role.SEAT_HOLDER, "2025-02-05 11:00", "assemblee", until="2026-03-31"),
            Holds(Role.CONTRIBUTOR, "2025-07-04 11:30", "assemblee", "XA0036"),
        ),
    ),
    Who(
        "aurore.amazane", "Aurore Amazane",
        (Holds(Role.CONTRIBUTOR, "2025-06-23 15:00", "universite-selimar", "XA0034"),),
    ),
    Who(
        "maxence.mirabot", "Maxence Mirabot",
        (Holds(Role.CONTRIBUTOR, "2025-06-10 16:20", "gazette-selimar", "XA0031"),),
    ),
    Who(
        "barnabe.bougarel", "Barnabé Bougarel",
        (Holds(Role.SEAT_HOLDER, "2025-02-05 17:00", "chambre-pme", until=ELECTED),),
    ),
    Who(
        "rosalie.rivambe", "Rosalie Rivambe",
        (Holds(Role.REVIEWER, "2022-02-01 09:00", "mei"),), door=True,
    ),
)  # fmt: skip
CAST = GOVERNMENT + CIVIL_SOCIETY + OTHERS + SITTING
