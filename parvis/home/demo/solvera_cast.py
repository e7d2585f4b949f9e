"""Who acts in Solvera: G for the government, C for civil society, P, A, M for the others, R."""

from parvis.home.demo.charters import SOLVERA
from parvis.home.demo.script import Body, Holds, Newcomer, Space, Who
from parvis.people.roles import Role
from parvis.people.sides import Side

FORUM = Space(
    "advisory-council",
    {
        "en": "Advisory Council on Openness",
        "fr": "Conseil consultatif de l’ouverture",
        "es": "Consejo Consultivo de Apertura",
        "ar": "المجلس الاستشاري للانفتاح",
    },
    "2020-11-17 10:00", "2020-11-10", SOLVERA,
)  # fmt: skip
CAST = (
    Who(
        "gideon.garrowby", "Gideon Garrowby",
        (Holds(Role.POINT_OF_CONTACT, "2020-03-02 09:00", "government-office"),),
    ),
    Who(
        "gwendolen.glasswright", "Gwendolen Glasswright",
        (Holds(Role.FORUM_SECRETARY, "2020-11-24 10:00", "government-office"),), door=True,
    ),
    Who(
        "greta.gannerby", "Greta Gannerby",
        (
            Holds(Role.ALTERNATE, "2021-02-01 10:20", "general-treasury"),
            Holds(Role.LEAD, "2023-10-09 10:00", "general-treasury", "XS0011"),
            Holds(Role.LEAD, "2026-10-09 09:30", "general-treasury", "XS0022"),
        ),
    ),
    Who(
        "gareth.grimsvale", "Gareth Grimsvale",
        (
            Holds(Role.SEAT_HOLDER, "2021-02-01 10:00", "grid-authority"),
            Holds(Role.LEAD, "2023-10-09 11:00", "grid-authority", "XS0012"),
        ),
    ),
    Who(
        "cordelia.cranewater", "Cordelia Cranewater",
        (
            Holds(Role.COORDINATOR, "2021-01-12 10:00", "citizens-alliance"),
            Holds(Role.CO_LEAD, "2026-09-18 16:00", "citizens-alliance", "XS0021"),
        ),
    ),
    Who(
        "caspian.colterby", "Caspian Colterby",
        (
            Holds(Role.SEAT_HOLDER, "2021-02-02 17:00", "contract-watchers"),
            Holds(Role.CO_LEAD, "2023-10-10 17:30", "contract-watchers", "XS0011"),
        ),
    ),
    Who(
        "clover.candlewick", "Clover Candlewick",
        (
            Holds(Role.ALTERNATE, "2021-02-02 17:20", "clean-harbours"),
            Holds(Role.CO_LEAD, "2023-10-10 18:00", "clean-harbours", "XS0012"),
        ),
    ),
    Who(
        "prudence.pellworth", "Prudence Pellworth",
        (Holds(Role.SEAT_HOLDER, "2021-02-03 11:00", "parliament"),),
    ),
    Who(
        "ada.ashgrove", "Ada Ashgrove",
        (Holds(Role.CONTRIBUTOR, "2023-11-06 14:00", "academy", "XS0012"),),
    ),
    Who(
        "miles.marlowfinch", "Miles Marlowfinch",
        (Holds(Role.CONTRIBUTOR, "2026-10-12 15:00", "morning-lantern", "XS0022"),),
    ),
    Who(
        "rosalind.rookwell", "Rosalind Rookwell",
        (Holds(Role.REVIEWER, "2024-07-01 09:00", "reviewer"),),
    ),
    Who(
        "crispin.cobblewick", "Crispin Cobblewick",
        (Holds(Role.SEAT_HOLDER, "2021-02-02 18:00", "clean-harbours", until="2025-01-31"),),
    ),
)  # fmt: skip
NEWCOMERS = (
    Newcomer(
        "cressida.copperfen", "Cressida Copperfen", "2026-11-23 21:05",
        Body("ferry-users", "Ferry Users of the Eastern Reach", Side.CIVIL_SOCIETY),
    ),
)  # fmt: skip
