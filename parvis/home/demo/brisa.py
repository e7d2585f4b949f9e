"""City of Brisa: English; a city committee in step with the international one; its first plan begins."""

from parvis.home.demo.brisa_cast import CAST, FORUM
from parvis.home.demo.brisa_hearing import HEARING
from parvis.home.demo.script import Body, Cycle, Setting, Turn
from parvis.home.demo.small_forums import BRISA
from parvis.members.life import Kind, Region, Status
from parvis.people.sides import Side

BODIES = (
    Body(
        "governing-mayor",
        {
            "en": "Governing Mayor’s Office",
            "fr": "Cabinet de la mairesse",
            "es": "Gabinete de la Alcaldía",
            "ar": "مكتب رئيسة البلدية",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "gardens-streets",
        {
            "en": "Gardens and Streets Department",
            "fr": "Direction des jardins et des rues",
            "es": "Gerencia de Jardines y Calles",
            "ar": "إدارة الحدائق والشوارع",
        },
        Side.GOVERNMENT,
    ),
    Body(
        "citizens-brisa",
        {
            "en": "Citizens of Brisa",
            "fr": "Citoyennes et citoyens de Brisa",
            "es": "Ciudadanía de Brisa",
            "ar": "مواطنو بريزا",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "cyclists",
        {
            "en": "Cyclists and Walkers",
            "fr": "Cyclistes et piétons",
            "es": "Ciclistas y Caminantes",
            "ar": "الدرّاجون والمشاة",
        },
        Side.CIVIL_SOCIETY,
    ),
    Body(
        "academy",
        {
            "en": "Academy of the Nine Bridges",
            "fr": "Académie des Neuf-Ponts",
            "es": "Academia de los Nueve Puentes",
            "ar": "أكاديمية الجسور التسعة",
        },
        Side.ACADEMIA,
    ),
    Body(
        "market-traders",
        {
            "en": "Private Traders of the Old Market",
            "fr": "Commerçants du Vieux-Marché",
            "es": "Comerciantes del Mercado Viejo",
            "ar": "تجّار السوق القديم",
        },
        Side.PRIVATE_SECTOR,
    ),
)
FIRST = Cycle(
    1,
    2,
    "governing-mayor",
    {
        "en": "First action plan",
        "fr": "Premier plan d’action",
        "es": "Primer plan de acción",
        "ar": "خطة العمل الأولى",
    },
    {
        "en": (
            "A committee of ten and ten is being formed. Residents are asked which three "
            "things the city should do in the open first."
        ),
        "fr": (
            "Un comité de dix et dix se forme. Les habitantes et habitants disent par "
            "quelles trois choses la ville doit commencer à s’ouvrir."
        ),
        "es": (
            "Se forma un comité de diez y diez. La población dice por qué tres cosas debe "
            "empezar a abrirse la ciudad."
        ),
        "ar": (
            "تتكوّن لجنة من عشرة أعضاء لكل طرف. ويُسأل السكان عن ثلاثة أمور ينبغي للمدينة أن "
            "تبدأ بالانفتاح فيها."
        ),
    },
    announced="2026-10-26 10:00",
    consultation=("2026-11-16", "2026-12-18"),
    drafting=("2027-01-11", "2027-03-31"),
    translated={"fr": "2026-10-28 09:00", "es": "2026-10-28 11:00", "ar": "2026-10-28 14:00"},
    hearing=HEARING,
)
SETTING = Setting(
    slug="brisa",
    code="XBRI",
    language="en",
    name={
        "en": "City of Brisa",
        "fr": "Ville de Brisa",
        "es": "Ciudad de Brisa",
        "ar": "مدينة بريزا",
    },
    short_name={"en": "Brisa", "fr": "Brisa", "es": "Brisa", "ar": "بريزا"},
    kind=Kind.LOCAL,
    region=Region.EUROPE,
    admitted="2026-06-16 09:00",
    joined="2026",
    bodies=BODIES,
    cycles=(FIRST,),
    turns=(
        Turn(
            "2026-06-16 15:00",
            Status.ACTIVE,
            "Letter of intent received, signed by the mayor and by civil society.",
        ),
    ),
    consulting="2026-11-16 09:00",
    translated={"fr": "2026-06-23 09:00", "es": "2026-06-23 11:00", "ar": "2026-06-23 14:00"},
    forum=FORUM,
    cast=CAST,
    life=BRISA,
    verified="2026-10-26 10:00",
    waiting="2026-11-20 20:00",
)
