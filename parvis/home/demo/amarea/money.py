"""Commitments 1 and 2 of the fourth plan: public procurement, the budget of the regions."""

from functools import partial

from parvis.home.demo.papers import table
from parvis.home.demo.script import Paper, Pen, Promise, Proof, Review, Step
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product

REVIEWED = "2026-04-09 14:00"
PROCUREMENT = Promise(
    "XA0031",
    "1",
    "2025-06-03 09:20",
    "autorite-marches",
    {
        "title": {
            "fr": "Savoir à qui profitent les marchés publics",
            "en": "Knowing who benefits from public contracts",
            "es": "Saber a quién benefician los contratos públicos",
            "ar": "معرفة المستفيدين من الصفقات العمومية",
        },
        "description": {
            "fr": (
                "Publier chaque contrat public avec le nom des personnes qui possèdent "
                "réellement l’entreprise retenue, dans un format que chacun peut réutiliser."
            ),
            "en": (
                "Publish every public contract with the names of the people who really own "
                "the chosen company, in a format that anyone can reuse."
            ),
            "es": (
                "Publicar cada contrato público con los nombres de las personas que son "
                "realmente dueñas de la empresa elegida, en un formato reutilizable."
            ),
            "ar": (
                "نشر كل صفقة عمومية مع أسماء المالكين الفعليين للشركة التي فازت بها، في صيغة "
                "يمكن لأي شخص إعادة استعمالها."
            ),
        },
        "theme": "Marchés publics",
        "problem": (
            "Les marchés publics représentent un tiers de la dépense de l’État. Dans six cas "
            "sur dix, le public ne peut pas savoir qui se trouve derrière l’entreprise "
            "retenue."
        ),
        "causes": (
            "Les avis d’attribution paraissent sur papier, ministère par ministère. Le "
            "registre du commerce ne demande pas le nom des bénéficiaires effectifs."
        ),
        "done_so_far": (
            "Le plan précédent a ouvert un portail des appels d’offres. Il montre ce qui est "
            "demandé, mais ni les contrats signés ni leurs avenants."
        ),
        "solution": (
            "Un registre des contrats, de l’appel d’offres au dernier paiement, relié à un "
            "registre des bénéficiaires effectifs que l’Observatoire des marchés peut "
            "vérifier."
        ),
        "results_sought": (
            "Tous les marchés de plus de dix millions de francs publiés sous trente jours. "
            "La part des offres uniques ramenée de 48 % à 30 %."
        ),
        "transparency": (
            "Les contrats, les avenants, les paiements et les bénéficiaires effectifs sont "
            "publiés en données ouvertes."
        ),
        "accountability": (
            "L’Autorité répond sous trente jours à toute alerte de l’Observatoire, et publie "
            "sa réponse."
        ),
        "participation": (
            "Des comités d’usagers contrôlent sur place vingt marchés par an, tirés au sort."
        ),
        "budget": "190 millions de francs",
    },
    (
        Step(
            "1.1",
            "Publier le modèle de données des contrats, après avis du public",
            "2026-03-31",
            starts="2026-01-first",
            done="2026-03-24",
        ),
        Step(
            "1.2",
            "Mettre en ligne les contrats signés depuis le début de l’année",
            "2026-06-30",
            starts="2026-03",
            done="2026-06-29",
        ),
        Step(
            "1.3",
            "Former quarante journalistes et associations à la lecture des contrats",
            "2026-10-31",
            owner="observatoire-marches",
            starts="2026-06",
            done="2026-10-27",
        ),
        Step(
            "1.4",
            "Ouvrir le registre des bénéficiaires effectifs",
            "2027-06-last",
            starts="2026-09",
        ),
        Step(
            "1.5",
            "Publier le premier bilan des contrôles d’usagers",
            "2027-12-last",
            joint=True,
            starts="2027-01",
        ),
    ),
    co_leads=("observatoire-marches",),
    supports=("ministere-finances", "agence-donnee", "chambre-pme", "gazette-selimar"),
    mode=Mode.PARTNERSHIP,
    sdgs=(12, 16),
    pens=(
        Pen(
            "autorite-marches",
            "2026-04-14 09:40",
            "limited",
            "Le modèle de données est adopté. Les ministères préparent leurs premiers envois.",
        ),
        Pen(
            "observatoire-marches",
            "2026-04-16 17:25",
            "limited",
            "Le modèle est bon et nos remarques y sont. Il reste à voir des contrats.",
        ),
        Pen(
            "autorite-marches",
            "2026-07-08 10:30",
            "substantial",
            "Les contrats de quatorze ministères sont en ligne, mis à jour chaque semaine.",
        ),
        Pen(
            "observatoire-marches",
            "2026-10-29 18:40",
            "limited",
            (
                "On lit enfin les contrats. Mais les avenants manquent dans neuf ministères, et "
                "c’est là que les prix montent."
            ),
        ),
    ),
    proofs=(
        Proof(
            "autorite-marches",
            "2026-06-29 15:50",
            "2026-06-29",
            "Contrats publiés, premier envoi",
            Paper(
                "contrats-premier-envoi.csv",
                partial(
                    table,
                    ("contrat", "ministere", "montant_francs", "offres_recues"),
                    tuple(
                        (
                            f"M{n:04}",
                            f"Ministère {n % 14 + 1}",
                            1_000_000 * (3 + n * 17 % 61),
                            1 + n % 5,
                        )
                        for n in range(1, 85)
                    ),
                ),
            ),
            ("1.2",),
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
)
BUDGET = Promise(
    "XA0032",
    "2",
    "2025-06-05 14:10",
    "ministere-finances",
    {
        "title": {
            "fr": "Un budget lisible dans chaque région",
            "en": "A readable budget in every region",
            "es": "Un presupuesto legible en cada región",
            "ar": "ميزانية مقروءة في كل جهة",
        },
        "description": {
            "fr": (
                "Chaque région publie son budget en douze pages claires, et le présente en "
                "public avant le vote."
            ),
            "en": (
                "Every region publishes its budget in twelve clear pages, and presents it in "
                "public before the vote."
            ),
            "es": (
                "Cada región publica su presupuesto en doce páginas claras y lo presenta en "
                "público antes de la votación."
            ),
            "ar": (
                "تنشر كل جهة ميزانيتها في اثنتي عشرة صفحة واضحة، وتعرضها على الجمهور قبل "
                "التصويت عليها."
            ),
        },
        "theme": "Finances publiques",
        "problem": (
            "Les budgets des douze régions sont publiés en tableaux de quatre cents pages, "
            "après le vote. Moins d’une personne sur vingt dit savoir ce que dépense sa "
            "région."
        ),
        "causes": (
            "La loi n’oblige qu’à l’affichage du document comptable. Aucune région n’a de "
            "personne chargée de l’expliquer."
        ),
        "done_so_far": (
            "Une région pilote a publié un budget citoyen pendant deux ans, avec "
            "l’Observatoire citoyen du budget."
        ),
        "solution": (
            "Un modèle commun de budget citoyen, écrit avec l’Observatoire, et une séance "
            "publique dans chaque région avant le vote."
        ),
        "results_sought": (
            "Douze budgets citoyens publiés à temps, douze séances publiques, et un compte "
            "rendu de ce qui a changé."
        ),
        "transparency": (
            "Le budget, son exécution et les écarts sont publiés avec les mêmes rubriques "
            "dans toutes les régions."
        ),
        "participation": (
            "Les habitants posent leurs questions avant le vote ; les réponses sont publiées."
        ),
        "budget": "64 millions de francs",
    },
    (
        Step(
            "2.1",
            "Adopter le modèle de budget citoyen avec les douze régions",
            "2026-04-30",
            joint=True,
            starts="2026-01-first",
            done="2026-04-28",
        ),
        Step(
            "2.2",
            "Publier les douze budgets citoyens",
            "2026-09-30",
            starts="2026-05",
            done="2026-09-25",
        ),
        Step(
            "2.3",
            "Tenir une séance publique dans chaque région",
            "2026-11-15",
            starts="2026-09",
            done="2026-11-13",
        ),
    ),
    co_leads=("observatoire-budget",),
    supports=("association-maires", "universite-selimar"),
    mode=Mode.PARTNERSHIP,
    sdgs=(16,),
    pens=(
        Pen(
            "ministere-finances",
            "2026-05-04 11:20",
            "limited",
            "Le modèle est adopté par les douze régions.",
        ),
        Pen(
            "observatoire-budget",
            "2026-05-05 08:30",
            "limited",
            "Le modèle vient de nos ateliers ; les régions doivent encore l’appliquer.",
        ),
        Pen(
            "observatoire-budget",
            "2026-10-02 18:15",
            "substantial",
            ("Douze budgets sur douze, c’est une première. Trois sont encore difficiles à lire."),
        ),
        Pen(
            "ministere-finances",
            "2026-10-05 09:45",
            "substantial",
            "Les douze budgets citoyens sont en ligne, huit séances publiques ont eu lieu.",
        ),
        Pen(
            "ministere-finances",
            "2026-11-17 10:00",
            "complete",
            "Les douze séances sont tenues. Les comptes rendus sont publiés par les régions.",
        ),
    ),
    proofs=(
        Proof(
            "ministere-finances",
            "2026-11-17 09:50",
            "2026-11-13",
            "Séances publiques des douze régions",
            Paper(
                "seances-regions.csv",
                partial(
                    table,
                    ("region", "personnes_presentes", "questions", "reponses_publiees"),
                    tuple(
                        (f"Région {n}", 40 + n * 37 % 90, 6 + n * 5 % 17, 6 + n * 5 % 17 - n % 3)
                        for n in range(1, 13)
                    ),
                ),
            ),
            ("2.3",),
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
