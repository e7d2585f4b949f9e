"""Commitment 4 of the fourth plan, told whole, in four languages."""

from parvis.home.demo.amarea import water_papers
from parvis.home.demo.script import Moved, Paper, Pen, Promise, Proof, Review, Step
from parvis.plans.template import Mode
from parvis.progress.scales import Product

TEXTS = {
    "title": {
        "fr": "Un registre public des points d’eau, et quinze jours pour réparer",
        "en": "A public register of water points, and fifteen days to repair them",
        "es": "Un registro público de los puntos de agua, y quince días para repararlos",
        "ar": "سجل عمومي لنقاط المياه، وخمسة عشر يومًا للإصلاح",
    },
    "short_title": {
        "fr": "Un registre des points d’eau, un délai pour réparer",
        "en": "A register of water points, a deadline for repairs",
        "es": "Un registro de los puntos de agua, un plazo para reparar",
        "ar": "سجل لنقاط المياه وأجل للإصلاح",
    },
    "description": {
        "fr": "Chaque pompe aura une fiche publique, un responsable nommé et un délai opposable. Quand elle tombe en panne, tout le monde saura depuis quand, et à qui le demander.",
        "en": "Every pump will have a public sheet, a named person in charge and a deadline that can be enforced. When it breaks down, everyone will know since when, and whom to ask.",
        "es": "Cada bomba tendrá una ficha pública, una persona responsable con nombre y un plazo exigible. Cuando se averíe, todo el mundo sabrá desde cuándo y a quién preguntar.",
        "ar": "ستكون لكل مضخة بطاقة عمومية ومسؤول معروف بالاسم وأجل مُلزِم. وعندما تتعطل، سيعرف الجميع منذ متى تعطلت ومن يُسأل عنها.",
    },
    "theme": {"fr": "Eau et assainissement", "en": "Water and sanitation", "es": "Agua y saneamiento", "ar": "المياه والصرف الصحي"},
    "problem": {
        "fr": "Un point d’eau sur quatre est en panne un jour donné. Personne ne sait lesquels. Les habitants ne savent pas qui appeler : la commune, le fermier ou le ministère. La panne médiane dure sept mois, et la réparation coûte le plus souvent moins de 90 000 francs.",
        "en": "One water point in four is out of order on any given day. Nobody knows which ones. Residents do not know whom to call: the municipality, the contractor or the ministry. The median breakdown lasts seven months, and the repair most often costs less than 90,000 francs.",
        "es": "Uno de cada cuatro puntos de agua está averiado en un día cualquiera. Nadie sabe cuáles. La población no sabe a quién llamar: al municipio, al concesionario o al ministerio. La avería mediana dura siete meses, y la reparación suele costar menos de 90 000 francos.",
        "ar": "في أي يوم من الأيام، تكون نقطة مياه واحدة من كل أربع معطّلة، ولا أحد يعرف أيّها. ولا يعرف السكان بمن يتصلون: بالبلدية أم بالمتعهّد أم بالوزارة. يدوم نصف الأعطال سبعة أشهر أو أكثر، مع أن كلفة الإصلاح تقلّ في الغالب عن 90 ألف فرنك.",
    },
    "causes": {
        "fr": "Les points d’eau ont été construits par onze programmes qui n’ont jamais mis leurs listes en commun. L’entretien est confié à des fermiers dont les contrats ne fixent aucun délai. Les plaintes sont orales et ne laissent pas de trace.",
        "en": "The water points were built by eleven programmes that never put their lists together. Maintenance is entrusted to contractors whose contracts set no deadline. Complaints are made by word of mouth and leave no trace.",
        "es": "Los puntos de agua fueron construidos por once programas que nunca unieron sus listas. El mantenimiento está en manos de concesionarios cuyos contratos no fijan ningún plazo. Las quejas son verbales y no dejan rastro.",
        "ar": "أُنشئت نقاط المياه في إطار أحد عشر برنامجًا لم تجمع قوائمها قطّ. وأُسندت الصيانة إلى متعهّدين لا تحدّد عقودهم أي أجل. أما الشكاوى فشفوية لا تترك أثرًا.",
    },
    "done_so_far": {
        "fr": "Deux inventaires partiels existent, faits il y a six et neuf ans, sur 31 communes. Le Collectif Eau pour tous tient depuis trois ans un carnet de pannes dans neuf communes. Aucun texte ne fixe de délai de réparation.",
        "en": "Two partial inventories exist, made six and nine years ago, covering 31 municipalities. Water for All has kept a logbook of breakdowns in nine municipalities for three years. No legal text sets a deadline for repairs.",
        "es": "Existen dos inventarios parciales, hechos hace seis y nueve años, en 31 municipios. El Colectivo Agua para Todos lleva desde hace tres años un cuaderno de averías en nueve municipios. Ninguna norma fija un plazo de reparación.",
        "ar": "يوجد جردان جزئيان أُنجزا قبل ستّ سنوات وتسع سنوات في 31 بلدية. ويمسك تجمّع الماء للجميع منذ ثلاث سنوات دفترًا للأعطال في تسع بلديات. ولا يوجد نصّ يحدّد أجلًا للإصلاح.",
    },
    "solution": {
        "fr": "Un registre unique, public, tenu par les communes et vérifié par les habitants. Un numéro et un nom peints sur chaque pompe. Un décret qui fixe quinze jours pour réparer, avec un recours quand le délai passe.",
        "en": "A single public register, kept by the municipalities and checked by residents. A number and a name painted on every pump. A decree that sets fifteen days for repairs, with a remedy when the deadline passes.",
        "es": "Un registro único y público, llevado por los municipios y verificado por la población. Un número y un nombre pintados en cada bomba. Un decreto que fija quince días para reparar, con un recurso cuando vence el plazo.",
        "ar": "سجل موحّد وعمومي تمسكه البلديات ويتحقق منه السكان. ورقم واسم مكتوبان على كل مضخة. ومرسوم يحدّد خمسة عشر يومًا للإصلاح، مع إمكانية التظلّم عند انقضاء الأجل.",
    },
    "results_sought": {
        "fr": "6 240 points d’eau recensés, tous marqués. Une durée médiane de panne ramenée de sept mois à un mois. Dans 60 communes, une vérification annuelle par les habitants, publiée.",
        "en": "6,240 water points listed, all of them marked. A median breakdown brought down from seven months to one. In 60 municipalities, a yearly check by residents, published.",
        "es": "6240 puntos de agua inventariados, todos señalizados. Una duración mediana de las averías reducida de siete meses a uno. En 60 municipios, una verificación anual a cargo de la población, publicada.",
        "ar": "إحصاء 6240 نقطة مياه ووضع علامة عليها جميعًا. وتقليص المدة الوسيطة للأعطال من سبعة أشهر إلى شهر واحد. وتحقّق سنوي يقوم به السكان في 60 بلدية وتُنشر نتائجه.",
    },
    "transparency": {
        "fr": "Toutes les pannes sont publiques : le registre et la carte sont en données ouvertes, mis à jour chaque semaine.",
        "en": "All breakdowns are public: the register and the map are open data, updated every week.",
        "es": "Todas las averías son públicas: el registro y el mapa son datos abiertos y se actualizan cada semana.",
        "ar": "كل الأعطال معلنة: السجل والخريطة بيانات مفتوحة تُحدَّث كل أسبوع.",
    },
    "accountability": {
        "fr": "Un responsable nommé pour chaque pompe, un délai opposable, et un recours auprès du préfet quand il passe.",
        "en": "A named person in charge of every pump, a deadline that can be enforced, and an appeal to the prefect when it passes.",
        "es": "Una persona responsable con nombre para cada bomba, un plazo exigible y un recurso ante la prefectura cuando vence.",
        "ar": "مسؤول معروف بالاسم لكل مضخة، وأجل مُلزِم، وتظلّم لدى الوالي عند انقضائه.",
    },
    "participation": {
        "fr": "Les habitants signalent les pannes par message gratuit et vérifient le registre chaque année, commune par commune.",
        "en": "Residents report breakdowns by free text message and check the register every year, municipality by municipality.",
        "es": "La población informa de las averías por mensaje gratuito y verifica el registro cada año, municipio por municipio.",
        "ar": "يُبلِّغ السكان عن الأعطال برسالة مجانية، ويتحققون من السجل كل سنة في كل بلدية.",
    },
    "budget": {
        "fr": "412 millions de francs, dont 268 engagés la première année",
        "en": "412 million francs, 268 of them committed in the first year",
        "es": "412 millones de francos, de ellos 268 comprometidos el primer año",
        "ar": "412 مليون فرنك، منها 268 مليونًا مرصودة في السنة الأولى",
    },
    "national_plan": {
        "fr": "Stratégie nationale de l’eau, axe 2 : un service continu.",
        "en": "National water strategy, axis 2: a continuous service.",
        "es": "Estrategia nacional del agua, eje 2: un servicio continuo.",
        "ar": "الاستراتيجية الوطنية للمياه، المحور 2: خدمة مستمرة.",
    },
}
STEPS = (
    Step(
        "4.1",
        {"fr": "Recenser tous les points d’eau avec les communes", "en": "List all water points with the municipalities", "es": "Inventariar todos los puntos de agua con los municipios", "ar": "إحصاء جميع نقاط المياه مع البلديات"},
        "2026-04-30", joint=True, starts="2026-01-first", done="2026-04-22", told="2026-04-22 17:45",
        outputs={"fr": "Un procès-verbal de recensement pour chacune des 214 communes.", "en": "A signed listing for each of the 214 municipalities.", "es": "Un acta de inventario de cada uno de los 214 municipios.", "ar": "محضر إحصاء لكل بلدية من البلديات الـ214."},
    ),
    Step(
        "4.2",
        {"fr": "Publier le registre et la carte en données ouvertes", "en": "Publish the register and the map as open data", "es": "Publicar el registro y el mapa en datos abiertos", "ar": "نشر السجل والخريطة بيانات مفتوحة"},
        "2026-06-30", starts="2026-03", done="2026-08-11", told="2026-08-11 11:40",
        outputs={"fr": "Le registre téléchargeable, la carte en ligne, la licence.", "en": "The register for download, the map online, the licence.", "es": "El registro descargable, el mapa en línea, la licencia.", "ar": "سجل قابل للتنزيل وخريطة على الإنترنت ورخصة الاستعمال."},
    ),
    Step(
        "4.3",
        {"fr": "Afficher sur chaque pompe un numéro et un responsable", "en": "Mark every pump with a number and a person in charge", "es": "Señalar en cada bomba un número y una persona responsable", "ar": "وضع رقم واسم مسؤول على كل مضخة"},
        "2026-10-14", starts="2026-05",
        outputs={"fr": "6 240 plaques posées ; 2 118 au dernier relevé.", "en": "6,240 plates fixed; 2,118 at the last count.", "es": "6240 placas colocadas; 2118 en el último recuento.", "ar": "تركيب 6240 لوحة، منها 2118 في آخر إحصاء."},
    ),
    Step(
        "4.4",
        {"fr": "Prendre le décret : quinze jours pour réparer", "en": "Issue the decree: fifteen days to repair", "es": "Dictar el decreto: quince días para reparar", "ar": "إصدار المرسوم: خمسة عشر يومًا للإصلاح"},
        "2026-12-last", joint=True, starts="2026-09",
        outputs={"fr": "Un décret publié, après une consultation ouverte de quatre semaines.", "en": "A published decree, after a four-week open consultation.", "es": "Un decreto publicado, tras una consulta abierta de cuatro semanas.", "ar": "مرسوم منشور بعد استشارة مفتوحة تدوم أربعة أسابيع."},
        moved=Moved("2026-09-18 15:30", "2027-03-last", "Décision D-{year}-11 du Forum : le projet de décret doit d’abord être soumis à la consultation du public.", "ministere-eau"),
    ),
    Step(
        "4.5",
        {"fr": "Vérifier chaque année avec les habitants de 60 communes", "en": "Check every year with the residents of 60 municipalities", "es": "Verificar cada año con la población de 60 municipios", "ar": "التحقق كل سنة مع سكان 60 بلدية"},
        "2027-11-last", owner="eau-pour-tous", starts="2027-06",
        outputs={"fr": "Un rapport public de vérification, avec les réponses du ministère.", "en": "A public report on the check, with the ministry’s answers.", "es": "Un informe público de verificación, con las respuestas del ministerio.", "ar": "تقرير علني عن التحقق مرفق بردود الوزارة."},
    ),
)
PENS = (
    Pen("ministere-eau", "2026-01-20 10:15", "not_started", "L’équipe commune est nommée. Le recensement commence en février, région par région."),
    Pen("eau-pour-tous", "2026-01-22 18:05", "not_started", "Nous sommes dans l’équipe et nous avons le calendrier. Rien n’est encore fait sur le terrain."),
    Pen("ministere-eau", "2026-04-30 09:30", "limited", "Les 214 communes ont rendu leur procès-verbal. La saisie des fiches est en cours."),
    Pen("eau-pour-tous", "2026-05-06 12:10", "limited", "Le recensement a eu lieu partout, avec nous. Les fiches ne sont pas encore publiques."),
    Pen("ministere-eau", "2026-07-10 16:40", "limited", "Le registre est prêt mais la publication attend l’avis sur les données personnelles des responsables."),
    Pen("ministere-eau", "2026-08-12 08:50", "substantial", "Le registre et la carte sont en ligne depuis hier. Le marquage des pompes a commencé dans trois régions."),
    Pen("eau-pour-tous", "2026-09-02 19:20", "limited", "Nous avons visité 120 pompes dans neuf communes : 31 ne figurent pas au registre, 44 n’ont ni nom ni numéro."),
    Pen("ministere-eau", "2026-11-12 11:05", "substantial", {
        "fr": "Le registre est en ligne : 6 240 points d’eau sont recensés, la carte est ouverte et réutilisable. Le marquage des pompes a pris du retard faute de plaques ; la livraison est attendue le mois prochain.",
        "en": "The register is online: 6,240 water points are listed, and the map is open and reusable. The marking of pumps is behind schedule for want of plates; delivery is expected next month.",
        "es": "El registro está en línea: hay 6240 puntos de agua inventariados, y el mapa es abierto y reutilizable. La señalización de las bombas se ha retrasado por falta de placas; la entrega se espera para el mes próximo.",
        "ar": "السجل متاح على الإنترنت: أُحصيت 6240 نقطة مياه، والخريطة مفتوحة وقابلة لإعادة الاستعمال. تأخر وضع العلامات على المضخات لنقص اللوحات، ويُنتظر تسليمها الشهر المقبل.",
    }),
    Pen("eau-pour-tous", "2026-11-24 09:12", "limited", {
        "fr": "Le registre existe, c’est un vrai progrès. Mais sur 120 pompes visitées, 31 n’y figurent pas et 44 n’ont ni nom ni numéro. Sans le décret, rien n’oblige à réparer.",
        "en": "The register exists, and that is real progress. But of 120 pumps visited, 31 are not in it and 44 have neither name nor number. Without the decree, nothing obliges anyone to repair.",
        "es": "El registro existe, y es un verdadero avance. Pero de 120 bombas visitadas, 31 no figuran en él y 44 no tienen ni nombre ni número. Sin el decreto, nada obliga a reparar.",
        "ar": "السجل موجود، وهذا تقدم حقيقي. لكن من بين 120 مضخة زرناها، لا ترد 31 منها في السجل، وليس على 44 منها اسم ولا رقم. ومن دون المرسوم، لا شيء يُلزِم بالإصلاح.",
    }),
)
PROOFS = (
    Proof("ministere-eau", "2026-04-24 10:05", "2026-04-22", "Procès-verbaux de recensement, 214 communes", Paper("recensement-214-communes.csv", water_papers.listings), ("4.1",), joint=True),
    Proof("ministere-eau", "2026-08-11 11:30", "2026-08-11", "Registre des points d’eau, version 1", Paper("registre-points-eau-v1.csv", water_papers.register), ("4.2",)),
    Proof("ministere-eau", "2026-08-20 15:10", "2026-08-03", "Bon de commande des plaques", Paper("bon-de-commande-plaques.pdf", water_papers.order), ("4.3",)),
    Proof("eau-pour-tous", "2026-09-02 19:05", "2026-08-28", "Relevé de 120 pompes dans 9 communes", Paper("releve-120-pompes.csv", water_papers.survey), ("4.2", "4.3")),
    Proof("eau-pour-tous", "2026-11-24 08:55", "2026-11-14", "Photos datées de 44 pompes sans plaque", Paper("photos-44-pompes.png", water_papers.photographs), ("4.3",)),
)
WATER = Promise(
    "XA0034", "4", "2025-06-19 10:05", "ministere-eau", TEXTS, STEPS,
    co_leads=("eau-pour-tous",), supports=("association-maires", "agence-donnee", "universite-selimar"),
    mode=Mode.HYBRID, starts="2026-01", ends="2027-11", sdgs=(6, 16), pens=PENS, proofs=PROOFS,
    reviews=(Review("mei", "2026-04-09 14:30", Product.PLAN_REVIEW, {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "substantial"}),),
)
