"""What was moderated in Amaréa, who came lately, and what some of its people follow."""

from parvis.home.demo.script import Body, Hiding, Newcomer, Pen, Plaint, Ruled, Watch
from parvis.moderation.grounds import Ground
from parvis.people.roles import Role
from parvis.people.sides import Side

# Written of commitment XA0034 with the pen of civil society, and hidden the day after.
NAMED_SOMEBODY = Pen(
    "eau-pour-tous",
    "2026-10-06 19:05",
    "limited",
    (
        "Cent vingt nouvelles plaques sont posées dans le nord. À Bélissandre, la pompe du marché "
        "reste en panne par la faute de Théodule Tamarin, qui habite derrière le dispensaire et "
        "n’ouvre plus sa porte."
    ),
)
HIDINGS = (
    Hiding(
        by="eau-pour-tous", over="XA0034", on="2026-10-06",
        complained="2026-10-06 21:40",
        complaint="Mon voisin n’est pas élu. On donne son nom et on dit où il habite.",
        ground=Ground.PERSONAL_DATA,
        hidden=Ruled(
            Role.COORDINATOR, "2026-10-07 09:25",
            "Le texte nomme un particulier et dit où il habite. Il peut être écrit de nouveau sans "
            "le nom ni l’adresse.",
        ),
        appealed="2026-10-08 18:30",
        appeal="Cette personne a la clé de la pompe : c’est d’un service public qu’il s’agit.",
        author="celestine.cambore",
        rejected=Ruled(
            Role.SUPPORT_UNIT, "2026-10-13 11:15",
            "Garder une clé n’est pas une fonction publique, et l’adresse n’apprend rien sur "
            "l’engagement. Le reste du texte peut être publié à part.",
        ),
    ),
)  # fmt: skip
PLAINTS = (
    Plaint(
        "2026-11-23 18:10", "clement.cazamba", "journalistes", "XA0033", "2026-10-12",
        Ground.OFF_TOPIC,
        "La seconde phrase annonce leurs propres publications ; elle ne dit rien de l’engagement.",
    ),
)  # fmt: skip
NEWCOMERS = (
    Newcomer(
        "capucine.cortezac", "Capucine Cortézac", "2026-11-19 20:15",
        Body(
            "jardins-partages",
            {
                "fr": "Jardins partagés de Sélimar",
                "en": "Shared Gardens of Selimar",
                "es": "Huertos Compartidos de Selimar",
                "ar": "حدائق سيليمار المشتركة",
            },
            Side.CIVIL_SOCIETY,
        ),
    ),
)  # fmt: skip
WATER, PLAN = ("amarea", "commitment", "XA0034"), ("amarea", "plan", "4")
WATCHES = (
    Watch("garance.guimbry", "2025-12-12 12:00", (PLAN, ("amarea", "member", "amarea"))),
    Watch("gwenaelle.gombry", "2025-12-12 12:10", (PLAN, ("amarea", "commitment", "XA0036"))),
    Watch("gildas.gorane", "2026-01-20 10:30", (WATER, ("amarea", "commitment", "XA0031"))),
    Watch("colombe.cissandre", "2026-01-22 09:00", (PLAN, WATER)),
    Watch("clement.cazamba", "2026-02-03 17:40", (("amarea", "commitment", "XA0036"), WATER)),
    Watch("celestine.cambore", "2026-01-22 18:20", (WATER, PLAN)),
    Watch("rosalie.rivambe", "2026-02-02 09:30", (PLAN, ("amarea", "commitment", "XA0032"))),
)
