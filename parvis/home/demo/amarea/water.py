"""Commitment 4 of the fourth plan, told whole: its milestones, both pens, the evidence."""

from parvis.home.demo.amarea import water_papers
from parvis.home.demo.amarea.moderation import NAMED_SOMEBODY
from parvis.home.demo.amarea.water_texts import TEXTS
from parvis.home.demo.script import (
    Moved,
    Paper,
    Pen,
    Promise,
    Proof,
    Review,
    Reworded,
    Step,
)  # fmt: skip
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product

STEPS = (
    Step(
        "4.1",
        {
            "fr": "Recenser tous les points d’eau avec les communes",
            "en": "List all water points with the municipalities",
            "es": "Inventariar todos los puntos de agua con los municipios",
            "ar": "إحصاء جميع نقاط المياه مع البلديات",
        },
        "2026-04-30",
        joint=True,
        starts="2026-01-first",
        done="2026-04-22",
        told="2026-04-22 17:45",
        outputs={
            "fr": "Un procès-verbal de recensement pour chacune des 214 communes.",
            "en": "A signed listing for each of the 214 municipalities.",
            "es": "Un acta de inventario de cada uno de los 214 municipios.",
            "ar": "محضر إحصاء لكل بلدية من البلديات الـ214.",
        },
    ),
    Step(
        "4.2",
        {
            "fr": "Publier le registre et la carte en données ouvertes",
            "en": "Publish the register and the map as open data",
            "es": "Publicar el registro y el mapa en datos abiertos",
            "ar": "نشر السجل والخريطة بيانات مفتوحة",
        },
        "2026-06-30",
        starts="2026-03",
        done="2026-08-11",
        told="2026-08-11 11:40",
        outputs={
            "fr": "Le registre téléchargeable, la carte en ligne, la licence.",
            "en": "The register for download, the map online, the licence.",
            "es": "El registro descargable, el mapa en línea, la licencia.",
            "ar": "سجل قابل للتنزيل وخريطة على الإنترنت ورخصة الاستعمال.",
        },
    ),
    Step(
        "4.3",
        {
            "fr": "Afficher sur chaque pompe un numéro et un responsable",
            "en": "Mark every pump with a number and a person in charge",
            "es": "Señalar en cada bomba un número y una persona responsable",
            "ar": "وضع رقم واسم مسؤول على كل مضخة",
        },
        "2026-10-14",
        starts="2026-05",
        outputs={
            "fr": "6 240 plaques posées ; 2 118 au dernier relevé.",
            "en": "6,240 plates fixed; 2,118 at the last count.",
            "es": "6240 placas colocadas; 2118 en el último recuento.",
            "ar": "تركيب 6240 لوحة، منها 2118 في آخر إحصاء.",
        },
    ),
    Step(
        "4.4",
        {
            "fr": "Prendre le décret : quinze jours pour réparer",
            "en": "Issue the decree: fifteen days to repair",
            "es": "Dictar el decreto: quince días para reparar",
            "ar": "إصدار المرسوم: خمسة عشر يومًا للإصلاح",
        },
        "2026-12-last",
        joint=True,
        starts="2026-09",
        outputs={
            "fr": "Un décret publié, après une consultation ouverte de quatre semaines.",
            "en": "A published decree, after a four-week open consultation.",
            "es": "Un decreto publicado, tras una consulta abierta de cuatro semanas.",
            "ar": "مرسوم منشور بعد استشارة مفتوحة تدوم أربعة أسابيع.",
        },
        moved=Moved(
            "2026-09-18 15:30",
            "2027-03-last",
            (
                "Décision {decision[jalon-4.4]} du Forum : le projet de décret doit d’abord "
                "être soumis à la consultation du public."
            ),
            "ministere-eau",
            decision="jalon-4.4",
        ),
        waits=("4.2",),
    ),
    Step(
        "4.5",
        {
            "fr": "Vérifier chaque année avec les habitants de 60 communes",
            "en": "Check every year with the residents of 60 municipalities",
            "es": "Verificar cada año con la población de 60 municipios",
            "ar": "التحقق كل سنة مع سكان 60 بلدية",
        },
        "2027-11-last",
        owner="eau-pour-tous",
        starts="2027-06",
        outputs={
            "fr": "Un rapport public de vérification, avec les réponses du ministère.",
            "en": "A public report on the check, with the ministry’s answers.",
            "es": "Un informe público de verificación, con las respuestas del ministerio.",
            "ar": "تقرير علني عن التحقق مرفق بردود الوزارة.",
        },
        waits=("4.3", "4.4"),
    ),
)
PENS = (
    Pen(
        "ministere-eau",
        "2026-01-20 10:15",
        "not_started",
        "L’équipe commune est nommée. Le recensement commence en février, région par région.",
    ),
    Pen(
        "eau-pour-tous",
        "2026-01-22 18:05",
        "not_started",
        (
            "Nous sommes dans l’équipe et nous avons le calendrier. Rien n’est encore fait sur "
            "le terrain."
        ),
    ),
    Pen(
        "ministere-eau",
        "2026-04-30 09:30",
        "limited",
        "Les 214 communes ont rendu leur procès-verbal. La saisie des fiches est en cours.",
    ),
    Pen(
        "eau-pour-tous",
        "2026-05-06 12:10",
        "limited",
        ("Le recensement a eu lieu partout, avec nous. Les fiches ne sont pas encore publiques."),
    ),
    Pen(
        "ministere-eau",
        "2026-07-10 16:40",
        "limited",
        (
            "Le registre est prêt mais la publication attend l’avis sur les données personnelles "
            "des responsables."
        ),
    ),
    Pen(
        "ministere-eau",
        "2026-08-12 08:50",
        "substantial",
        (
            "Le registre et la carte sont en ligne depuis hier. Le marquage des pompes a "
            "commencé dans trois régions."
        ),
    ),
    Pen(
        "eau-pour-tous",
        "2026-09-02 19:20",
        "limited",
        (
            "Nous avons visité 120 pompes dans neuf communes : 31 ne figurent pas au registre, "
            "44 n’ont ni nom ni numéro."
        ),
    ),
    NAMED_SOMEBODY,
    Pen(
        "ministere-eau",
        "2026-11-12 11:05",
        "substantial",
        {
            "fr": (
                "Le registre est en ligne : 6 240 points d’eau sont recensés, la carte est "
                "ouverte et réutilisable. Le marquage des pompes a pris du retard faute de "
                "plaques ; la livraison est attendue le mois prochain."
            ),
            "en": (
                "The register is online: 6,240 water points are listed, and the map is open and "
                "reusable. The marking of pumps is behind schedule for want of plates; delivery "
                "is expected next month."
            ),
            "es": (
                "El registro está en línea: hay 6240 puntos de agua inventariados, y el mapa es "
                "abierto y reutilizable. La señalización de las bombas se ha retrasado por falta "
                "de placas; la entrega se espera para el mes próximo."
            ),
            "ar": (
                "السجل متاح على الإنترنت: أُحصيت 6240 نقطة مياه، والخريطة مفتوحة وقابلة لإعادة "
                "الاستعمال. تأخر وضع العلامات على المضخات لنقص اللوحات، ويُنتظر تسليمها الشهر "
                "المقبل."
            ),
        },
    ),
    Pen(
        "eau-pour-tous",
        "2026-11-24 09:12",
        "limited",
        {
            "fr": (
                "Le registre existe, c’est un vrai progrès. Mais sur 120 pompes visitées, 31 n’y "
                "figurent pas et 44 n’ont ni nom ni numéro. Sans le décret, rien n’oblige à "
                "réparer."
            ),
            "en": (
                "The register exists, and that is real progress. But of 120 pumps visited, 31 "
                "are not in it and 44 have neither name nor number. Without the decree, nothing "
                "obliges anyone to repair."
            ),
            "es": (
                "El registro existe, y es un verdadero avance. Pero de 120 bombas visitadas, 31 "
                "no figuran en él y 44 no tienen ni nombre ni número. Sin el decreto, nada "
                "obliga a reparar."
            ),
            "ar": (
                "السجل موجود، وهذا تقدم حقيقي. لكن من بين 120 مضخة زرناها، لا ترد 31 منها في "
                "السجل، وليس على 44 منها اسم ولا رقم. ومن دون المرسوم، لا شيء يُلزِم بالإصلاح."
            ),
        },
    ),
)
PROOFS = (
    Proof(
        "ministere-eau",
        "2026-04-24 10:05",
        "2026-04-22",
        "Procès-verbaux de recensement, 214 communes",
        Paper("recensement-214-communes.csv", water_papers.listings),
        ("4.1",),
        joint=True,
    ),
    Proof(
        "ministere-eau",
        "2026-08-11 11:30",
        "2026-08-11",
        "Registre des points d’eau, version 1",
        Paper("registre-points-eau-v1.csv", water_papers.register),
        ("4.2",),
    ),
    Proof(
        "ministere-eau",
        "2026-08-20 15:10",
        "2026-08-03",
        "Bon de commande des plaques",
        Paper("bon-de-commande-plaques.pdf", water_papers.order),
        ("4.3",),
    ),
    Proof(
        "eau-pour-tous",
        "2026-09-02 19:05",
        "2026-08-28",
        "Relevé de 120 pompes dans 9 communes",
        Paper("releve-120-pompes.csv", water_papers.survey),
        ("4.2", "4.3"),
    ),
    Proof(
        "eau-pour-tous",
        "2026-11-24 08:55",
        "2026-11-14",
        "Photos datées de 44 pompes sans plaque",
        Paper("photos-44-pompes.png", water_papers.photographs),
        ("4.3",),
    ),
)
WATER = Promise(
    "XA0034",
    "4",
    "2025-06-19 10:05",
    "ministere-eau",
    TEXTS,
    STEPS,
    co_leads=("eau-pour-tous",),
    supports=("association-maires", "agence-donnee", "universite-selimar"),
    mode=Mode.HYBRID,
    starts="2026-01",
    ends="2027-11",
    sdgs=(6, 16),
    pens=PENS,
    proofs=PROOFS,
    reviews=(
        Review(
            "mei",
            "2026-04-09 14:30",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "substantial"},
        ),
    ),
    reworded=Reworded(
        "2025-07-22 10:00",
        "accountability",
        TEXTS["accountability"]["fr"],
        "ministere-eau",
        "Un responsable nommé pour chaque pompe, un délai opposable, et un recours quand il passe.",
    ),
)
