"""Brisa asks which three things it should do in the open first; nothing is answered yet."""

from parvis.consultations.ways import Asked
from parvis.home.demo.cocreation_script import (
    Asking,
    Asks,
    Backed,
    Citizen,
    Hearing,
    Opening,
    Reached,
    Remark,
    Shifted,
    Slip,
    Voice,
)
from parvis.plans.cocreation import Channel, Means

OPENINGS = (
    Opening(
        "online",
        Means.ONLINE,
        {
            "en": "Online consultation",
            "fr": "Consultation en ligne",
            "es": "Consulta en línea",
            "ar": "استشارة على الإنترنت",
        },
        "2026-11-16",
        "2026-12-18",
        told={
            "about": (
                "An open call and three questions. Write in your own name, for a group, or "
                "without an account."
            ),
            "audience": "Anybody who lives or works in Brisa",
        },
    ),
    Opening(
        "libraries",
        Means.PAPER,
        {
            "en": "Paper forms in the six libraries",
            "fr": "Fiches dans les six bibliothèques",
            "es": "Fichas en las seis bibliotecas",
            "ar": "استمارات في المكتبات الست",
        },
        "2026-11-16",
        "2026-12-11",
        told={
            "about": (
                "The same questions on one sheet. Staff help to fill it in and hand out a number."
            ),
            "place": "All six city libraries",
            "hours": "Opening hours",
            "audience": "Anybody without a screen",
        },
    ),
    Opening(
        "bridges",
        Means.VISIT,
        {
            "en": "A walk over the nine bridges",
            "fr": "Une marche sur les neuf ponts",
            "es": "Un paseo por los nueve puentes",
            "ar": "جولة على الجسور التسعة",
        },
        "2026-11-28",
        "2026-11-28",
        told={
            "about": (
                "What is being built, who decided it, and where one could have said "
                "something. Step-free route."
            ),
            "place": "From the customs house to the upper lock",
            "hours": "10:00 to 12:30",
            "audience": "Walkers, cyclists, wheelchair users",
        },
    ),
    Opening(
        "market",
        Means.WORKSHOP,
        {
            "en": "Workshop in the Old Market hall",
            "fr": "Atelier dans la halle du Vieux-Marché",
            "es": "Taller en la nave del Mercado Viejo",
            "ar": "ورشة في قاعة السوق القديم",
        },
        "2026-12-03",
        "2026-12-03",
        told={
            "about": "Tables of eight, one question each, and a child corner.",
            "place": "Old Market hall, upper floor",
            "hours": "18:30 to 21:00",
            "audience": "Traders, neighbours, night workers",
        },
        shifted=Shifted(
            "2026-11-19 10:15",
            "2026-12-09",
            "2026-12-09",
            (
                "The hall’s lift is under repair until the week after; nobody should have to "
                "stay downstairs."
            ),
        ),
    ),
    Opening(
        "evening",
        Means.MEETING,
        {
            "en": "Open evening at the Academy",
            "fr": "Soirée ouverte à l’Académie",
            "es": "Velada abierta en la Academia",
            "ar": "أمسية مفتوحة في الأكاديمية",
        },
        "2026-12-15",
        "2026-12-15",
        at="2026-11-18 14:30",
        told={
            "about": "The committee reads out what came in so far, and listens.",
            "place": "Academy of the Nine Bridges, great hall",
            "hours": "19:00 to 21:00",
            "audience": "Everybody",
        },
    ),
)
REACHED = (
    Reached(
        "2026-11-10 09:30",
        "2026-11-09",
        Channel.POSTER,
        (
            "Posters in trams, laundries and stairwells of the city’s own housing, in five "
            "languages."
        ),
        "Tenants and commuters",
        "All nine districts",
        38_000,
    ),
    Reached(
        "2026-11-17 11:00",
        "2026-11-16",
        Channel.SOCIAL,
        ("A one-minute film by pupils of the harbour school, with sign language."),
        "Young people",
        "",
        6_400,
    ),
    Reached(
        "2026-11-23 16:00",
        "2026-11-21",
        Channel.VISIT,
        ("Two members of the committee at the Saturday market, with the paper form and a kettle."),
        "Market customers",
        "Old town",
        140,
    ),
)
CALL = Asking(
    "call", "2026-10-30 10:00", "2026-11-16", "2026-12-18",
    {"en": "Which three things first?", "fr": "Par quelles trois choses commencer ?",
        "es": "¿Qué tres cosas primero?", "ar": "أي ثلاثة أمور نبدأ بها؟"},
    {
        "en": (
            "Brisa writes its first action plan. Say what the city should do in the open "
            "first. Every contribution keeps its number and gets a reasoned answer before "
            "the plan is adopted."
        ),
        "fr": (
            "Brisa écrit son premier plan d’action. Dites ce que la ville devrait d’abord "
            "faire au grand jour. Chaque contribution garde son numéro et reçoit une "
            "réponse motivée avant l’adoption du plan."
        ),
        "es": (
            "Brisa escribe su primer plan de acción. Diga qué debería hacer primero la "
            "ciudad a la vista de todos. Cada contribución conserva su número y recibe "
            "una respuesta motivada antes de aprobarse el plan."
        ),
        "ar": (
            "تكتب بريزا خطة عملها الأولى. قولوا ما الذي ينبغي للمدينة أن تفعله علنًا "
            "أولًا. تحتفظ كل مساهمة برقمها وتتلقى ردًّا معلّلًا قبل اعتماد الخطة."
        ),
    },
    {
        "en": "What should the city do in the open first, and how would you notice?",
        "fr": "Que devrait d’abord faire la ville au grand jour, et à quoi le verriez-vous ?",
        "es": "¿Qué debería hacer primero la ciudad a la vista de todos y en qué lo notaría?",
        "ar": "ما الذي ينبغي للمدينة أن تفعله علنًا أولًا، وكيف ستلاحظون ذلك؟",
    },
    opportunity="online",
    questions=(
        Asks(
            Asked.CHOICES,
            {"en": (
                "Which of these should be open first? Choose as many as you like."
            ), "fr": (
                "Qu’est-ce qui devrait s’ouvrir d’abord ? Plusieurs choix sont possibles."
            ), "es": (
                "¿Qué debería abrirse primero? Puede elegir varias respuestas."
            ), "ar": "أيّ هذه الأمور ينبغي أن ينفتح أولًا؟ يمكن اختيار عدة أجوبة."},
            (
                {"en": "How the city spends", "fr": "Ce que dépense la ville",
                    "es": "En qué gasta la ciudad", "ar": "ما تنفقه المدينة"},
                {"en": "Streets and trees", "fr": "Les rues et les arbres",
                    "es": "Calles y árboles", "ar": "الشوارع والأشجار"},
                {"en": "Markets and permits", "fr": "Les marchés et les autorisations",
                    "es": "Mercados y permisos", "ar": "الأسواق والتراخيص"},
                {"en": "What is built, and where", "fr": "Ce qui se construit, et où",
                    "es": "Qué se construye y dónde", "ar": "ما يُبنى وأين"},
                {"en": "Something else", "fr": "Autre chose", "es": "Otra cosa", "ar": "أمر آخر"},
            ),
            is_required=True,
        ),
        Asks(
            Asked.TEXT, {"en": "What else, and why?", "fr": "Quoi d’autre, et pourquoi ?",
                "es": "¿Qué más y por qué?", "ar": "ماذا غير ذلك، ولماذا؟"},
            after=(1, 5),
        ),
        Asks(
            Asked.SCALE,
            {"en": (
                "How easy is it today to find out what the city has decided? From 1, "
                "impossible, to 5, easy."
            ), "fr": (
                "Est-il facile aujourd’hui de savoir ce que la ville a décidé ? De 1, "
                "impossible, à 5, facile."
            ), "es": (
                "¿Es fácil hoy saber qué ha decidido la ciudad? De 1, imposible, a 5, "
                "fácil."
            ), "ar": (
                "هل يسهل اليوم معرفة ما قرّرته المدينة؟ من 1، مستحيل، إلى 5، سهل."
            )},
            ends=(1, 5),
        ),
    ),
)  # fmt: skip
VOICES = (
    Voice(
        "closures", "call", "2026-11-16 09:40", "chester.cartwheel",
            "Every street closure, before the barriers",
        (
            "We learn of closures from the barrier itself. Publish each one a week ahead: "
            "which street, from when to when, who asked for it, and how one gets round it "
            "on foot, by bicycle and in a wheelchair."
        ),
        "cyclists", chose={1: (2, 4)}, graded={3: 2},
    ),
    Voice(
        "felled", "call", "2026-11-16 18:20", "imogen.inkerdale", "Tell us why a tree is felled",
        (
            "Four limes went from Ropewalk in one morning. There may have been a good "
            "reason. Put a notice on the tree two weeks before, with the reason, the "
            "report, and what is planted instead."
        ),
        chose={1: (2,)}, graded={3: 1},
    ),
    Voice(
        "notice", "call", "2026-11-17 20:05", "hester.hollowmere",
            "A notice on the tree, before the saw",
        (
            "Before a tree is felled there should be a notice on it with the reason and "
            "the date, early enough to ask. Ropewalk was bare before anybody on the "
            "street had heard of it."
        ),
        chose={1: (2, 4)}, graded={3: 2},
    ),
    Voice(
        "stalls", "call", "2026-11-18 08:15", "basil.butterrow", "Who gets a stall, and why",
        (
            "There are forty stalls and two hundred names on the list. Publish the list "
            "by number, the rule by which a place is given, and each place that was "
            "given, with the number that got it."
        ),
        "market-traders", chose={1: (3,)}, graded={3: 2},
    ),
    Voice(
        "flats", "call", "2026-11-18 21:30", "tobias.thornquay",
        chose={1: (1, 5)}, graded={3: 1}, told={2: (
            "The waiting list for city flats. I have been number 212 for three years, and "
            "nobody can tell me whether anyone has moved in meanwhile."
        )},
    ),
    Voice(
        "minutes", "call", "2026-11-19 10:50", "agnes.archwell", "Minutes that can be searched",
        (
            "Council minutes are scanned sheets. Publish them as text, with each decision "
            "numbered and linked to the paper it rests on. We would gladly help with the "
            "past ten years."
        ),
        "academy", chose={1: (4,)}, graded={3: 3},
    ),
    Voice("ticks", "call", "2026-11-19 22:10", "orla.oxbowrie", chose={1: (1, 2, 3)},
        graded={3: 2}),
    Voice(
        "drawings", "call", "2026-11-20 08:30", "cora.cobblestane",
            "Ask before the drawings are finished",
        (
            "By the time a square is shown to the neighbours, the drawings are paid for "
            "and nothing moves. Let us ask at the first sketch, when a question still "
            "costs nothing, and publish what was asked beside what was drawn."
        ),
        "citizens-brisa", chose={1: (4,)}, graded={3: 2},
    ),
    Voice(
        "night", "call", "2026-11-23 21:40", "felix.fernhollow",
            "Who allowed the night works on Lock Bridge?",
        (
            "The hammering stops at four. There must be a permit; nobody answers the "
            "number on the fence. Publish each permit for work at night with its hours, "
            "and a number that somebody answers."
        ),
        chose={1: (3, 4)}, graded={3: 1},
    ),
)  # fmt: skip
HEARING = Hearing(
    1, "citizens-brisa",
    outreach=("2026-11-02", "2026-12-18"), feedback=("2027-04-05", "2027-04-30"),
        due="2027-06-last",
    citizens=(
        Citizen("imogen.inkerdale", "Imogen Inkerdale"), Citizen("hester.hollowmere",
            "Hester Hollowmere"),
        Citizen("tobias.thornquay", "Tobias Thornquay"), Citizen("orla.oxbowrie", "Orla Oxbowrie"),
        Citizen("felix.fernhollow", "Felix Fernhollow"),
    ),
    ways_in=OPENINGS, reached=REACHED, asked=(CALL,), voices=VOICES,
    slips=(
        Slip(
            "fountain", "call", "2026-11-21 15:20", "2026-11-21",
                "Visit to the Saturday market, sheet 1", "The price of the tap",
            (
                "The tap at the market used to be free. Now there is a coin box, and "
                "nobody can say who put it there or where the coins go."
            ),
            "A flower seller",
        ),
    ),
    remarks=(
        Remark("r1", "felled", "2026-11-17 20:20", "hester.hollowmere", (
            "I have just written nearly the same from number 14. Perhaps they can be read "
            "together."
        )),
        Remark("r2", "felled", "2026-11-18 12:05", "glenda.greenmantle", (
            "The report exists: the limes were hollow. We should have put it on the tree, "
            "and I have asked for it to be published."
        ), "gardens-streets"),
        Remark("r3", "felled", "2026-11-18 19:45", "imogen.inkerdale",
            "Thank you. That is all I was asking for, two weeks earlier.", "", "r2"),
        Remark("r4", "stalls", "2026-11-20 09:15", "orla.oxbowrie", (
            "By number, please, not by name: some of us would rather not tell an "
            "employer."
        )),
    ),
    backed=(
        Backed("felled", "2026-11-18 13:00", ("hester.hollowmere", "tobias.thornquay",
            "orla.oxbowrie", "chester.cartwheel", "agnes.archwell")),
        Backed("stalls", "2026-11-20 12:00", ("orla.oxbowrie", "tobias.thornquay")),
        Backed("drawings", "2026-11-21 18:00", ("imogen.inkerdale", "chester.cartwheel",
            "agnes.archwell")),
    ),
)  # fmt: skip
