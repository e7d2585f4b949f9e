"""Who acts in Brisa: G for the government, C for civil society, A and B for the others."""

from parvis.home.demo.charters import BRISA
from parvis.home.demo.script import Holds, Space, Who
from parvis.people.roles import Role

FORUM = Space(
    "committee",
    {
        "en": "Committee of Ten and Ten",
        "fr": "Comité des Dix et Dix",
        "es": "Comité de Diez y Diez",
        "ar": "لجنة العشرة والعشرة",
    },
    "2026-10-19 10:00", "2026-10-19", BRISA,
)  # fmt: skip
CAST = (
    Who(
        "giles.gravenbridge", "Giles Gravenbridge",
        (Holds(Role.POINT_OF_CONTACT, "2026-06-22 09:00", "governing-mayor"),),
    ),
    Who(
        "glenda.greenmantle", "Glenda Greenmantle",
        (Holds(Role.SEAT_HOLDER, "2026-10-20 10:00", "gardens-streets"),),
    ),
    Who(
        "cora.cobblestane", "Cora Cobblestane",
        (Holds(Role.COORDINATOR, "2026-06-29 16:00", "citizens-brisa"),),
    ),
    Who(
        "cecily.causewell", "Cecily Causewell",
        (Holds(Role.FORUM_SECRETARY, "2026-10-20 16:00", "citizens-brisa"),), door=True,
    ),
    Who(
        "chester.cartwheel", "Chester Cartwheel",
        (Holds(Role.SEAT_HOLDER, "2026-10-21 17:00", "cyclists"),),
    ),
    Who(
        "basil.butterrow", "Basil Butterrow",
        (Holds(Role.ALTERNATE, "2026-10-21 17:20", "market-traders"),),
    ),
    Who(
        "agnes.archwell", "Agnes Archwell",
        (Holds(Role.MONITORING_BODY, "2026-10-28 11:30", "academy"),),
    ),
    Who(
        "gregory.gatemead", "Gregory Gatemead",
        (Holds(Role.ALTERNATE, "2026-10-20 10:20", "governing-mayor"),),
    ),
    Who(
        "clementine.copperlane", "Clementine Copperlane",
        (Holds(Role.ALTERNATE, "2026-10-21 17:40", "citizens-brisa"),),
    ),
)  # fmt: skip
