"""Commitments 3, 5 and 6 of the fourth plan: information, whistleblowers, parliament."""

from parvis.home.demo.script import Pen, Promise, Review, Reworded, Step
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product

REVIEWED = "2026-04-09 15:00"
INFORMATION = Promise(
    "XA0033",
    "3",
    "2025-06-12 11:35",
    "ministere-justice",
    {
        "title": {
            "fr": "Appliquer enfin la loi sur l’accès à l’information",
            "en": "Applying the access to information law at last",
            "es": "Aplicar por fin la ley de acceso a la información",
            "ar": "تطبيق قانون الحق في الحصول على المعلومات أخيرًا",
        },
        "description": {
            "fr": (
                "Nommer dans chaque administration une personne qui répond aux demandes, "
                "publier toutes les réponses, et créer un recours gratuit."
            ),
            "en": (
                "Name a person in every administration who answers requests, publish all the "
                "answers, and create an appeal that costs nothing."
            ),
            "es": (
                "Nombrar en cada administración a una persona que responda a las "
                "solicitudes, publicar todas las respuestas y crear un recurso gratuito."
            ),
            "ar": "تعيين شخص في كل إدارة يردّ على الطلبات، ونشر جميع الردود، وإحداث تظلّم مجاني.",
        },
        "theme": "Accès à l’information",
        "problem": (
            "La loi a six ans. L’an dernier, sur 412 demandes suivies par les Journalistes "
            "d’enquête, 57 ont reçu une réponse dans le délai légal."
        ),
        "causes": (
            "Le décret d’application n’a jamais été pris. Personne n’est désigné pour "
            "répondre, et le silence n’a aucune conséquence."
        ),
        "done_so_far": (
            "La loi est votée, et une circulaire en rappelle l’existence. Quatre ministères "
            "ont un formulaire de demande."
        ),
        "solution": (
            "Prendre le décret, nommer 120 personnes chargées de répondre, publier les "
            "demandes et les réponses, et confier les recours à une commission indépendante."
        ),
        "results_sought": (
            "Huit demandes sur dix satisfaites en vingt jours, et un délai moyen publié "
            "chaque mois, administration par administration."
        ),
        "transparency": (
            "Les demandes, les réponses et les refus motivés sont publiés sur un site unique."
        ),
        "accountability": (
            "Un refus se conteste sans frais ; la commission peut ordonner la publication."
        ),
        "budget": "88 millions de francs",
    },
    (
        Step(
            "3.1", "Prendre le décret d’application de la loi", "2026-06-30", starts="2026-01-first"
        ),
        Step(
            "3.2",
            "Nommer et former 120 personnes chargées de répondre",
            "2026-12-last",
            starts="2026-07",
        ),
        Step("3.3", "Installer la commission de recours", "2027-06-last", starts="2027-01"),
    ),
    co_leads=("journalistes",),
    supports=("sgg", "gazette-selimar", "ligue-droits"),
    mode=Mode.BUSINESS_AS_USUAL,
    sdgs=(16,),
    pens=(
        Pen(
            "ministere-justice",
            "2026-03-05 15:00",
            "limited",
            "Le projet de décret est écrit et transmis aux ministères pour avis.",
        ),
        Pen(
            "journalistes",
            "2026-03-09 20:10",
            "not_started",
            "Nous n’avons vu aucun projet. Une loi sans décret reste une promesse.",
        ),
        Pen(
            "ministere-justice",
            "2026-09-21 09:10",
            "limited",
            (
                "Sept ministères sur quinze ont rendu leur avis. La liste des personnes à nommer "
                "est établie."
            ),
        ),
        Pen(
            "journalistes",
            "2026-10-12 19:30",
            "not_started",
            (
                "Le décret manque toujours. Nous continuons à suivre les demandes et à publier "
                "les silences."
            ),
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
        "2025-07-24 11:30",
        "accountability",
        "Un refus se conteste sans frais ; la commission peut ordonner la publication.",
        "ministere-justice",
        "Un refus se conteste sans frais.",
    ),
)
WHISTLEBLOWERS = Promise(
    "XA0035",
    "5",
    "2025-06-26 15:45",
    "ministere-justice",
    {
        "title": {
            "fr": "Protéger celles et ceux qui alertent",
            "en": "Protecting those who raise the alarm",
            "es": "Proteger a quienes dan la alerta",
            "ar": "حماية المبلّغين عن الفساد",
        },
        "description": {
            "fr": (
                "Faire adopter une loi qui protège les lanceurs d’alerte et ouvrir un lieu "
                "d’écoute indépendant, tenu avec le Barreau."
            ),
            "en": (
                "Have a law passed that protects whistleblowers, and open an independent "
                "place of advice, run with the Bar."
            ),
            "es": (
                "Lograr la aprobación de una ley que proteja a las personas denunciantes y "
                "abrir un lugar de escucha independiente, con el Colegio de Abogacía."
            ),
            "ar": (
                "اعتماد قانون يحمي المبلّغين، وفتح فضاء مستقل للإنصات تديره هيئة المحامين مع "
                "الوزارة."
            ),
        },
        "theme": "Lutte contre la corruption",
        "problem": (
            "Les agents publics qui signalent un détournement perdent leur poste dans deux "
            "cas sur trois, d’après les dossiers suivis par le Barreau."
        ),
        "causes": (
            "Aucune loi ne protège la personne qui alerte, et le seul canal de signalement "
            "est la hiérarchie."
        ),
        "done_so_far": (
            "Un avant-projet de loi a été écrit il y a quatre ans, puis abandonné. Le "
            "Barreau tient une permanence bénévole."
        ),
        "solution": (
            "Une loi, un lieu d’écoute indépendant, et un fonds qui avance les frais de défense."
        ),
        "results_sought": (
            "La loi promulguée, le lieu ouvert dans trois villes, et cent personnes "
            "conseillées la première année."
        ),
        "accountability": (
            "Toute mesure de représailles est présumée abusive ; l’administration doit "
            "prouver le contraire."
        ),
        "participation": (
            "Le Barreau, les syndicats et la Ligue des droits écrivent le projet avec le ministère."
        ),
        "budget": "52 millions de francs",
    },
    (
        Step(
            "5.1",
            "Écrire le projet de loi avec le Barreau et les syndicats",
            "2026-09-30",
            joint=True,
            starts="2026-02",
            done="2026-09-17",
        ),
        Step(
            "5.2",
            "Déposer le projet de loi à l’Assemblée nationale",
            "2026-12-11",
            starts="2026-10",
        ),
        Step(
            "5.3",
            "Ouvrir le lieu d’écoute dans trois villes",
            "2027-06-last",
            owner="barreau",
            starts="2027-01",
        ),
        Step(
            "5.4",
            "Publier le premier rapport d’activité",
            "2027-12-last",
            joint=True,
            starts="2027-07",
        ),
    ),
    co_leads=("barreau",),
    supports=("assemblee", "ligue-droits"),
    mode=Mode.PARTNERSHIP,
    sdgs=(16,),
    pens=(
        Pen(
            "barreau",
            "2026-09-22 12:20",
            "limited",
            (
                "Le texte est écrit à deux mains et il est bon. La protection des prestataires y "
                "manque encore."
            ),
        ),
        Pen(
            "ministere-justice",
            "2026-09-24 10:50",
            "limited",
            "Le projet est prêt. Il sera déposé avant la fin de la session.",
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
HEARINGS = Promise(
    "XA0036",
    "6",
    "2025-07-03 09:55",
    "assemblee",
    {
        "title": {
            "fr": "Ouvrir les auditions du Parlement",
            "en": "Opening the hearings of Parliament",
            "es": "Abrir las audiencias del Parlamento",
            "ar": "فتح جلسات الاستماع في البرلمان",
        },
        "description": {
            "fr": (
                "Annoncer chaque audition dix jours avant, la diffuser, publier les "
                "contributions reçues et ce qui en a été fait."
            ),
            "en": (
                "Announce every hearing ten days ahead, broadcast it, publish the "
                "contributions received and what became of them."
            ),
            "es": (
                "Anunciar cada audiencia diez días antes, emitirla, publicar las "
                "contribuciones recibidas y qué se hizo con ellas."
            ),
            "ar": (
                "الإعلان عن كل جلسة استماع قبل عشرة أيام، وبثّها، ونشر المساهمات الواردة وما "
                "آلت إليه."
            ),
        },
        "theme": "Parlement",
        "problem": (
            "Les commissions entendent chaque année deux cents personnes. Le public apprend "
            "leurs noms après le vote, quand il les apprend."
        ),
        "causes": (
            "Le règlement de l’Assemblée ne dit rien des auditions. Chaque commission décide seule."
        ),
        "done_so_far": (
            "La commission des finances diffuse ses auditions depuis deux ans ; la Ligue des "
            "droits en publie le calendrier qu’elle reconstitue."
        ),
        "solution": (
            "Modifier le règlement, ouvrir un agenda unique des auditions et une boîte "
            "publique de contributions."
        ),
        "results_sought": (
            "Toutes les auditions annoncées dix jours avant, neuf sur dix diffusées, et une "
            "réponse à chaque contribution retenue ou non."
        ),
        "transparency": (
            "L’agenda, les enregistrements et les contributions sont publics et réutilisables."
        ),
        "participation": (
            "Toute personne peut demander à être entendue ou déposer une contribution écrite."
        ),
        "budget": "41 millions de francs",
    },
    (
        Step(
            "6.1",
            "Adopter le règlement modifié",
            "2026-05-31",
            starts="2026-01-first",
            done="2026-05-28",
        ),
        Step(
            "6.2",
            "Ouvrir l’agenda unique des auditions",
            "2026-09-15",
            starts="2026-05",
            done="2026-09-15",
        ),
        Step(
            "6.3", "Diffuser les auditions de toutes les commissions", "2027-03", starts="2026-10"
        ),
        Step(
            "6.4",
            "Publier le bilan des contributions avec la Ligue des droits",
            "2027-11-last",
            joint=True,
            starts="2027-06",
        ),
    ),
    co_leads=("ligue-droits",),
    supports=("sgg", "journalistes"),
    mode=Mode.HYBRID,
    sdgs=(16,),
    pens=(
        Pen(
            "ligue-droits",
            "2026-06-04 16:35",
            "limited",
            "Le règlement est voté, avec le délai de dix jours que nous demandions.",
        ),
        Pen(
            "sgg",
            "2026-06-05 09:05",
            "limited",
            (
                "Le règlement modifié est entré en vigueur. L’agenda est en préparation à "
                "l’Assemblée."
            ),
        ),
        Pen(
            "sgg",
            "2026-10-08 14:45",
            "substantial",
            "L’agenda unique est ouvert. Le Gouvernement y inscrit ses propres auditions.",
        ),
        Pen(
            "ligue-droits",
            "2026-10-08 18:50",
            "substantial",
            ("L’agenda fonctionne et nous avons cessé de tenir le nôtre. Il reste la diffusion."),
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
    machine=frozenset({"es"}),
)
