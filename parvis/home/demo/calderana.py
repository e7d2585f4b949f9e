"""República Calderana: Spanish; a commission of five and five; a four-year plan just refreshed."""

from parvis.home.demo.calderana_cast import CAST, FORUM
from parvis.home.demo.calderana_promises import CUSTOMS, MINES, RIVERS
from parvis.home.demo.script import Body, Cycle, Setting, Turn
from parvis.home.demo.small_forums import CALDERANA
from parvis.members.life import Kind, Region, Status
from parvis.people.sides import Side

BODIES = (
    Body(
        "gabinete",
        {
            "es": "Gabinete de la Presidencia",
            "en": "Cabinet Office of the Presidency",
            "fr": "Cabinet de la Présidence",
            "ar": "ديوان الرئاسة",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "gerencia-aduanas",
        {
            "es": "Gerencia de Aduanas",
            "en": "Customs Directorate",
            "fr": "Direction des douanes",
            "ar": "إدارة الجمارك",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "guarderia",
        {
            "es": "Guardería de Bosques y Minas",
            "en": "Forest and Mine Wardens",
            "fr": "Garde des forêts et des mines",
            "ar": "حرس الغابات والمناجم",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "colectivo-cinco",
        {
            "es": "Colectivo de los Cinco",
            "en": "Collective of the Five",
            "fr": "Collectif des Cinq",
            "ar": "تجمّع الخمسة",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "cuencas-vivas",
        {"es": "Cuencas Vivas", "en": "Living Basins", "fr": "Bassins vivants", "ar": "أحواض حيّة"},
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "comunidades-altas",
        {
            "es": "Comunidades de las Tierras Altas",
            "en": "Highland Communities",
            "fr": "Communautés des hautes terres",
            "ar": "مجتمعات المرتفعات",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "parlamento",
        {
            "es": "Parlamento Calderano",
            "en": "Calderan Parliament",
            "fr": "Parlement calderan",
            "ar": "البرلمان الكالديري",
        },
        Side.PARLIAMENT,
    ),
    Body(
        "academia",
        {
            "es": "Academia Politécnica de Montealto",
            "en": "Polytechnic Academy of Montealto",
            "fr": "Académie polytechnique de Montealto",
            "ar": "الأكاديمية المتعددة التقنيات بمونتيالتو",
        },
        Side.ACADEMIA,
    ),
    Body(
        "mirador",
        {
            "es": "El Mirador de Montealto",
            "en": "The Montealto Lookout",
            "fr": "Le Mirador de Montealto",
            "ar": "مرصد مونتيالتو",
        },
        Side.MEDIA,
    ),
    Body(
        "revision",
        {
            "es": "Mecanismo de Revisión Independiente",
            "en": "Independent Reporting Mechanism",
            "fr": "Mécanisme d’évaluation indépendant",
            "ar": "آلية التقييم المستقلة",
        },
        Side.REVIEWER,
        {"es": "MRI", "en": "IRM", "fr": "MEI", "ar": "آلية التقييم"},
    ),
)
FOUR_YEARS = Cycle(
    3,
    4,
    "gabinete",
    {
        "es": "Tercer plan de acción, de cuatro años, {first}-{last}",
        "en": "Third action plan, for four years, {first}–{last}",
        "fr": "Troisième plan d’action, quadriennal, {first}–{last}",
        "ar": "خطة العمل الثالثة لأربع سنوات، {first}–{last}",
    },
    {
        "es": (
            "Tres compromisos para cuatro años. Una comisión de cinco instituciones y cinco "
            "organizaciones los sigue; a la mitad del camino, los actualizó en público."
        ),
        "en": (
            "Three commitments for four years. A commission of five institutions and five "
            "organisations follows them; half-way, it refreshed them in public."
        ),
        "fr": (
            "Trois engagements pour quatre ans. Une commission de cinq institutions et cinq "
            "organisations les suit ; à mi-parcours, elle les a actualisés en public."
        ),
        "ar": (
            "ثلاثة التزامات لأربع سنوات، تتابعها لجنة تضم خمس مؤسسات وخمس منظمات، وقد "
            "حدّثتها علنًا في منتصف الطريق."
        ),
    },
    announced="2023-09-05 09:00",
    consultation=("2023-09-26", "2023-11-30"),
    drafting=("2024-01-08", "2024-03-29"),
    responded="2024-04-23 12:00",
    submitted="2024-06-18 11:00",
    starts="2024-07-first",
    ends="2028-06-last",
    refreshed="2026-10-08 15:00",
    translated={"en": "2024-05-14 09:00", "fr": "2024-05-15 09:00", "ar": "2024-05-16 09:00"},
    promises=(MINES, CUSTOMS, RIVERS),
)
SETTING = Setting(
    slug="calderana",
    code="XC",
    language="es",
    name={
        "es": "República Calderana",
        "en": "Calderan Republic",
        "fr": "République calderane",
        "ar": "الجمهورية الكالديرية",
    },
    short_name={"es": "Calderana", "en": "Calderana", "fr": "Calderana", "ar": "كالديرانا"},
    kind=Kind.NATIONAL,
    region=Region.AMERICAS,
    admitted="2016-05-03 09:00",
    joined="2016",
    bodies=BODIES,
    cycles=(FOUR_YEARS,),
    turns=(
        Turn(
            "2016-05-03 15:00",
            Status.ACTIVE,
            "Carta de intención recibida, criterios de elegibilidad cumplidos.",
        ),
        Turn(
            "2026-08-19 13:00",
            Status.UNDER_REVIEW,
            (
                "Dos ciclos seguidos contrarios al proceso: el segundo plan llegó más de doce "
                "meses después del fin del primero, y el tercero se presentó sin todas las "
                "respuestas razonadas."
            ),
        ),
    ),
    consulting="2016-10-11 10:00",
    translated={"en": "2023-08-15 09:00", "fr": "2023-08-16 09:00", "ar": "2023-08-17 09:00"},
    forum=FORUM,
    cast=CAST,
    life=CALDERANA,
    verified="2023-08-10 10:00",
)
