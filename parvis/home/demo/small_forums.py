"""A little of the life of the other members' forums, each as its charter has it."""

from parvis.forums.law.answering import Verdict
from parvis.forums.law.meetings import Presence
from parvis.forums.law.voting import Kind
from parvis.home.demo.forum_script import (
    Chaired,
    Drafted,
    Formed,
    Item,
    Life,
    Met,
    Replied,
    Voted,
)
from parvis.home.demo.script import Holds, Who
from parvis.people.roles import Role


def _sits(slug: str, name: str, body: str) -> Who:
    return Who(slug, name, (Holds(Role.SEAT_HOLDER, "2026-03-02 17:00", body),))


# Who sits in Solvera’s council beside those who act elsewhere too.
OF_SOLVERA = (
    _sits("clemence.carrowmore", "Clemence Carrowmore", "citizens-alliance"),
    _sits("corin.copsewood", "Corin Copsewood", "clean-harbours"),
    _sits("alban.applegarth", "Alban Applegarth", "academy"),
    _sits("maud.mistlebrook", "Maud Mistlebrook", "morning-lantern"),
)
SOLVERA = Life(
    "government-office",
    meetings=(
        Met(
            "2026-09-10", "2026-08-17 10:00", ("10:00", "12:30"), "The Old Customs House",
            "Letter to every seat, and the government’s website.",
            items=(
                Item("Publish the contracts of the harbours", "contract-watchers", 60),
                Item("A plain summary beside each budget table", "citizens-alliance", 40),
            ),
            noted="2026-09-10 10:10", missing={"academy": Presence.REMOTE},
            votes=(
                Voted(
                    "2026-09-10 11:00", "Publish the contracts of the harbours",
                    "The council advises that every harbour contract be published when it is signed.",
                    by="contract-watchers", kind=Kind.ADVICE,
                    answer=Replied(
                        "government-office", "2026-10-14 15:00", Verdict.PARTLY,
                        "Contracts are published from next year on. Those signed before hold clauses "
                        "that both parties have to lift, and we have asked them to.",
                    ),
                ),
                Voted(
                    "2026-09-10 12:00", "A plain summary beside each budget table",
                    "The council advises that each table of the budget has a summary of one page.",
                    by="citizens-alliance", kind=Kind.ADVICE,
                ),
            ),
        ),
    ),
)  # fmt: skip
CALDERANA = Life(
    "colectivo-cinco",
    meetings=(
        Met(
            "2026-09-02", "2026-08-14 10:00", ("09:00", "11:00"), "Casa de las Cuencas, Montealto",
            "Carta a cada asiento y anuncio en El Mirador.",
            items=(Item("Informe de los guardas", "guarderia", 40),),
            noted="2026-09-02 09:20",
            votes=(
                Voted(
                    "2026-09-02 10:30", "Publicar el informe de los guardas",
                    "La Comisión pide que el informe de los guardas se publique entero.",
                    by="guarderia",
                ),
            ),
            minutes=Drafted(
                "2026-09-28 17:00",
                "Estuvieron presentes tres asientos de diez. Se leyó el informe de los guardas; nada "
                "pudo decidirse.",
                5,
            ),
        ),
    ),
)  # fmt: skip
BRISA = Life(
    "citizens-brisa",
    chairs=(
        Chaired("gardens-streets", "2026-10-23 10:00", "2026-10-22"),
        Chaired("cyclists", "2026-10-23 17:00", "2026-10-22"),
    ),
    meetings=(
        Met(
            "2026-12-10", "2026-11-18 17:00", ("17:30", "19:30"), "Bridge Hall",
            "Letter to every seat, and posters at the nine bridges.",
            items=(
                Item("What residents asked for so far", "cyclists", 45),
                Item("Which ten organisations of society are still to be named", minutes=30),
            ),
        ),
    ),
)  # fmt: skip
MARJANIA = Life(
    "government-office",
    teams=(
        Formed(
            "2026-07-06 10:00", "XM0001", "team-markets",
            {
                "ar": "فريق أسعار السوق", "fr": "Équipe des prix du marché",
                "en": "Market Prices Team", "es": "Equipo de los Precios del Mercado",
            },
            (
                ("husam.hisni", "trade", "government", "قرار وزير التجارة المؤرخ في يونيو."),
                ("munir.mizani", "consumers", "civil_society", "اختارته الجمعيات في اجتماعها العام."),
            ),
        ),
        Formed(
            "2026-07-08 10:00", "XM0002", "team-buses",
            {
                "ar": "فريق حافلة الواحات", "fr": "Équipe du bus des oasis",
                "en": "Oasis Bus Team", "es": "Equipo del Autobús de los Oasis",
            },
            (("hamida.hajari", "transport", "government", "قرار وزير النقل المؤرخ في يونيو."),),
        ),
    ),
)  # fmt: skip
