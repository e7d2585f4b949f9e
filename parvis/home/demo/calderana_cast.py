"""Who acts in Calderana: G for the government, C for civil society, P, A, M for the others, R."""

from parvis.home.demo.charters import CALDERANA
from parvis.home.demo.script import Holds, Space, Who
from parvis.people.roles import Role

FORUM = Space(
    "comision",
    {
        "es": "Comisión de los Cinco y Cinco",
        "en": "Commission of Five and Five",
        "fr": "Commission des Cinq et Cinq",
        "ar": "لجنة الخمسة والخمسة",
    },
    "2016-11-08 10:00", "2016-11-08", CALDERANA,
)  # fmt: skip
CAST = (
    Who(
        "gaspar.gualdar", "Gaspar Gualdar",
        (
            Holds(Role.POINT_OF_CONTACT, "2016-06-01 09:00", "gabinete"),
            Holds(Role.LEAD, "2024-02-14 10:00", "gabinete", "XC0033"),
        ),
    ),
    Who(
        "guadalupe.gorostal", "Guadalupe Gorostal",
        (
            Holds(Role.ALTERNATE, "2023-08-01 10:20", "gerencia-aduanas"),
            Holds(Role.LEAD, "2024-02-09 10:00", "gerencia-aduanas", "XC0032"),
        ),
    ),
    Who(
        "gonzalo.garbalena", "Gonzalo Garbalena",
        (
            Holds(Role.SEAT_HOLDER, "2023-08-01 10:00", "guarderia"),
            Holds(Role.LEAD, "2024-02-07 10:00", "guarderia", "XC0031"),
        ),
    ),
    Who(
        "catalina.cumbremar", "Catalina Cumbremar",
        (
            Holds(Role.COORDINATOR, "2019-03-12 16:00", "colectivo-cinco"),
            Holds(Role.CO_LEAD, "2024-02-09 17:00", "colectivo-cinco", "XC0032"),
        ),
    ),
    Who(
        "cirila.cantocruz", "Cirila Cantocruz",
        (Holds(Role.FORUM_SECRETARY, "2023-08-02 17:00", "colectivo-cinco"),),
    ),
    Who(
        "consuelo.cordalta", "Consuelo Cordalta",
        (
            Holds(Role.SEAT_HOLDER, "2023-08-03 17:00", "comunidades-altas"),
            Holds(Role.CO_LEAD, "2024-02-08 18:00", "comunidades-altas", "XC0031"),
        ),
    ),
    Who(
        "ciro.caudaleza", "Ciro Caudaleza",
        (
            Holds(Role.ALTERNATE, "2023-08-03 17:20", "cuencas-vivas"),
            Holds(Role.CO_LEAD, "2024-02-14 17:00", "cuencas-vivas", "XC0033"),
        ),
    ),
    Who(
        "patricio.penalvar", "Patricio Peñalvar",
        (Holds(Role.SEAT_HOLDER, "2023-08-04 11:00", "parlamento"),),
    ),
    Who(
        "amparo.altavela", "Amparo Altavela",
        (Holds(Role.CONTRIBUTOR, "2024-03-05 12:00", "academia", "XC0033"),),
    ),
    Who(
        "martina.miradoral", "Martina Miradoral",
        (Holds(Role.CONTRIBUTOR, "2024-03-06 12:30", "mirador", "XC0031"),),
    ),
    Who(
        "rigoberto.riscalde", "Rigoberto Riscalde",
        (Holds(Role.REVIEWER, "2024-07-02 09:00", "revision"),),
    ),
    Who(
        "clotilde.campocruz", "Clotilde Campocruz",
        (
            Holds(
                Role.SEAT_HOLDER, "2023-08-03 18:00", "cuencas-vivas",
                ended="2026-05-12 18:30",
                reason="La asamblea de Cuencas Vivas retiró su mandato tras cinco ausencias seguidas.",
            ),
        ),
    ),
)  # fmt: skip
