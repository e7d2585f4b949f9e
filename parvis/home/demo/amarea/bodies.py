"""Who is there in Amaréa, on each side."""

from parvis.home.demo.script import Body
from parvis.people.sides import Side

GOVERNMENT = (
    Body(
        "sgg",
        {
            "fr": "Secrétariat général du Gouvernement",
            "en": "General Secretariat of the Government",
            "es": "Secretaría General del Gobierno",
            "ar": "الأمانة العامة للحكومة",
        },
        Side.GOVERNMENT,
        {
            "fr": "SGG",
            "en": "General Secretariat",
            "es": "Secretaría General",
            "ar": "الأمانة العامة",
        },
    ),
    Body(
        "ministere-eau",
        {
            "fr": "Ministère de l’Eau",
            "en": "Ministry of Water",
            "es": "Ministerio del Agua",
            "ar": "وزارة المياه",
        },
        Side.GOVERNMENT,
        {"fr": "Eau", "en": "Water", "es": "Agua", "ar": "المياه"},
    ),
    Body(
        "ministere-finances",
        {
            "fr": "Ministère des Finances",
            "en": "Ministry of Finance",
            "es": "Ministerio de Hacienda",
            "ar": "وزارة المالية",
        },
        Side.GOVERNMENT,
        {"fr": "Finances", "en": "Finance", "es": "Hacienda", "ar": "المالية"},
    ),
    Body(
        "ministere-justice",
        {
            "fr": "Ministère de la Justice",
            "en": "Ministry of Justice",
            "es": "Ministerio de Justicia",
            "ar": "وزارة العدل",
        },
        Side.GOVERNMENT,
        {"fr": "Justice", "en": "Justice", "es": "Justicia", "ar": "العدل"},
    ),
    Body(
        "autorite-marches",
        {
            "fr": "Autorité des marchés publics",
            "en": "Public Procurement Authority",
            "es": "Autoridad de Contratación Pública",
            "ar": "هيئة الصفقات العمومية",
        },
        Side.GOVERNMENT,
        {
            "fr": "Marchés publics",
            "en": "Procurement",
            "es": "Contratación",
            "ar": "الصفقات العمومية",
        },
    ),
    Body(
        "agence-donnee",
        {
            "fr": "Agence de la donnée publique",
            "en": "Public Data Agency",
            "es": "Agencia de Datos Públicos",
            "ar": "وكالة البيانات العمومية",
        },
        Side.GOVERNMENT,
        {
            "fr": "Donnée publique",
            "en": "Public Data",
            "es": "Datos Públicos",
            "ar": "البيانات العمومية",
        },
    ),
    Body(
        "ministere-education",
        {
            "fr": "Ministère de l’Éducation",
            "en": "Ministry of Education",
            "es": "Ministerio de Educación",
            "ar": "وزارة التعليم",
        },
        Side.GOVERNMENT,
        {"fr": "Éducation", "en": "Education", "es": "Educación", "ar": "التعليم"},
    ),
    Body(
        "ministere-affaires-sociales",
        {
            "fr": "Ministère des Affaires sociales",
            "en": "Ministry of Social Affairs",
            "es": "Ministerio de Asuntos Sociales",
            "ar": "وزارة الشؤون الاجتماعية",
        },
        Side.GOVERNMENT,
        {
            "fr": "Affaires sociales",
            "en": "Social Affairs",
            "es": "Asuntos Sociales",
            "ar": "الشؤون الاجتماعية",
        },
    ),
    Body(
        "association-maires",
        {
            "fr": "Association des maires",
            "en": "Association of Mayors",
            "es": "Asociación de Alcaldías",
            "ar": "جمعية رؤساء البلديات",
        },
        Side.GOVERNMENT,
        {"fr": "Maires", "en": "Mayors", "es": "Alcaldías", "ar": "رؤساء البلديات"},
    ),
    Body(
        "ministere-interieur",
        {
            "fr": "Ministère de l’Intérieur",
            "en": "Ministry of the Interior",
            "es": "Ministerio del Interior",
            "ar": "وزارة الداخلية",
        },
        Side.GOVERNMENT,
        {"fr": "Intérieur", "en": "Interior", "es": "Interior", "ar": "الداخلية"},
    ),
)
CIVIL_SOCIETY = (
    Body(
        "coalition",
        {
            "fr": "Coalition pour un gouvernement ouvert",
            "en": "Coalition for Open Government",
            "es": "Coalición por un Gobierno Abierto",
            "ar": "الائتلاف من أجل حكومة منفتحة",
        },
        Side.CIVIL_SOCIETY,
        {"fr": "Coalition", "en": "Coalition", "es": "Coalición", "ar": "الائتلاف"},
    ),
    Body(
        "eau-pour-tous",
        {
            "fr": "Collectif Eau pour tous",
            "en": "Water for All",
            "es": "Colectivo Agua para Todos",
            "ar": "تجمّع الماء للجميع",
        },
        Side.CIVIL_SOCIETY,
        {
            "fr": "Eau pour tous",
            "en": "Water for All",
            "es": "Agua para Todos",
            "ar": "الماء للجميع",
        },
    ),
    Body(
        "observatoire-marches",
        {
            "fr": "Observatoire des marchés",
            "en": "Procurement Watch",
            "es": "Observatorio de los Contratos",
            "ar": "مرصد الصفقات",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "observatoire-budget",
        {
            "fr": "Observatoire citoyen du budget",
            "en": "Citizens’ Budget Watch",
            "es": "Observatorio Ciudadano del Presupuesto",
            "ar": "المرصد المواطني للميزانية",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "journalistes",
        {
            "fr": "Journalistes d’enquête",
            "en": "Investigative Journalists",
            "es": "Periodistas de Investigación",
            "ar": "صحفيو التحقيق",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "barreau",
        {
            "fr": "Barreau d’Amaréa",
            "en": "Bar of Amarea",
            "es": "Colegio de Abogacía de Amarea",
            "ar": "هيئة المحامين في أماريا",
        },
        Side.CIVIL_SOCIETY,
        {"fr": "Barreau", "en": "Bar", "es": "Colegio de Abogacía", "ar": "هيئة المحامين"},
    ),
    Body(
        "ligue-droits",
        {
            "fr": "Ligue des droits",
            "en": "League of Rights",
            "es": "Liga de los Derechos",
            "ar": "رابطة الحقوق",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "parents-eleves",
        {
            "fr": "Parents d’élèves",
            "en": "School Parents",
            "es": "Madres y Padres de Escuela",
            "ar": "أولياء التلاميذ",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "federation-handicap",
        {
            "fr": "Fédération du handicap",
            "en": "Disability Federation",
            "es": "Federación de la Discapacidad",
            "ar": "اتحاد ذوي الإعاقة",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "femmes-rurales",
        {
            "fr": "Réseau des femmes rurales",
            "en": "Rural Women’s Network",
            "es": "Red de Mujeres Rurales",
            "ar": "شبكة النساء الريفيات",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "syndicats",
        {
            "fr": "Confédération syndicale",
            "en": "Confederation of Unions",
            "es": "Confederación Sindical",
            "ar": "اتحاد النقابات",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "jeunes-donnee",
        {
            "fr": "Jeunes pour la donnée ouverte",
            "en": "Youth for Open Data",
            "es": "Jóvenes por los Datos Abiertos",
            "ar": "شباب من أجل البيانات المفتوحة",
        },
        Side.CIVIL_SOCIETY,
    ),
)
OTHERS = (
    Body(
        "assemblee",
        {
            "fr": "Assemblée nationale",
            "en": "National Assembly",
            "es": "Asamblea Nacional",
            "ar": "الجمعية الوطنية",
        },
        Side.PARLIAMENT,
    ),
    Body(
        "universite-selimar",
        {
            "fr": "Université de Sélimar",
            "en": "University of Selimar",
            "es": "Universidad de Selimar",
            "ar": "جامعة سيليمار",
        },
        Side.ACADEMIA,
    ),
    Body(
        "gazette-selimar",
        {
            "fr": "La Gazette de Sélimar",
            "en": "The Selimar Gazette",
            "es": "La Gaceta de Selimar",
            "ar": "جريدة سيليمار",
        },
        Side.MEDIA,
    ),
    Body(
        "radio-kelefa",
        {
            "fr": "Radio Kéléfa",
            "en": "Radio Kelefa",
            "es": "Radio Kelefa",
            "ar": "إذاعة كيليفا",
        },
        Side.MEDIA,
    ),
    Body(
        "chambre-pme",
        {
            "fr": "Chambre des PME",
            "en": "Chamber of Small Businesses",
            "es": "Cámara de Pymes",
            "ar": "غرفة المؤسسات الصغرى والمتوسطة",
        },
        Side.PRIVATE_SECTOR,
    ),
    Body(
        "mei",
        {
            "fr": "Mécanisme d’évaluation indépendant",
            "en": "Independent Reporting Mechanism",
            "es": "Mecanismo de Revisión Independiente",
            "ar": "آلية التقييم المستقلة",
        },
        Side.REVIEWER,
        {"fr": "MEI", "en": "IRM", "es": "MRI", "ar": "آلية التقييم"},
    ),
)
BODIES = GOVERNMENT + CIVIL_SOCIETY + OTHERS
