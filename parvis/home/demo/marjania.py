"""جمهورية مرجانيا (Republic of Marjania): Arabic; a team for each commitment; implementation begun."""

from parvis.home.demo.marjania_cast import CAST, FORUM
from parvis.home.demo.marjania_promises import DESERT_BUSES, MARKETS, SCHOOL_MEALS
from parvis.home.demo.script import Body, Cycle, Setting, Turn
from parvis.home.demo.small_forums import MARJANIA
from parvis.members.life import Kind, Region, Status
from parvis.people.sides import Side

BODIES = (
    Body(
        "government-office",
        {
            "ar": "رئاسة الحكومة",
            "fr": "Présidence du Gouvernement",
            "en": "Head of Government’s Office",
            "es": "Presidencia del Gobierno",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "trade",
        {
            "ar": "وزارة التجارة",
            "fr": "Ministère du Commerce",
            "en": "Ministry of Trade",
            "es": "Ministerio de Comercio",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "transport",
        {
            "ar": "وزارة النقل",
            "fr": "Ministère des Transports",
            "en": "Ministry of Transport",
            "es": "Ministerio de Transporte",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "education",
        {
            "ar": "وزارة التربية",
            "fr": "Ministère de l’Éducation",
            "en": "Ministry of Education",
            "es": "Ministerio de Educación",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "associations",
        {
            "ar": "ملتقى الجمعيات",
            "fr": "Rencontre des associations",
            "en": "Meeting of Associations",
            "es": "Encuentro de Asociaciones",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "consumers",
        {
            "ar": "جمعية المستهلكين",
            "fr": "Association des consommateurs",
            "en": "Consumers’ Association",
            "es": "Asociación de Consumidores",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "oasis-women",
        {
            "ar": "نساء الواحات",
            "fr": "Femmes des oasis",
            "en": "Women of the Oases",
            "es": "Mujeres de los Oasis",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "parliament",
        {
            "ar": "مجلس النواب المرجاني",
            "fr": "Chambre des députés de Marjania",
            "en": "Marjanian House of Deputies",
            "es": "Cámara de Diputados de Marjania",
        },
        Side.PARLIAMENT,
    ),
    Body(
        "university",
        {
            "ar": "جامعة القنطرة البيضاء",
            "fr": "Université du Pont-Blanc",
            "en": "White Arch University",
            "es": "Universidad del Arco Blanco",
        },
        Side.ACADEMIA,
    ),
    Body(
        "newspaper",
        {
            "ar": "صحيفة ضوء الواحة",
            "fr": "La Lumière de l’oasis",
            "en": "Light of the Oasis",
            "es": "Luz del Oasis",
        },
        Side.MEDIA,
    ),
    Body(
        "reviewer",
        {
            "ar": "آلية التقييم المستقلة",
            "fr": "Mécanisme d’évaluation indépendant",
            "en": "Independent Reporting Mechanism",
            "es": "Mecanismo de Revisión Independiente",
        },
        Side.REVIEWER,
    ),
)
FIRST = Cycle(
    1,
    2,
    "government-office",
    {
        "ar": "خطة العمل الوطنية الأولى {first}–{last}",
        "fr": "Premier plan d’action national {first}–{last}",
        "en": "First national action plan {first}–{last}",
        "es": "Primer plan de acción nacional {first}-{last}",
    },
    {
        "ar": (
            "ثلاثة التزامات، لكل منها فريق واحد من الحكومة والمجتمع المدني يجتمع كل شهر "
            "وينشر محضره."
        ),
        "fr": (
            "Trois engagements, chacun porté par une équipe de l’État et de la société "
            "civile, qui se réunit chaque mois et publie son compte rendu."
        ),
        "en": (
            "Three commitments, each with one team of government and civil society that "
            "meets every month and publishes its minutes."
        ),
        "es": (
            "Tres compromisos, cada uno con un equipo del Gobierno y de la sociedad civil "
            "que se reúne cada mes y publica su acta."
        ),
    },
    announced="2025-09-15 09:00",
    consultation=("2025-10-06", "2025-12-15"),
    drafting=("2026-01-12", "2026-04-30"),
    responded="2026-05-14 12:00",
    submitted="2026-06-09 11:00",
    starts="2026-07-first",
    ends="2028-06-last",
    translated={"fr": "2026-05-19 09:00", "en": "2026-05-20 09:00", "es": "2026-05-21 09:00"},
    promises=(MARKETS, DESERT_BUSES, SCHOOL_MEALS),
)
SETTING = Setting(
    slug="marjania",
    code="XM",
    language="ar",
    name={
        "ar": "جمهورية مرجانيا",
        "fr": "République de Marjania",
        "en": "Republic of Marjania",
        "es": "República de Marjania",
    },
    short_name={"ar": "مرجانيا", "fr": "Marjania", "en": "Marjania", "es": "Marjania"},
    kind=Kind.NATIONAL,
    region=Region.AFRICA,
    admitted="2025-04-22 09:00",
    joined="2025",
    bodies=BODIES,
    cycles=(FIRST,),
    turns=(Turn("2025-04-22 15:00", Status.ACTIVE, "وردت رسالة النوايا واستوفيت معايير الأهلية."),),
    consulting="2025-10-06 09:30",
    translated={"fr": "2025-05-13 09:00", "en": "2025-05-14 09:00", "es": "2025-05-15 09:00"},
    forum=FORUM,
    life=MARJANIA,
    cast=CAST,
    verified="2025-10-20 10:00",
)
