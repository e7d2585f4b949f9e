"""The five files of commitment 4: invented figures that agree with what the pens say of them."""

from __future__ import annotations

from collections.abc import Iterator

from parvis.home.demo.papers import letter, pictures, table

POINTS, MUNICIPALITIES, MARKED = 6240, 214, 2118
VISITED, ABSENT, UNMARKED = 120, 31, 44
_BEGINNINGS = (
    "Bel", "Cor", "Dar", "Fol", "Gal", "Hor", "Jas", "Lim", "Mor", "Nal", "Ori", "Pal", "Rou",
    "Sel", "Tor", "Val",
)  # fmt: skip
_ENDINGS = (
    "amar",
    "embra",
    "idor",
    "ouane",
    "ussel",
    "ière",
    "andal",
    "éra",
    "ombe",
    "iste",
    "ola",
    "une",
    "arel",
    "ivel",
)
_KINDS = ("puits", "borne", "pompe à main", "pompe à pied")


def municipality(number: int) -> str:
    """Name one of the municipalities, counted from zero; no two have the same name."""
    return _BEGINNINGS[number % len(_BEGINNINGS)] + _ENDINGS[number // len(_BEGINNINGS)]


def listings() -> bytes:
    """Return the signed listings of the municipalities, as one table."""
    rows = ((number + 1, municipality(number), _share(number)) for number in range(MUNICIPALITIES))
    return table(("proces_verbal", "commune", "points_recenses"), rows)


def register() -> bytes:
    """Return the register: one row for each water point."""
    return table(("numero", "commune", "type", "etat", "plaque"), _points())


def order() -> bytes:
    """Return the order for the plates."""
    return letter(
        "République d’Amaréa", "Ministère de l’Eau", "", "Bon de commande",
        "Objet : 6 240 plaques émaillées, numérotées", "Livraison en trois lots",
        "Montant : 37 440 000 francs",
    )  # fmt: skip


def survey() -> bytes:
    """Return what was seen at 120 pumps: 31 are not in the register, 44 bear no plate."""
    rows = (
        (visit + 1, municipality(visit % 9), "non" if visit * 31 % VISITED < ABSENT else "oui",
         "non" if visit * 7 % VISITED < UNMARKED else "oui")
        for visit in range(VISITED)
    )  # fmt: skip
    return table(("visite", "commune", "au_registre", "plaque"), rows)


def photographs() -> bytes:
    """Return the photographs of the pumps without a plate."""
    return pictures(UNMARKED)


def _share(number: int) -> int:
    return POINTS // MUNICIPALITIES + (number < POINTS % MUNICIPALITIES)


def _points() -> Iterator[tuple[object, ...]]:
    for point in range(POINTS):
        state = "en panne" if point % 4 == 3 else "en service"
        plate = "oui" if point * MARKED % POINTS < MARKED else "non"
        yield (
            f"PE{point + 1:05}",
            municipality(point % MUNICIPALITIES),
            _KINDS[point // 4 % 4],
            state,
            plate,
        )
