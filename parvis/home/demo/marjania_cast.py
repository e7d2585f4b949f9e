"""Who acts in Marjania. In Arabic too the first letters follow the side.

ح for the government (الحكومة), م for civil society (المجتمع المدني), ن for parliament (النواب),
ج for the university (الجامعة), ص for the newspaper (الصحيفة), ت for the reviewer (التقييم).
"""

from parvis.home.demo.charters import MARJANIA
from parvis.home.demo.script import Holds, Space, Who
from parvis.people.roles import Role

FORUM = Space(
    "teams",
    {
        "ar": "ملتقى الفرق المشتركة",
        "fr": "Rencontre des équipes communes",
        "en": "Meeting of the Joint Teams",
        "es": "Encuentro de los Equipos Conjuntos",
    },
    "2025-10-07 10:00", "2025-10-06", MARJANIA,
)  # fmt: skip
CAST = (
    Who(
        "hazim.harmali", "حازم الحرملي",
        (Holds(Role.POINT_OF_CONTACT, "2025-05-05 09:00", "government-office"),),
    ),
    Who(
        "hanan.hilwani", "حنان الحلواني",
        (Holds(Role.FORUM_SECRETARY, "2025-10-08 10:00", "government-office"),),
    ),
    Who(
        "husam.hisni", "حسام الحصني",
        (Holds(Role.LEAD, "2026-02-04 10:00", "trade", "XM0001"),),
    ),
    Who(
        "hamida.hajari", "حميدة الحجري",
        (
            Holds(Role.SEAT_HOLDER, "2025-10-09 10:00", "transport"),
            Holds(Role.LEAD, "2026-02-11 10:00", "transport", "XM0002"),
        ),
    ),
    Who(
        "hakim.hadaiqi", "حكيم الحدائقي",
        (
            Holds(Role.ALTERNATE, "2025-10-09 10:20", "education"),
            Holds(Role.LEAD, "2026-02-18 10:00", "education", "XM0003"),
        ),
    ),
    Who(
        "maryam.murjani", "مريم المرجاني",
        (
            Holds(Role.COORDINATOR, "2025-05-20 16:00", "associations"),
            Holds(Role.CO_LEAD, "2026-02-18 17:00", "associations", "XM0003"),
        ),
    ),
    Who(
        "munir.mizani", "منير الميزاني",
        (
            Holds(Role.SEAT_HOLDER, "2025-10-09 17:00", "consumers"),
            Holds(Role.CO_LEAD, "2026-02-05 17:00", "consumers", "XM0001"),
        ),
    ),
    Who(
        "mabruka.manhali", "مبروكة المنهلي",
        (
            Holds(Role.ALTERNATE, "2025-10-09 17:20", "oasis-women"),
            Holds(Role.CO_LEAD, "2026-02-12 17:00", "oasis-women", "XM0002"),
        ),
    ),
    Who(
        "nawal.nakhili", "نوال النخيلي",
        (Holds(Role.CONTRIBUTOR, "2026-03-03 11:00", "parliament", "XM0002"),),
    ),
    Who(
        "jamil.jisri", "جميل الجسري",
        (Holds(Role.CONTRIBUTOR, "2026-03-04 11:00", "university", "XM0001"),),
    ),
    Who(
        "safa.sadafi", "صفاء الصدفي",
        (Holds(Role.CONTRIBUTOR, "2026-03-04 12:00", "newspaper", "XM0001"),),
    ),
    Who(
        "tumadir.tallali", "تماضر التلالي",
        (Holds(Role.REVIEWER, "2026-06-22 09:00", "reviewer"),),
    ),
    Who(
        "maysun.mughirani", "ميسون المغيراني",
        (Holds(Role.SEAT_HOLDER, "2026-11-16 17:00", "oasis-women"),),
        invited="2026-11-17 10:30",
    ),
)  # fmt: skip
