"""The second and the third plan: ended, and assessed."""

from parvis.home.demo.script import Cycle, Promise, Review, Step
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product

TENDERS = Promise(
    "XA0021",
    "1",
    "2022-06-14 10:10",
    "autorite-marches",
    {
        "title": {
            "fr": "Un portail pour tous les appels d’offres",
            "en": "One portal for all calls for tender",
            "es": "Un portal para todas las licitaciones",
            "ar": "بوابة واحدة لجميع طلبات العروض",
        },
        "description": (
            "Publier sur un seul site tous les appels d’offres de l’État et des douze régions."
        ),
        "problem": (
            "Les avis d’appel d’offres paraissent dans quatorze bulletins. Les petites "
            "entreprises de région les apprennent trop tard."
        ),
        "causes": "Chaque ministère publie où il veut ; aucun texte n’impose un lieu commun.",
        "done_so_far": "Trois ministères ont ouvert une page de leurs appels d’offres.",
        "solution": (
            "Un portail unique, obligatoire, avec une alerte gratuite par métier et par région."
        ),
        "results_sought": (
            "Tous les appels d’offres publiés au même endroit, et deux fois plus "
            "d’entreprises qui répondent."
        ),
        "transparency": "Tous les avis sont publics, avec leurs pièces.",
    },
    (
        Step(
            "1.1",
            "Prendre l’arrêté qui rend le portail obligatoire",
            "2023-06-30",
            done="2023-06-27",
        ),
        Step("1.2", "Ouvrir le portail", "2023-12-31", done="2024-02-13"),
        Step("1.3", "Ouvrir les alertes par métier et par région", "2024-09-30", done="2024-09-24"),
    ),
    co_leads=("observatoire-marches",),
    supports=("chambre-pme",),
    mode=Mode.PARTNERSHIP,
    reviews=(
        Review(
            "mei",
            "2023-03-21 11:00",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "modest"},
        ),
        Review(
            "mei",
            "2025-05-06 10:00",
            Product.END_OF_TERM,
            {"completion": "complete", "early_results": "moderate_results"},
        ),
    ),
)
DECLARATIONS = Promise(
    "XA0022",
    "2",
    "2022-06-16 15:25",
    "ministere-justice",
    {
        "title": {
            "fr": "Les déclarations de patrimoine, publiées",
            "en": "Asset declarations, published",
            "es": "Las declaraciones de patrimonio, publicadas",
            "ar": "نشر التصريحات بالممتلكات",
        },
        "description": (
            "Publier les déclarations de patrimoine des membres du Gouvernement et de leurs "
            "cabinets."
        ),
        "problem": (
            "Les déclarations sont déposées sous pli fermé. Personne ne peut dire si elles "
            "le sont toutes."
        ),
        "causes": "La loi oblige à déclarer, sans obliger à publier ni à vérifier.",
        "done_so_far": "Onze ministres ont publié la leur de leur plein gré.",
        "solution": "Un décret de publication et une vérification par tirage au sort.",
        "results_sought": "Toutes les déclarations publiées, un dixième vérifié chaque année.",
        "transparency": (
            "Chaque déclaration est lisible en ligne, sans les adresses ni les noms des enfants."
        ),
        "accountability": "Une déclaration fausse ou absente est signalée au procureur.",
    },
    (
        Step("2.1", "Prendre le décret de publication", "2023-09-30", done="2024-01-18"),
        Step(
            "2.2",
            "Publier les déclarations des membres du Gouvernement",
            "2024-03-31",
            done="2024-06-20",
        ),
        Step("2.3", "Vérifier les déclarations tirées au sort", "2024-12-31"),
    ),
    co_leads=("journalistes",),
    mode=Mode.BUSINESS_AS_USUAL,
    reviews=(
        Review(
            "mei",
            "2023-03-21 12:00",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "substantial"},
        ),
        Review(
            "mei",
            "2025-05-06 11:00",
            Product.END_OF_TERM,
            {"completion": "substantial", "early_results": "significant_results"},
        ),
    ),
)
THIRD = Cycle(
    3,
    2,
    "sgg",
    {
        "fr": "Troisième plan d’action national {first}–{last}",
        "en": "Third national action plan {first}–{last}",
        "es": "Tercer plan de acción nacional {first}-{last}",
        "ar": "خطة العمل الوطنية الثالثة {first}–{last}",
    },
    (
        "Deux engagements, écrits après cinq ateliers en région. Le Forum en a suivi "
        "l’exécution tous les trois mois."
    ),
    announced="2022-01-18 09:00",
    consultation=("2022-02-14", "2022-03-31"),
    drafting=("2022-04-19", "2022-08-31"),
    responded="2022-09-27 14:00",
    submitted="2022-11-22 15:00",
    starts="2023-01-first",
    ends="2024-12-last",
    translated={"en": "2022-10-11 09:00", "es": "2022-10-13 09:00", "ar": "2022-10-18 09:00"},
    promises=(TENDERS, DECLARATIONS),
)
RADIO = Promise(
    "XA0012",
    "1",
    "2019-06-11 09:40",
    "sgg",
    {
        "title": {
            "fr": "Le compte rendu du Conseil, le jour même, à la radio",
            "en": "The Cabinet’s decisions, the same day, on the radio",
            "es": "Las decisiones del Consejo, el mismo día, por la radio",
            "ar": "قرارات مجلس الوزراء في اليوم نفسه عبر الإذاعة",
        },
        "description": (
            "Lire à la radio, dans les quatre langues du pays, ce que le Conseil des "
            "ministres a décidé."
        ),
        "problem": (
            "Les décisions du Conseil paraissent au journal officiel trois semaines après, "
            "en une seule langue."
        ),
        "causes": "Aucun service n’est chargé de les résumer ni de les traduire.",
        "done_so_far": "Un communiqué est affiché dans la capitale le lendemain du Conseil.",
        "solution": (
            "Un compte rendu d’une page, traduit et lu à la radio le soir même, publié en ligne."
        ),
        "results_sought": "Un compte rendu pour chaque Conseil, entendu dans les douze régions.",
        "transparency": "Les décisions sont connues le jour où elles sont prises.",
    },
    (
        Step(
            "1.1", "Former l’équipe de rédaction et de traduction", "2020-06-30", done="2020-06-30"
        ),
        Step("1.2", "Diffuser le premier compte rendu", "2020-10-15", done="2020-10-14"),
    ),
    supports=("coalition",),
    mode=Mode.BUSINESS_AS_USUAL,
    reviews=(
        Review(
            "mei",
            "2022-04-26 10:00",
            Product.END_OF_TERM,
            {"completion": "complete", "early_results": "significant_results"},
        ),
    ),
)
STATISTICS = Promise(
    "XA0013",
    "2",
    "2019-06-13 14:15",
    "agence-donnee",
    {
        "title": {
            "fr": "Vingt jeux de données, choisis par celles et ceux qui s’en servent",
            "en": "Twenty datasets, chosen by those who use them",
            "es": "Veinte conjuntos de datos, elegidos por quienes los usan",
            "ar": "عشرون مجموعة بيانات يختارها مستعملوها",
        },
        "description": (
            "Ouvrir vingt jeux de données demandés par le public, et tenir leurs mises à jour."
        ),
        "problem": (
            "Les données ouvertes par l’État sont celles qui l’arrangent. Les plus demandées "
            "manquent."
        ),
        "causes": (
            "Personne ne demande au public ce dont il a besoin, et les mises à jour n’ont "
            "pas de responsable."
        ),
        "done_so_far": (
            "Un portail existe, avec quarante fichiers dont trente n’ont jamais été mis à jour."
        ),
        "solution": "Un vote public des jeux à ouvrir, un responsable nommé et une date pour chacun.",
        "results_sought": "Vingt jeux ouverts et à jour, avec le nom de leur responsable.",
        "transparency": "Les données et leur calendrier sont publics.",
        "participation": "Le public vote, et signale les jeux en retard.",
    },
    (
        Step("2.1", "Tenir le vote public", "2020-05-31", joint=True, done="2020-05-26"),
        Step("2.2", "Ouvrir les vingt jeux de données", "2021-06-30", done="2021-09-14"),
        Step("2.3", "Publier le bilan des mises à jour", "2021-12-15"),
    ),
    co_leads=("coalition",),
    supports=("universite-selimar",),
    mode=Mode.PARTNERSHIP,
    reviews=(
        Review(
            "mei",
            "2022-04-26 11:00",
            Product.END_OF_TERM,
            {"completion": "limited", "early_results": "no_notable_results"},
        ),
    ),
)
SECOND = Cycle(
    2,
    2,
    "sgg",
    {
        "fr": "Deuxième plan d’action national {first}–{last}",
        "en": "Second national action plan {first}–{last}",
        "es": "Segundo plan de acción nacional {first}-{last}",
        "ar": "خطة العمل الوطنية الثانية {first}–{last}",
    },
    "Le premier plan écrit avec le Forum, créé l’année d’avant.",
    announced="2019-02-05 09:30",
    consultation=("2019-02-26", "2019-04-15"),
    drafting=("2019-04-29", "2019-09-30"),
    responded="2019-10-22 11:00",
    submitted="2019-12-10 16:00",
    starts="2020-01-first",
    ends="2021-12-last",
    translated={"en": "2019-11-05 09:00", "es": "2019-11-07 09:00", "ar": "2019-11-12 09:00"},
    promises=(RADIO, STATISTICS),
)
