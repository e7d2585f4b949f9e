"""The commitments of the Calderan Republic’s four-year plan."""

from functools import partial

from parvis.home.demo.papers import table
from parvis.home.demo.script import Moved, Paper, Pen, Promise, Proof, Review, Step
from parvis.plans.template import Mode
from parvis.progress.law.scales import Product

_WAITS = partial(
    table, ("puesto", "semana", "camiones", "espera_mediana_horas"),
    tuple(
        (f"Puesto {post}", week, 140 + post * week * 7 % 60, 5 + post * week % 9)
        for post in range(1, 6)
        for week in range(27, 40)
    ),
)  # fmt: skip
MINES = Promise(
    "XC0031",
    "1",
    "2024-02-06 10:10",
    "guarderia",
    {
        "title": {
            "es": "Un mapa público de las concesiones mineras",
            "en": "A public map of mining concessions",
            "fr": "Une carte publique des concessions minières",
            "ar": "خريطة عمومية للامتيازات المنجمية",
        },
        "description": "Publicar cada concesión minera con su titular real, sus límites y lo que paga.",
        "problem": (
            "Ochocientas concesiones cubren la mitad de las tierras altas. Las comunidades "
            "se enteran cuando llegan las máquinas."
        ),
        "causes": "El catastro minero es un libro en papel, y la ley permite titulares sin nombre.",
        "done_so_far": "Comunidades de las Tierras Altas ha trazado a mano 140 concesiones.",
        "solution": (
            "Un mapa en línea con todas las concesiones, sus titulares reales, sus pagos y "
            "sus plazos."
        ),
        "results_sought": (
            "Las 800 concesiones publicadas y ninguna nueva sin aviso previo de sesenta días."
        ),
        "transparency": "Titulares, límites y pagos son datos abiertos.",
        "participation": (
            "Las comunidades pueden objetar durante sesenta días, y cada objeción recibe respuesta."
        ),
        "budget": "3,2 millones de coronas",
    },
    (
        Step("1.1", "Digitalizar el catastro minero", "2025-03-31", done="2025-03-27"),
        Step("1.2", "Publicar el mapa con 800 concesiones", "2025-12-31", done="2026-02-19"),
        Step("1.3", "Publicar los titulares reales", "2026-10-31"),
        Step("1.4", "Evaluar las objeciones con las comunidades", "2028-03-last", joint=True),
    ),
    co_leads=("comunidades-altas",),
    supports=("academia", "mirador"),
    mode=Mode.HYBRID,
    sdgs=(15, 16),
    pens=(
        Pen(
            "guarderia",
            "2026-03-03 10:00",
            "substantial",
            "El mapa está en línea con las 800 concesiones.",
        ),
        Pen(
            "comunidades-altas",
            "2026-03-05 17:30",
            "substantial",
            "El mapa coincide con lo que vemos en el terreno. Faltan los titulares.",
        ),
        Pen(
            "comunidades-altas",
            "2026-11-23 17:05",
            "limited",
            (
                "Pasó la fecha y los titulares reales no se publican. Sin nombres, el mapa no "
                "sirve para reclamar."
            ),
        ),
    ),
    reviews=(
        Review(
            "revision",
            "2024-10-15 10:00",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "substantial"},
        ),
    ),
)
CUSTOMS = Promise(
    "XC0032",
    "2",
    "2024-02-08 15:20",
    "gerencia-aduanas",
    {
        "title": {
            "es": "La aduana sin filas ni favores",
            "en": "Customs without queues or favours",
            "fr": "La douane sans file ni faveur",
            "ar": "جمارك بلا طوابير ولا محاباة",
        },
        "description": "Publicar cada día cuánto espera cada camión en la frontera y por qué.",
        "problem": "Un camión espera entre dos horas y nueve días, y nadie explica la diferencia.",
        "causes": "Los turnos se asignan a mano y no queda registro del motivo de cada espera.",
        "done_so_far": "Existe un sistema de turnos en un puesto fronterizo de siete.",
        "solution": (
            "Turnos electrónicos en los siete puestos, tiempos publicados y un motivo "
            "escrito para cada espera de más de un día."
        ),
        "results_sought": "Nueve de cada diez camiones pasan en menos de doce horas.",
        "transparency": "Los tiempos de espera se publican cada día, puesto por puesto.",
        "accountability": "Cada espera sin motivo se investiga y el resultado se publica.",
    },
    (
        Step(
            "2.1", "Abrir los turnos electrónicos en tres puestos", "2025-06-30", done="2025-06-30"
        ),
        Step(
            "2.2",
            "Abrir los turnos electrónicos en los siete puestos",
            "2026-12-last",
            moved=Moved(
                "2026-10-08 16:10",
                "2027-06-last",
                (
                    "Acuerdo de la Comisión en la actualización de {year}: faltan dos puestos sin "
                    "electricidad estable."
                ),
                "gerencia-aduanas",
                agreed="En la sesión plenaria de la Comisión, el mismo día.",
            ),
        ),
        Step("2.3", "Publicar los tiempos de espera de un año", "2027-12-last", waits=("2.2",)),
    ),
    co_leads=("colectivo-cinco",),
    supports=("parlamento",),
    mode=Mode.PARTNERSHIP,
    sdgs=(16,),
    pens=(
        Pen(
            "gerencia-aduanas",
            "2026-09-09 09:30",
            "limited",
            "Cinco puestos de siete funcionan con turnos electrónicos.",
        ),
        Pen(
            "colectivo-cinco",
            "2026-09-11 12:00",
            "limited",
            "Coincidimos: cinco de siete, y los tiempos bajan donde hay turnos.",
        ),
    ),
    proofs=(
        Proof(
            "gerencia-aduanas",
            "2026-11-23 15:40",
            "2026-11-20",
            "Tiempos de espera en cinco puestos, tercer trimestre",
            Paper("tiempos-de-espera.csv", _WAITS),
            ("2.2",),
        ),
    ),
    reviews=(
        Review(
            "revision",
            "2024-10-15 11:00",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "modest"},
        ),
    ),
)
RIVERS = Promise(
    "XC0033",
    "3",
    "2024-02-13 11:45",
    "gabinete",
    {
        "title": {
            "es": "Consejos de cuenca que deciden",
            "en": "Basin councils that decide",
            "fr": "Des conseils de bassin qui décident",
            "ar": "مجالس أحواض صاحبة قرار",
        },
        "description": "Dar a los consejos de cuenca voz y voto en los permisos de agua.",
        "problem": (
            "Los permisos de agua se firman en la capital. Tres ríos ya no llegan al mar en verano."
        ),
        "causes": "Los consejos de cuenca existen por ley, pero solo opinan después de la firma.",
        "done_so_far": "Cuencas Vivas reúne desde hace cinco años un consejo voluntario.",
        "solution": (
            "Un reglamento que exige el voto del consejo antes de cada permiso, y su acta pública."
        ),
        "results_sought": "Ningún permiso sin acta del consejo en las once cuencas.",
        "accountability": "Un permiso sin acta es nulo.",
        "participation": "La mitad de los asientos del consejo se eligen entre quienes usan el agua.",
    },
    (
        Step(
            "3.1",
            "Dictar el reglamento de los consejos",
            "2025-09-30",
            joint=True,
            done="2025-09-23",
        ),
        Step("3.2", "Elegir los consejos de las once cuencas", "2027-03", joint=True),
    ),
    co_leads=("cuencas-vivas",),
    supports=("academia",),
    mode=Mode.PARTNERSHIP,
    sdgs=(6, 16),
    pens=(
        Pen(
            "gabinete",
            "2026-10-13 10:20",
            "limited",
            "El reglamento está en vigor y cuatro cuencas ya eligieron su consejo.",
        ),
        Pen(
            "cuencas-vivas",
            "2026-10-14 09:10",
            "limited",
            "El reglamento es bueno. Faltan siete cuencas.",
        ),
    ),
    reviews=(
        Review(
            "revision",
            "2024-10-15 12:00",
            Product.PLAN_REVIEW,
            {"verifiable": "yes", "open_gov_lens": "yes", "potential_for_results": "substantial"},
        ),
    ),
)
