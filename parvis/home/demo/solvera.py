"""Republic of Solvera: English; an advisory council; one plan has ended, the next is being drafted."""

from parvis.home.demo.script import Body, Cycle, Promise, Review, Setting, Step, Turn
from parvis.home.demo.small_forums import OF_SOLVERA, SOLVERA
from parvis.home.demo.solvera_cast import CAST, FORUM, NEWCOMERS
from parvis.home.demo.solvera_hearing import HEARING
from parvis.members.life import Kind, Region, Status
from parvis.people.sides import Side
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product

BODIES = (
    Body(
        "government-office",
        {
            "en": "Government Office for Openness",
            "fr": "Office gouvernemental de l’ouverture",
            "es": "Oficina Gubernamental de Apertura",
            "ar": "المكتب الحكومي للانفتاح",
        },
        Side.GOVERNMENT,
        {"en": "GOO", "fr": "OGO", "es": "OGA", "ar": "مكتب الانفتاح"},
    ),
    Body(
        "general-treasury",
        {
            "en": "General Treasury",
            "fr": "Trésor général",
            "es": "Tesorería General",
            "ar": "الخزينة العامة",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "grid-authority",
        {
            "en": "Grid and Harbour Authority",
            "fr": "Autorité des réseaux et des ports",
            "es": "Autoridad de Redes y Puertos",
            "ar": "هيئة الشبكات والموانئ",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "citizens-alliance",
        {
            "en": "Citizens’ Alliance of Solvera",
            "fr": "Alliance citoyenne de Solvera",
            "es": "Alianza Ciudadana de Solvera",
            "ar": "تحالف مواطني سولفيرا",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "clean-harbours",
        {
            "en": "Clean Harbours",
            "fr": "Ports propres",
            "es": "Puertos Limpios",
            "ar": "موانئ نظيفة",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "contract-watchers",
        {
            "en": "Contract Watchers",
            "fr": "Vigies des contrats",
            "es": "Vigías de Contratos",
            "ar": "مراقبو العقود",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "parliament",
        {
            "en": "Parliament of Solvera",
            "fr": "Parlement de Solvera",
            "es": "Parlamento de Solvera",
            "ar": "برلمان سولفيرا",
        },
        Side.PARLIAMENT,
    ),
    Body(
        "academy",
        {
            "en": "Academy of Brightwater",
            "fr": "Académie de Brightwater",
            "es": "Academia de Brightwater",
            "ar": "أكاديمية برايتووتر",
        },
        Side.ACADEMIA,
    ),
    Body(
        "morning-lantern",
        {
            "en": "The Morning Lantern",
            "fr": "La Lanterne du matin",
            "es": "La Linterna de la Mañana",
            "ar": "فانوس الصباح",
        },
        Side.MEDIA,
    ),
    Body(
        "reviewer",
        {
            "en": "Independent Reporting Mechanism",
            "fr": "Mécanisme d’évaluation indépendant",
            "es": "Mecanismo de Revisión Independiente",
            "ar": "آلية التقييم المستقلة",
        },
        Side.REVIEWER,
        {"en": "IRM", "fr": "MEI", "es": "MRI", "ar": "آلية التقييم"},
    ),
)
LEDGER = Promise(
    "XS0011",
    "1",
    "2023-10-05 10:00",
    "general-treasury",
    {
        "title": {
            "en": "Every public loan in one open ledger",
            "fr": "Tous les emprunts publics dans un registre ouvert",
            "es": "Todos los préstamos públicos en un registro abierto",
            "ar": "جميع القروض العمومية في سجل مفتوح واحد",
        },
        "description": (
            "Publish every loan signed by the State and its companies, with its terms, "
            "within thirty days."
        ),
        "problem": (
            "A third of public debt is owed by State companies whose loans are not "
            "published. Parliament learns of them when they fall due."
        ),
        "causes": (
            "The disclosure rule covers ministries only, and loan contracts contain secrecy "
            "clauses."
        ),
        "done_so_far": "The Treasury publishes a yearly total, without the list.",
        "solution": (
            "One ledger for all public loans, a rule against secrecy clauses, and a hearing "
            "in Parliament every quarter."
        ),
        "results_sought": (
            "All loans above one million crowns published within thirty days; four hearings a year."
        ),
        "transparency": "Amounts, rates, guarantees and dates are open data.",
        "accountability": "Parliament hears the Treasury every quarter on new loans.",
    },
    (
        Step("1.1", "Issue the rule against secrecy clauses", "2024-09-30", done="2024-09-12"),
        Step("1.2", "Open the ledger", "2025-03-31", done="2025-05-20"),
        Step("1.3", "Hold four quarterly hearings", "2026-06-30", done="2026-06-24"),
    ),
    co_leads=("contract-watchers",),
    supports=("parliament", "morning-lantern"),
    mode=Mode.PARTNERSHIP,
    sdgs=(16, 17),
    reviews=(
        Review(
            "reviewer",
            "2024-10-22 13:00",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "substantial"},
        ),
        Review(
            "reviewer",
            "2026-10-27 10:00",
            Product.END_OF_TERM,
            {"completion": "complete", "early_results": "significant_results"},
        ),
    ),
)
HARBOURS = Promise(
    "XS0012",
    "2",
    "2023-10-06 11:30",
    "grid-authority",
    {
        "title": {
            "en": "What our harbours discharge, hour by hour",
            "fr": "Ce que rejettent nos ports, heure par heure",
            "es": "Lo que vierten nuestros puertos, hora por hora",
            "ar": "ما تصرّفه موانئنا، ساعة بساعة",
        },
        "description": "Measure what six harbours discharge into the sea and publish it every hour.",
        "problem": (
            "Beaches close forty days a year and nobody can show where the pollution comes from."
        ),
        "causes": "Harbours measure once a month, on a day they choose themselves.",
        "done_so_far": "Clean Harbours runs two floating sensors with volunteers.",
        "solution": (
            "Sensors in six harbours, owned by the Authority and calibrated by the Academy, "
            "with an open feed."
        ),
        "results_sought": (
            "Hourly figures from six harbours, and a public answer within a day when a limit "
            "is passed."
        ),
        "transparency": "Raw figures are published as they are measured.",
        "participation": "Volunteers check the sensors twice a year and publish what they find.",
    },
    (
        Step("2.1", "Install sensors in three harbours", "2024-12-31", done="2024-12-17"),
        Step("2.2", "Install sensors in the other three harbours", "2025-12-31"),
        Step("2.3", "Publish the open feed", "2025-06-30", done="2025-06-26"),
    ),
    co_leads=("clean-harbours",),
    supports=("academy",),
    mode=Mode.HYBRID,
    sdgs=(14,),
    reviews=(
        Review(
            "reviewer",
            "2024-10-22 14:00",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "modest"},
        ),
        Review(
            "reviewer",
            "2026-10-27 11:00",
            Product.END_OF_TERM,
            {"completion": "substantial", "early_results": "moderate_results"},
        ),
    ),
)
ENDED = Cycle(
    2,
    2,
    "government-office",
    {
        "en": "Second action plan {first}–{last}",
        "fr": "Deuxième plan d’action {first}–{last}",
        "es": "Segundo plan de acción {first}-{last}",
        "ar": "خطة العمل الثانية {first}–{last}",
    },
    (
        "Two commitments, chosen with the advisory council: eight members from civil "
        "society, four from government."
    ),
    announced="2023-06-01 09:00",
    consultation=("2023-06-26", "2023-08-31"),
    drafting=("2023-09-11", "2024-02-29"),
    responded="2024-03-27 15:00",
    submitted="2024-06-11 10:30",
    starts="2024-07-first",
    ends="2026-06-last",
    translated={"fr": "2024-04-16 09:00", "es": "2024-04-18 09:00", "ar": "2024-04-23 09:00"},
    promises=(LEDGER, HARBOURS),
)
ALGORITHMS = Promise(
    "XS0021",
    "1",
    "2026-09-17 10:15",
    "government-office",
    {
        "title": {
            "en": "A register of the algorithms that decide about people",
            "fr": "Un registre des algorithmes qui décident pour les personnes",
            "es": "Un registro de los algoritmos que deciden sobre las personas",
            "ar": "سجل للخوارزميات التي تتخذ قرارات بشأن الأشخاص",
        },
        "description": (
            "List every automated decision of the administration, what it weighs, and how to "
            "ask a person to look again."
        ),
        "problem": (
            "Benefits are stopped and permits refused by programs that nobody outside can "
            "name. In 2,300 appeals last year, no reason was given."
        ),
        "causes": "No rule obliges an office to say that a program decided, or on what grounds.",
        "done_so_far": "Two offices published a description after a court case.",
        "solution": (
            "A public register, a notice on every automated decision, and a right to a human "
            "review within ten days."
        ),
    },
    (
        Step("1.1", "Adopt the rule on notices and human review", "2027-06-30"),
        Step("1.2", "Open the register with the first twenty systems", "2027-12-31"),
    ),
    co_leads=("citizens-alliance",),
    supports=("parliament",),
    mode=Mode.PARTNERSHIP,
)
TENANTS = Promise(
    "XS0022",
    "2",
    "2026-10-08 14:40",
    "general-treasury",
    {
        "title": {
            "en": "Who owns the homes of the harbour district",
            "fr": "À qui appartiennent les logements du quartier du port",
            "es": "A quién pertenecen las viviendas del barrio del puerto",
            "ar": "من يملك مساكن حي الميناء",
        },
        "description": (
            "Open the land register of the harbour district, down to the people who really "
            "own each building."
        ),
        "problem": (
            "Four thousand flats stand empty behind companies without a name, while rents "
            "have doubled in six years."
        ),
    },
    (Step("2.1", "Publish the register of the first 900 buildings", "2027-09-30"),),
    supports=("contract-watchers", "morning-lantern"),
)
NEXT = Cycle(
    3,
    2,
    "government-office",
    {
        "en": "Third action plan",
        "fr": "Troisième plan d’action",
        "es": "Tercer plan de acción",
        "ar": "خطة العمل الثالثة",
    },
    {
        "en": (
            "The consultation has closed, and answers to what was said are being written. "
            "The council drafts two commitments with those who proposed them."
        ),
        "fr": (
            "La consultation est close, et les réponses à ce qui a été dit s’écrivent. Le "
            "conseil rédige deux engagements avec celles et ceux qui les ont proposés."
        ),
        "es": (
            "La consulta ha cerrado y se está respondiendo a lo que se dijo. El consejo "
            "redacta dos compromisos con quienes los propusieron."
        ),
        "ar": (
            "اختُتمت الاستشارة، وتُكتب الردود على ما قيل فيها. ويصوغ المجلس التزامين مع من اقترحهما."
        ),
    },
    announced="2026-05-05 09:00",
    consultation=("2026-05-27", "2026-07-31"),
    drafting=("2026-08-31", "2026-12-18"),
    translated={"fr": "2026-10-20 09:00", "es": "2026-10-21 09:00", "ar": "2026-10-22 09:00"},
    promises=(ALGORITHMS, TENANTS),
    hearing=HEARING,
)
SETTING = Setting(
    slug="solvera",
    code="XS",
    language="en",
    name={
        "en": "Republic of Solvera",
        "fr": "République de Solvera",
        "es": "República de Solvera",
        "ar": "جمهورية سولفيرا",
    },
    short_name={"en": "Solvera", "fr": "Solvera", "es": "Solvera", "ar": "سولفيرا"},
    kind=Kind.NATIONAL,
    region=Region.ASIA,
    admitted="2020-02-18 09:00",
    joined="2020",
    bodies=BODIES,
    cycles=(ENDED, NEXT),
    turns=(
        Turn(
            "2020-02-18 16:00",
            Status.ACTIVE,
            "Letter of intent received, eligibility criteria met.",
        ),
    ),
    consulting="2020-11-10 10:00",
    translated={"fr": "2023-05-16 09:00", "es": "2023-05-17 09:00", "ar": "2023-05-18 09:00"},
    forum=FORUM,
    cast=CAST + OF_SOLVERA,
    life=SOLVERA,
    verified="2021-02-15 10:00",
    waiting="2026-10-02 16:30",
    newcomers=NEWCOMERS,
)
