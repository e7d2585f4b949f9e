"""République d’Amaréa: French; a joint committee whose chair rotates; its fourth plan under way."""

from parvis.home.demo.amarea.allies import ALLIES
from parvis.home.demo.amarea.bodies import BODIES
from parvis.home.demo.amarea.cast import CAST, FORUM
from parvis.home.demo.amarea.counters import COUNTERS, SCHOOLS
from parvis.home.demo.amarea.earlier import SECOND, THIRD
from parvis.home.demo.amarea.forum import LIFE
from parvis.home.demo.amarea.hearing import HEARING
from parvis.home.demo.amarea.moderation import HIDINGS, NEWCOMERS, PLAINTS, WATCHES
from parvis.home.demo.amarea.money import BUDGET, PROCUREMENT
from parvis.home.demo.amarea.rights import HEARINGS, INFORMATION, WHISTLEBLOWERS
from parvis.home.demo.amarea.water import WATER
from parvis.home.demo.script import Cycle, Setting, Turn
from parvis.members.life import Kind, Region, Status

FOURTH = Cycle(
    4, 2, "sgg",
    {
        "fr": "Quatrième plan d’action national {first}–{last}",
        "en": "Fourth national action plan {first}–{last}",
        "es": "Cuarto plan de acción nacional {first}-{last}",
        "ar": "خطة العمل الوطنية الرابعة {first}–{last}",
    },
    {
        "fr": (
            "Huit engagements, écrits ensemble par l’État et la société civile. Le Forum "
            "réunit dix sièges de chaque côté ; sa présidence passe de l’un à l’autre chaque "
            "semestre, et une décision n’est prise que si chaque collège la vote."
        ),
        "en": (
            "Eight commitments, written together by the State and civil society. The Forum "
            "has ten seats on each side; its chair passes from one to the other every "
            "half-year, and a decision is taken only if each college votes for it."
        ),
        "es": (
            "Ocho compromisos, escritos juntos por el Estado y la sociedad civil. El Foro "
            "tiene diez asientos de cada lado; su presidencia pasa de uno a otro cada "
            "semestre, y una decisión solo se toma si cada colegio la vota."
        ),
        "ar": (
            "ثمانية التزامات كتبتها الحكومة والمجتمع المدني معًا. يضم المنتدى عشرة مقاعد لكل "
            "طرف، وتتناوب رئاسته بينهما كل ستة أشهر، ولا يُتخذ قرار إلا إذا صوّت له كلا "
            "الطرفين."
        ),
    },
    announced="2025-03-03 09:00", consultation=("2025-03-24", "2025-04-30"),
    drafting=("2025-05-12", "2025-09-30"), responded="2025-10-20 14:00",
    submitted="2025-12-12 11:30", starts="2026-01-first", ends="2027-12-last",
    translated={"es": "2025-11-10 09:15", "en": "2025-11-18 09:10", "ar": "2025-11-20 09:05"},
    promises=(
        PROCUREMENT, BUDGET, INFORMATION, WATER, WHISTLEBLOWERS, HEARINGS, SCHOOLS, COUNTERS,
    ),
    hearing=HEARING,
)  # fmt: skip
SETTING = Setting(
    slug="amarea", code="XA", language="fr",
    name={
        "fr": "République d’Amaréa", "en": "Republic of Amarea", "es": "República de Amarea",
        "ar": "جمهورية أماريا",
    },
    short_name={"fr": "Amaréa", "en": "Amarea", "es": "Amarea", "ar": "أماريا"},
    kind=Kind.NATIONAL, region=Region.AFRICA,
    admitted="2014-09-09 09:00", joined="2014", bodies=BODIES, cycles=(SECOND, THIRD, FOURTH),
    turns=(
        Turn(
            "2014-09-09 15:00", Status.ACTIVE,
            "Lettre d’intention reçue, critères d’éligibilité remplis.",
        ),
    ),
    consulting="2015-02-17 10:00",
    translated={"en": "2018-04-10 09:30", "es": "2018-04-11 09:30", "ar": "2018-04-12 09:30"},
    forum=FORUM, cast=CAST, verified="2025-01-21 11:00", newcomers=NEWCOMERS, hidings=HIDINGS,
    plaints=PLAINTS, watches=WATCHES, life=LIFE, allies=ALLIES,
)  # fmt: skip
