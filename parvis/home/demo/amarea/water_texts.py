"""The template of commitment 4, in four languages."""

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
        "fr": (
            "Chaque pompe aura une fiche publique, un responsable nommé et un délai "
            "opposable. Quand elle tombe en panne, tout le monde saura depuis quand, et à "
            "qui le demander."
        ),
        "en": (
            "Every pump will have a public sheet, a named person in charge and a deadline "
            "that can be enforced. When it breaks down, everyone will know since when, and "
            "whom to ask."
        ),
        "es": (
            "Cada bomba tendrá una ficha pública, una persona responsable con nombre y un "
            "plazo exigible. Cuando se averíe, todo el mundo sabrá desde cuándo y a quién "
            "preguntar."
        ),
        "ar": (
            "ستكون لكل مضخة بطاقة عمومية ومسؤول معروف بالاسم وأجل مُلزِم. وعندما تتعطل، "
            "سيعرف الجميع منذ متى تعطلت ومن يُسأل عنها."
        ),
    },
    "theme": {
        "fr": "Eau et assainissement",
        "en": "Water and sanitation",
        "es": "Agua y saneamiento",
        "ar": "المياه والصرف الصحي",
    },
    "problem": {
        "fr": (
            "Un point d’eau sur quatre est en panne un jour donné. Personne ne sait "
            "lesquels. Les habitants ne savent pas qui appeler : la commune, le fermier ou "
            "le ministère. La panne médiane dure sept mois, et la réparation coûte le plus "
            "souvent moins de 90 000 francs."
        ),
        "en": (
            "One water point in four is out of order on any given day. Nobody knows which "
            "ones. Residents do not know whom to call: the municipality, the contractor or "
            "the ministry. The median breakdown lasts seven months, and the repair most "
            "often costs less than 90,000 francs."
        ),
        "es": (
            "Uno de cada cuatro puntos de agua está averiado en un día cualquiera. Nadie "
            "sabe cuáles. La población no sabe a quién llamar: al municipio, al "
            "concesionario o al ministerio. La avería mediana dura siete meses, y la "
            "reparación suele costar menos de 90 000 francos."
        ),
        "ar": (
            "في أي يوم من الأيام، تكون نقطة مياه واحدة من كل أربع معطّلة، ولا أحد يعرف "
            "أيّها. ولا يعرف السكان بمن يتصلون: بالبلدية أم بالمتعهّد أم بالوزارة. يدوم نصف "
            "الأعطال سبعة أشهر أو أكثر، مع أن كلفة الإصلاح تقلّ في الغالب عن 90 ألف فرنك."
        ),
    },
    "causes": {
        "fr": (
            "Les points d’eau ont été construits par onze programmes qui n’ont jamais mis "
            "leurs listes en commun. L’entretien est confié à des fermiers dont les contrats "
            "ne fixent aucun délai. Les plaintes sont orales et ne laissent pas de trace."
        ),
        "en": (
            "The water points were built by eleven programmes that never put their lists "
            "together. Maintenance is entrusted to contractors whose contracts set no "
            "deadline. Complaints are made by word of mouth and leave no trace."
        ),
        "es": (
            "Los puntos de agua fueron construidos por once programas que nunca unieron sus "
            "listas. El mantenimiento está en manos de concesionarios cuyos contratos no "
            "fijan ningún plazo. Las quejas son verbales y no dejan rastro."
        ),
        "ar": (
            "أُنشئت نقاط المياه في إطار أحد عشر برنامجًا لم تجمع قوائمها قطّ. وأُسندت "
            "الصيانة إلى متعهّدين لا تحدّد عقودهم أي أجل. أما الشكاوى فشفوية لا تترك أثرًا."
        ),
    },
    "done_so_far": {
        "fr": (
            "Deux inventaires partiels existent, faits il y a six et neuf ans, sur 31 "
            "communes. Le Collectif Eau pour tous tient depuis trois ans un carnet de pannes "
            "dans neuf communes. Aucun texte ne fixe de délai de réparation."
        ),
        "en": (
            "Two partial inventories exist, made six and nine years ago, covering 31 "
            "municipalities. Water for All has kept a logbook of breakdowns in nine "
            "municipalities for three years. No legal text sets a deadline for repairs."
        ),
        "es": (
            "Existen dos inventarios parciales, hechos hace seis y nueve años, en 31 "
            "municipios. El Colectivo Agua para Todos lleva desde hace tres años un cuaderno "
            "de averías en nueve municipios. Ninguna norma fija un plazo de reparación."
        ),
        "ar": (
            "يوجد جردان جزئيان أُنجزا قبل ستّ سنوات وتسع سنوات في 31 بلدية. ويمسك تجمّع "
            "الماء للجميع منذ ثلاث سنوات دفترًا للأعطال في تسع بلديات. ولا يوجد نصّ يحدّد "
            "أجلًا للإصلاح."
        ),
    },
    "solution": {
        "fr": (
            "Un registre unique, public, tenu par les communes et vérifié par les habitants. "
            "Un numéro et un nom peints sur chaque pompe. Un décret qui fixe quinze jours "
            "pour réparer, avec un recours quand le délai passe."
        ),
        "en": (
            "A single public register, kept by the municipalities and checked by residents. "
            "A number and a name painted on every pump. A decree that sets fifteen days for "
            "repairs, with a remedy when the deadline passes."
        ),
        "es": (
            "Un registro único y público, llevado por los municipios y verificado por la "
            "población. Un número y un nombre pintados en cada bomba. Un decreto que fija "
            "quince días para reparar, con un recurso cuando vence el plazo."
        ),
        "ar": (
            "سجل موحّد وعمومي تمسكه البلديات ويتحقق منه السكان. ورقم واسم مكتوبان على كل "
            "مضخة. ومرسوم يحدّد خمسة عشر يومًا للإصلاح، مع إمكانية التظلّم عند انقضاء الأجل."
        ),
    },
    "results_sought": {
        "fr": (
            "6 240 points d’eau recensés, tous marqués. Une durée médiane de panne ramenée "
            "de sept mois à un mois. Dans 60 communes, une vérification annuelle par les "
            "habitants, publiée."
        ),
        "en": (
            "6,240 water points listed, all of them marked. A median breakdown brought down "
            "from seven months to one. In 60 municipalities, a yearly check by residents, "
            "published."
        ),
        "es": (
            "6240 puntos de agua inventariados, todos señalizados. Una duración mediana de "
            "las averías reducida de siete meses a uno. En 60 municipios, una verificación "
            "anual a cargo de la población, publicada."
        ),
        "ar": (
            "إحصاء 6240 نقطة مياه ووضع علامة عليها جميعًا. وتقليص المدة الوسيطة للأعطال من "
            "سبعة أشهر إلى شهر واحد. وتحقّق سنوي يقوم به السكان في 60 بلدية وتُنشر نتائجه."
        ),
    },
    "transparency": {
        "fr": (
            "Toutes les pannes sont publiques : le registre et la carte sont en données "
            "ouvertes, mis à jour chaque semaine."
        ),
        "en": (
            "All breakdowns are public: the register and the map are open data, updated every week."
        ),
        "es": (
            "Todas las averías son públicas: el registro y el mapa son datos abiertos y se "
            "actualizan cada semana."
        ),
        "ar": "كل الأعطال معلنة: السجل والخريطة بيانات مفتوحة تُحدَّث كل أسبوع.",
    },
    "accountability": {
        "fr": (
            "Un responsable nommé pour chaque pompe, un délai opposable, et un recours "
            "auprès du préfet quand il passe."
        ),
        "en": (
            "A named person in charge of every pump, a deadline that can be enforced, and an "
            "appeal to the prefect when it passes."
        ),
        "es": (
            "Una persona responsable con nombre para cada bomba, un plazo exigible y un "
            "recurso ante la prefectura cuando vence."
        ),
        "ar": "مسؤول معروف بالاسم لكل مضخة، وأجل مُلزِم، وتظلّم لدى الوالي عند انقضائه.",
    },
    "participation": {
        "fr": (
            "Les habitants signalent les pannes par message gratuit et vérifient le registre "
            "chaque année, commune par commune."
        ),
        "en": (
            "Residents report breakdowns by free text message and check the register every "
            "year, municipality by municipality."
        ),
        "es": (
            "La población informa de las averías por mensaje gratuito y verifica el registro "
            "cada año, municipio por municipio."
        ),
        "ar": "يُبلِّغ السكان عن الأعطال برسالة مجانية، ويتحققون من السجل كل سنة في كل بلدية.",
    },
    "budget": {
        "fr": "412 millions de francs, dont 268 engagés la première année",
        "en": "412 million francs, 268 of them committed in the first year",
        "es": "412 millones de francos, de ellos 268 comprometidos el primer año",
        "ar": "412 مليون فرنك، منها 268 مليونًا مرصودة في السنة الأولى",
    },
    "national_plan": {
        "fr": "Stratégie nationale de l’eau, axe 2 : un service continu.",
        "en": "National water strategy, axis 2: a continuous service.",
        "es": "Estrategia nacional del agua, eje 2: un servicio continuo.",
        "ar": "الاستراتيجية الوطنية للمياه، المحور 2: خدمة مستمرة.",
    },
}
