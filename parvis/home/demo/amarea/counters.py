"""Commitments 7 and 8 of the fourth plan: schools and counters."""

from functools import partial

from parvis.home.demo.papers import table
from parvis.home.demo.script import Paper, Pen, Promise, Proof, Review, Reworded, Step
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product

REVIEWED = "2026-04-09 16:00"
SCHOOLS = Promise(
    "XA0037",
    "7",
    "2025-07-08 10:25",
    "ministere-education",
    {
        "title": {
            "fr": "Les comptes de l’école, affichés à l’école",
            "en": "The school’s accounts, posted at the school",
            "es": "Las cuentas de la escuela, expuestas en la escuela",
            "ar": "حسابات المدرسة معلّقة في المدرسة",
        },
        "description": {
            "fr": "Chaque école affiche à sa porte ce qu’elle a reçu et dépensé.",
            "en": (
                "Every school posts at its gate, twice a year, what it has received, what it "
                "has spent, and what is left."
            ),
            "es": "Cada escuela expone en su puerta lo que ha recibido y gastado.",
            "ar": "تعلّق كل مدرسة على بابها مرتين في السنة ما تلقّته وما أنفقته وما بقي لديها.",
        },
        "theme": "Éducation",
        "problem": (
            "L’argent destiné aux écoles passe par quatre guichets. Sur cent francs votés, "
            "les écoles enquêtées déclarent en recevoir soixante et onze."
        ),
        "causes": (
            "Ni les directrices et directeurs ni les parents ne connaissent la somme votée "
            "pour leur école."
        ),
        "done_so_far": (
            "Les Parents d’élèves ont affiché les comptes de dix-huit écoles volontaires ; "
            "les sommes reçues y ont augmenté d’un cinquième."
        ),
        "solution": (
            "Un affichage obligatoire, sur un modèle d’une page, vérifié par les comités de "
            "parents, et repris en données ouvertes."
        ),
        "results_sought": (
            "Les 2 400 écoles affichent leurs comptes, et l’écart entre somme votée et somme "
            "reçue est publié."
        ),
        "transparency": "La somme votée, la somme reçue et la dépense sont affichées et mises en ligne.",
        "accountability": (
            "Tout écart de plus de dix pour cent reçoit une explication écrite de l’inspection."
        ),
        "participation": (
            "Les comités de parents signent l’affichage, ou disent pourquoi ils ne le signent pas."
        ),
        "budget": "73 millions de francs",
    },
    (
        Step(
            "7.1",
            "Adopter le modèle d’affichage avec les Parents d’élèves",
            "2026-04-15",
            joint=True,
            starts="2026-01-first",
            done="2026-04-14",
        ),
        Step("7.2", "Afficher les comptes dans 1 200 écoles", "2026-12-last", starts="2026-05"),
        Step("7.3", "Afficher les comptes dans les 2 400 écoles", "2027-06-last", starts="2027-01"),
        Step(
            "7.4",
            "Publier l’écart entre somme votée et somme reçue",
            "2027-12-last",
            starts="2027-07",
        ),
    ),
    co_leads=("parents-eleves",),
    supports=("ministere-finances", "femmes-rurales"),
    mode=Mode.HYBRID,
    sdgs=(4, 16),
    pens=(
        Pen(
            "ministere-education",
            "2026-04-17 11:50",
            "limited",
            "Le modèle tient sur une page. Les écoles le reçoivent avec la dotation.",
        ),
        Pen(
            "parents-eleves",
            "2026-04-20 17:15",
            "limited",
            "Le modèle est clair. Nous le testons dans trente écoles.",
        ),
        Pen(
            "parents-eleves",
            "2026-11-03 19:45",
            "substantial",
            (
                "Près de neuf cents écoles affichent déjà, bien plus que le ministère n’en "
                "compte : les parents n’ont pas attendu."
            ),
        ),
    ),
    proofs=(
        Proof(
            "ministere-education",
            "2026-11-20 14:20",
            "2026-11-18",
            "Comptes de 214 écoles",
            Paper(
                "comptes-214-ecoles.csv",
                partial(
                    table,
                    ("ecole", "somme_votee", "somme_recue", "depense"),
                    tuple(
                        (
                            f"École {n:03}",
                            400_000 + n * 1300,
                            330_000 + n * 1100,
                            300_000 + n * 1000,
                        )
                        for n in range(1, 215)
                    ),
                ),
            ),
            ("7.2",),
        ),
    ),
    reviews=(
        Review(
            "mei",
            REVIEWED,
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "substantial"},
        ),
    ),
    reworded=Reworded(
        "2025-11-14 16:05",
        "description",
        (
            "Chaque école affiche à sa porte, deux fois par an, ce qu’elle a reçu, ce "
            "qu’elle a dépensé et ce qui lui reste."
        ),
        "ministere-education",
    ),
)
COUNTERS = Promise(
    "XA0038",
    "8",
    "2025-07-10 13:30",
    "ministere-affaires-sociales",
    {
        "title": {
            "fr": "Des guichets accessibles à toutes et à tous",
            "en": "Public counters that everyone can use",
            "es": "Ventanillas accesibles para todas las personas",
            "ar": "شبابيك خدمة ميسّرة للجميع",
        },
        "description": {
            "fr": (
                "Rendre accessibles cent guichets de l’État, en choisissant et en vérifiant "
                "les travaux avec les personnes concernées."
            ),
            "en": (
                "Make one hundred State counters accessible, choosing and checking the works "
                "with the people concerned."
            ),
            "es": (
                "Hacer accesibles cien ventanillas del Estado, eligiendo y verificando las "
                "obras con las personas interesadas."
            ),
            "ar": (
                "تيسير الوصول إلى مئة شباك حكومي، مع اختيار الأشغال والتحقق منها بمشاركة المعنيين."
            ),
        },
        "theme": "Inclusion",
        "problem": (
            "Une personne handicapée sur deux renonce à une démarche faute de pouvoir "
            "entrer, entendre ou lire. Onze guichets sur deux mille sont accessibles."
        ),
        "causes": (
            "Les travaux sont décidés sans les personnes concernées, et personne ne vérifie "
            "la norme après la livraison."
        ),
        "done_so_far": (
            "Une norme existe depuis cinq ans. La Fédération du handicap a visité 60 "
            "guichets et publié ses relevés."
        ),
        "solution": (
            "Une liste de cent guichets choisie avec la Fédération, des travaux suivis en "
            "public, et une visite de réception par des usagers."
        ),
        "results_sought": (
            "Cent guichets reçus par des usagers, et une carte publique de ce qui est "
            "accessible, et de ce qui ne l’est pas."
        ),
        "accountability": "Un guichet n’est payé à l’entreprise qu’après la visite des usagers.",
        "participation": "Les personnes concernées choisissent les guichets et signent la réception.",
        "budget": "230 millions de francs",
    },
    (
        Step(
            "8.1",
            "Choisir cent guichets avec la Fédération du handicap",
            "2026-12-18",
            joint=True,
            starts="2026-09",
        ),
        Step("8.2", "Recevoir les cinquante premiers guichets", "2027-06-last", starts="2027-01"),
        Step(
            "8.3",
            "Recevoir les cent guichets et publier la carte",
            "2027-12-last",
            starts="2027-07",
        ),
    ),
    co_leads=("federation-handicap",),
    supports=("association-maires",),
    mode=Mode.PARTNERSHIP,
    sdgs=(10, 11),
    pens=(
        Pen(
            "federation-handicap",
            "2026-07-02 10:20",
            "not_started",
            "Rien n’a bougé avant l’été. Nous attendons la première réunion.",
        ),
        Pen(
            "ministere-affaires-sociales",
            "2026-07-06 15:35",
            "not_started",
            "Le crédit est ouvert depuis juin. Le choix des guichets commence à la rentrée.",
        ),
    ),
    reviews=(
        Review(
            "mei",
            REVIEWED,
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "modest"},
        ),
    ),
)
