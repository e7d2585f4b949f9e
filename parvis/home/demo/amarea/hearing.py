"""How the fourth plan was made in public: its calendar, two consultations, and how they were sorted."""

from parvis.consultations.ways import Asked
from parvis.home.demo.amarea.answers import REPLIES, SPRANG
from parvis.home.demo.amarea.threads import BACKED, REMARKS
from parvis.home.demo.amarea.voices import CITIZENS, SLIPS, VOICES
from parvis.home.demo.cocreation_script import (
    Asking,
    Asks,
    Bundle,
    Hearing,
    Kept,
    Opening,
    Parted,
    Reached,
    Shifted,
    Subject,
)
from parvis.plans.cocreation import Channel, Means
from parvis.plans.editions import Stage

OPENINGS = (
    Opening(
        "en-ligne",
        Means.ONLINE,
        {
            "fr": "Consultation en ligne",
            "en": "Online consultation",
            "es": "Consulta en línea",
            "ar": "استشارة على الإنترنت",
        },
        "2025-03-24",
        "2025-04-30",
        told={
            "about": (
                "Un appel ouvert et trois questions. On peut écrire en son nom, pour une "
                "organisation, ou sans compte."
            ),
            "audience": "Toute personne qui vit en Amaréa",
        },
    ),
    Opening(
        "papier",
        Means.PAPER,
        {
            "fr": "Fiches et boîtes dans les mairies",
            "en": "Paper forms and boxes in town halls",
            "es": "Fichas y buzones en los ayuntamientos",
            "ar": "استمارات وصناديق في البلديات",
        },
        "2025-03-24",
        "2025-04-30",
        told={
            "about": (
                "La même fiche qu’en ligne, en quatre langues. Chaque fiche reçoit son "
                "numéro, remis sur un talon."
            ),
            "place": "Mairies des chefs-lieux des douze régions",
            "hours": "Aux heures d’ouverture",
            "audience": "Personnes sans accès à Internet",
        },
    ),
    Opening(
        "atelier-kelefa",
        Means.WORKSHOP,
        {
            "fr": "Atelier à Kéléfa : l’eau et l’école",
            "en": "Workshop in Kelefa: water and school",
            "es": "Taller en Kelefa: el agua y la escuela",
            "ar": "ورشة في كيليفا: الماء والمدرسة",
        },
        "2025-04-02",
        "2025-04-02",
        told={
            "about": (
                "On y parle, quelqu’un écrit et relit à voix haute. Garde d’enfants et repas "
                "sur place."
            ),
            "place": "École du marché, Kéléfa",
            "hours": "De 14 h à 17 h",
            "audience": "Habitantes et habitants du fleuve",
        },
        shifted=Shifted(
            "2025-03-26 11:20",
            "2025-04-09",
            "2025-04-09",
            (
                "Le bac ne passe pas la semaine prévue : les villages de l’autre rive "
                "n’auraient pas pu venir."
            ),
        ),
    ),
    Opening(
        "visite-guichets",
        Means.VISIT,
        {
            "fr": "Visite de guichets à Sélimar avec la Fédération du handicap",
            "en": ("Visit of public counters in Selimar with the Disability Federation"),
            "es": ("Visita a ventanillas de Selimar con la Federación de la Discapacidad"),
            "ar": "زيارة شبابيك الخدمة في سيليمار مع اتحاد ذوي الإعاقة",
        },
        "2025-04-16",
        "2025-04-16",
        told={
            "about": ("Six guichets en une matinée, avec celles et ceux qui n’y entrent pas."),
            "place": "Sélimar, départ devant la gare routière",
            "hours": "De 8 h 30 à 12 h",
            "audience": "Usagers et agents",
        },
    ),
    Opening(
        "restitution",
        Means.MEETING,
        {
            "fr": "Restitution publique : ce qui a été dit",
            "en": "Public meeting: what was said",
            "es": "Reunión pública: lo que se dijo",
            "ar": "لقاء عمومي: ما الذي قيل",
        },
        "2025-05-14",
        "2025-05-14",
        at="2025-04-24 15:00",
        told={
            "about": ("Le Forum présente le tri des contributions et écoute ce qui manque."),
            "place": "Maison des associations, Sélimar",
            "hours": "De 17 h à 19 h 30",
            "audience": "Tous les contributeurs",
        },
    ),
    Opening(
        "relecture",
        Means.ONLINE,
        {
            "fr": "Relecture en ligne des premiers engagements",
            "en": "First commitments read over online",
            "es": "Relectura en línea de los primeros compromisos",
            "ar": "مراجعة الالتزامات الأولى على الإنترنت",
        },
        "2025-06-23",
        "2025-07-11",
        at="2025-06-05 10:00",
        told={
            "about": (
                "Le projet est donné paragraphe par paragraphe. Chacun peut dire ce qu’il "
                "faut y changer."
            ),
            "audience": "Toute personne qui vit en Amaréa",
        },
    ),
)
REACHED = (
    Reached(
        "2025-03-19 10:15",
        "2025-03-17",
        Channel.MEDIA,
        (
            "Annonce de deux minutes après les informations du soir, en quatre langues, sur "
            "douze radios régionales, trois soirs de suite."
        ),
        "Auditeurs des radios régionales",
        "Les douze régions",
        410_000,
    ),
    Reached(
        "2025-03-24 16:40",
        "2025-03-24",
        Channel.MAILING,
        (
            "Lettre aux associations déclarées et aux contributeurs du plan précédent, avec "
            "la fiche et le calendrier."
        ),
        "Associations et anciens contributeurs",
        "Tout le pays",
        1_860,
    ),
    Reached(
        "2025-04-08 09:50",
        "2025-04-07",
        Channel.OTHER,
        (
            "Crieurs publics sur huit marchés de la vallée, la semaine de l’atelier, avec "
            "l’heure du car gratuit."
        ),
        "Personnes qui ne lisent pas, ou n’ont pas la radio",
        "Vallée de Kéléfa",
        5_200,
    ),
)
FIRST = Asking(
    "appel", "2025-03-10 10:00", "2025-03-24", "2025-04-30",
    {"fr": "Que faut-il ouvrir d’abord ?", "en": "What should be opened first?",
        "es": "¿Qué hay que abrir primero?", "ar": "ما الذي ينبغي فتحه أولًا؟"},
    {
        "fr": (
            "Le quatrième plan d’action s’écrit avec vous. Dites ce que vous vivez, puis "
            "ce que vous proposez. Chaque contribution garde son numéro et reçoit une "
            "réponse motivée, retenue ou non."
        ),
        "en": (
            "The fourth action plan is written with you. Say what you live through, then "
            "what you propose. Every contribution keeps its number and receives a "
            "reasoned answer, taken up or not."
        ),
        "es": (
            "El cuarto plan de acción se escribe con usted. Diga lo que vive y luego lo "
            "que propone. Cada contribución conserva su número y recibe una respuesta "
            "motivada, se acepte o no."
        ),
        "ar": (
            "تُكتب خطة العمل الرابعة معكم. قولوا ما تعيشونه ثم ما تقترحونه. تحتفظ كل "
            "مساهمة برقمها وتتلقى ردًّا معلّلًا، سواء قُبلت أم لم تُقبل."
        ),
    },
    {
        "fr": "Qu’est-ce que l’État devrait faire au grand jour, et que proposez-vous ?",
        "en": "What should the State do in the open, and what do you propose?",
        "es": "¿Qué debería hacer el Estado a la vista de todos y qué propone usted?",
        "ar": "ما الذي ينبغي للدولة أن تفعله علنًا، وماذا تقترحون؟",
    },
    opportunity="en-ligne", counted="2025-05-02 09:00",
    questions=(
        Asks(
            Asked.CHOICE,
            {"fr": "Quel service public voudriez-vous voir s’ouvrir d’abord ?",
                "en": "Which public service would you like to see open up first?",
                "es": "¿Qué servicio público le gustaría que se abriera primero?",
                "ar": "أي خدمة عمومية تودّون أن تنفتح أولًا؟"},
            (
                {"fr": "L’eau", "en": "Water", "es": "El agua", "ar": "الماء"},
                {"fr": "L’école", "en": "Schools", "es": "La escuela", "ar": "المدرسة"},
                {"fr": "Les marchés publics", "en": "Public contracts",
                    "es": "Los contratos públicos", "ar": "الصفقات العمومية"},
                {"fr": "La justice", "en": "Justice", "es": "La justicia", "ar": "العدالة"},
                {"fr": "Le budget de ma région", "en": "The budget of my region",
                    "es": "El presupuesto de mi región", "ar": "ميزانية جهتي"},
                {"fr": "Un autre service", "en": "Another service", "es": "Otro servicio",
                    "ar": "خدمة أخرى"},
            ),
        ),
        Asks(
            Asked.TEXT,
            {"fr": "Lequel, et pourquoi ?", "en": "Which one, and why?", "es": "¿Cuál y por qué?",
                "ar": "أي خدمة، ولماذا؟"},
            after=(1, 6),
        ),
        Asks(
            Asked.SCALE,
            {"fr": (
                "Quand un service public ne marche pas, savez-vous à qui vous adresser ? "
                "De 1, jamais, à 5, toujours."
            ), "en": (
                "When a public service does not work, do you know whom to turn to? From "
                "1, never, to 5, always."
            ), "es": (
                "Cuando un servicio público no funciona, ¿sabe a quién dirigirse? De 1, "
                "nunca, a 5, siempre."
            ), "ar": (
                "عندما تتعطل خدمة عمومية، هل تعرفون إلى من تتوجهون؟ من 1، أبدًا، إلى 5، "
                "دائمًا."
            )},
            ends=(1, 5),
        ),
    ),
)  # fmt: skip
SECOND = Asking(
    "relecture", "2025-06-20 17:30", "2025-06-23", "2025-07-11",
    {"fr": "Relire les quatre premiers engagements",
        "en": "Reading over the first four commitments",
        "es": "Releer los cuatro primeros compromisos", "ar": "مراجعة الالتزامات الأربعة الأولى"},
    {
        "fr": (
            "Voici le projet, paragraphe par paragraphe. Dites ce qui manque, ce qui est "
            "de trop, ce que vous ne comprenez pas."
        ),
        "en": (
            "Here is the draft, paragraph by paragraph. Say what is missing, what is too "
            "much, what you do not understand."
        ),
        "es": (
            "Este es el proyecto, párrafo por párrafo. Diga qué falta, qué sobra, qué no "
            "se entiende."
        ),
        "ar": "هذا هو المشروع، فقرة فقرة. قولوا ما ينقصه، وما يزيد فيه، وما لا تفهمونه.",
    },
    opportunity="relecture", edition=1,
    reads=(
        ("XA0031", "description"), ("XA0031", "solution"), ("XA0032", "description"),
        ("XA0032", "participation"), ("XA0033", "solution"), ("XA0033", "accountability"),
        ("XA0034", "problem"), ("XA0034", "solution"), ("XA0034", "accountability"),
        ("XA0034", "participation"),
    ),
)  # fmt: skip
SUBJECTS = (
    Subject(
        "eau",
        "2025-04-28 09:30",
        {
            "fr": "L’eau et les services près de chez soi",
            "en": "Water and services close to home",
            "es": "El agua y los servicios cercanos",
            "ar": "الماء والخدمات القريبة",
        },
        (
            "guichet-rampe",
            "dispensaire",
            "registre-ouvert",
            "message",
            "guichet-et-bac",
            "quinze-jours",
            "recours",
        ),
    ),
    Subject(
        "argent",
        "2025-04-28 09:40",
        {
            "fr": "L’argent public : marchés, budgets, écoles",
            "en": "Public money: contracts, budgets, schools",
            "es": "El dinero público: contratos, presupuestos, escuelas",
            "ar": "المال العام: الصفقات والميزانيات والمدارس",
        },
        ("noms-derriere", "pme-paiements", "chantiers", "declaration-simple", "taxe-motos"),
    ),
    Subject(
        "droits",
        "2025-04-28 09:50",
        {
            "fr": "Savoir, alerter, être protégé",
            "en": "Knowing, raising the alarm, being protected",
            "es": "Saber, alertar, tener protección",
            "ar": "المعرفة والإبلاغ والحماية",
        },
        ("loi-sans-decret", "prestataires", "perdu-mon-poste", "que-peut-la-commission"),
    ),
    Subject(
        "ecoute",
        "2025-04-28 10:00",
        {
            "fr": "Être entendu, et compris",
            "en": "Being heard, and understood",
            "es": "Ser escuchado y comprendido",
            "ar": "أن نُسمَع وأن نُفهَم",
        },
        ("auditions", "langues", "repondre"),
    ),
)
BUNDLES = (
    Bundle("pompes", "2025-05-05 10:30", {"fr": "Points d’eau en panne",
        "en": "Water points out of order", "es": "Puntos de agua averiados",
        "ar": "نقاط مياه معطّلة"}, "eau", ("pompe", "carnet", "piece", "indemnite", "belombe")),
    Bundle("ecoles", "2025-05-05 11:10", {"fr": "Les comptes de l’école, connus des parents",
        "en": "The school’s accounts, known to parents",
        "es": "Las cuentas de la escuela, conocidas por las familias",
        "ar": "حسابات المدرسة معروفة لدى الأولياء"}, "argent", ("somme-votee", "bancs",
        "dix-huit-ecoles")),
    Bundle("budgets", "2025-05-05 11:40", {"fr": "Comprendre le budget de sa région",
        "en": "Understanding the budget of one’s region",
        "es": "Entender el presupuesto de la región", "ar": "فهم ميزانية الجهة"}, "argent",
        ("douze-pages", "apres-le-vote")),
)  # fmt: skip
PARTED = (
    Parted(
        "guichet-et-bac", "2025-05-06 09:20",
        (
            ("guichet-nuit", "Un guichet pour ceux qui travaillent", (
                "Le guichet de l’état civil ferme à quinze heures et il faut monter deux "
                "étages : ma mère ne peut pas y aller seule, et moi je travaille."
            )),
            ("bac", "Le prix du bac", (
                "Et puis le bac du fleuve a encore augmenté ; il faudrait remettre "
                "l’ancien tarif."
            )),
        ),
    ),
)  # fmt: skip
HEARING = Hearing(
    4, "sgg",
    outreach=("2025-03-10", "2025-04-30"), feedback=("2025-10-06", "2025-10-31"),
        due="2025-12-last",
    citizens=CITIZENS, ways_in=OPENINGS, reached=REACHED, asked=(FIRST, SECOND), voices=VOICES,
    slips=SLIPS, remarks=REMARKS, backed=BACKED, subjects=SUBJECTS, bundles=BUNDLES, parted=PARTED,
    replies=REPLIES, sprang=SPRANG,
    editions=(
        Kept("2025-06-20 17:00", Stage.CONSULTED, (
            "Les quatre premiers engagements, tels qu’ils sont soumis à la relecture du "
            "public."
        )),
        Kept("2025-09-30 17:45", Stage.DRAFT, "Les huit engagements, à la fin de la rédaction."),
    ),
)  # fmt: skip
