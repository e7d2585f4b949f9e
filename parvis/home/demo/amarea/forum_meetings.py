"""The meetings of the forum of Amaréa: what was put on their agendas, and what was written of them."""

from parvis.forums.law.meetings import Presence
from parvis.home.demo.amarea.forum_votes import ADVISED, IN_JUNE, IN_MARCH, IN_SEPTEMBER
from parvis.home.demo.forum_script import Drafted, Item, Met, Said, Task

_HALL, _ONLINE = "Maison des communes, Sélimar", "https://forum.example/salle"
_LETTERS = "Lettre à chaque siège et à son suppléant, avis sur le site du Forum et dans La Gazette."
_HOURS = ("14:00", "17:00")
MEETINGS = (
    Met(
        "2025-05-12", "2025-04-24 10:00", _HOURS, "Salle du Conseil, Sélimar", _LETTERS,
        is_public=False,
        items=(
            Item("Thèmes du quatrième plan, issus de la consultation", minutes=150),
        ),
        noted="2025-05-12 14:20", missing={
            "ministere-education": Presence.APOLOGIES, "jeunes-donnee": Presence.APOLOGIES,
        },
        votes=ADVISED,
        minutes=Drafted(
            "2025-05-14 10:00",
            "Les huit thèmes sont examinés l’un après l’autre. Celui des points d’eau en panne, que "
            "le plus de voix portaient, est retenu sans opposition.",
            5, approved=(("sgg", "2025-05-21 10:00"), ("coalition", "2025-05-21 18:00")),
            published="2025-05-26 11:00",
        ),
    ),
    Met(
        "2025-12-11", "2025-11-20 10:00", _HOURS, "Salle du Conseil, Sélimar", _LETTERS,
        is_public=False,
        items=(
            Item("Le plan, avant son envoi", "sgg", 60),
            Item("Réviser le règlement du Forum", "barreau", 60),
        ),
        noted="2025-12-11 14:15", missing={
            "ministere-justice": Presence.ABSENT, "association-maires": Presence.ALTERNATE,
            "syndicats": Presence.APOLOGIES,
        },
        minutes=Drafted(
            "2025-12-12 09:30",
            "Le plan est relu une dernière fois. Un groupe de quatre, deux de chaque côté, prépare "
            "un règlement révisé pour mars.",
            5, approved=(("sgg", "2025-12-18 10:00"), ("coalition", "2025-12-18 18:00")),
            published="2025-12-19 10:00",
        ),
    ),
    Met(
        "2026-03-12", "2026-02-19 10:00", _HOURS, _HALL, _LETTERS, _ONLINE,
        items=(
            Item("Premiers pas du plan", "sgg", 30), Item("Audience des ministères", "sgg", 20),
            Item("Registre des points d’eau", "ministere-eau", 20),
            Item("Budget du suivi", "ministere-finances", 20),
            Item("Place de l’évaluation indépendante", "universite-selimar", 20),
            Item("Règlement révisé", minutes=60),
        ),
        noted="2026-03-12 14:20", missing={
            "ministere-education": Presence.APOLOGIES, "universite-selimar": Presence.REMOTE,
            "syndicats": Presence.ABSENT,
        },
        votes=IN_MARCH,
        tasks=(
            Task(
                "2026-03-12 19:10", "Traduire le règlement dans les quatre langues du site", "sgg",
                "2026-06-01",
                done=Said(
                    "sgg", "2026-05-28 16:00",
                    "Les quatre versions sont sur la page du Forum ; la version française fait foi.",
                ),
            ),
        ),
        minutes=Drafted(
            "2026-03-16 10:00",
            "Le règlement révisé est lu article par article, puis adopté. La présidence passera "
            "d’un collège à l’autre chaque semestre. Les réunions sont publiques dès ce jour.",
            5,
            corrections=(
                (
                    Said(
                        "ligue-droits", "2026-03-18 19:00",
                        "Écrire que la Ligue s’est abstenue faute d’une règle sur les sanctions.",
                    ),
                    "2026-03-24 09:30",
                    "Le registre des décisions donne déjà chaque voix ; le motif peut y être ajouté.",
                ),
            ),
            approved=(("sgg", "2026-03-25 10:00"), ("coalition", "2026-03-26 18:30")),
            published="2026-03-27 10:30",
        ),
        digest=(
            "2026-03-28 10:00",
            "Le Forum a de nouvelles règles : rien n’est décidé sans une majorité dans chaque "
            "collège, et tout le monde peut assister aux réunions.",
        ),
    ),
    Met(
        "2026-06-18", "2026-05-29 10:00", _HOURS, _HALL, _LETTERS, _ONLINE,
        items=(
            Item("Élection de la société civile", "coalition", 20),
            Item("Déclarations d’intérêts", "barreau", 25),
            Item("Référents des ministères", "ministere-affaires-sociales", 20),
            Item("Durée des mandats", "ministere-finances", 30),
            Item("Formulaire unique des guichets", "agence-donnee", 25),
        ),
        noted="2026-06-18 14:15", missing={
            "syndicats": Presence.APOLOGIES, "federation-handicap": Presence.APOLOGIES,
        },
        votes=IN_JUNE,
        tasks=(
            Task(
                "2026-06-18 17:20", "Nommer un référent dans chaque ministère qui porte un engagement",
                "sgg", "2026-09-15",
                moved=(
                    "2026-09-14 10:00", "2026-12-15",
                    "Deux ministères ont changé d’organisation cet été ; six noms sur huit sont "
                    "publiés.",
                ),
            ),
            Task(
                "2026-06-18 17:25", "Publier la liste des 214 organisations qui ont voté",
                "coalition", "2026-07-15",
                done=Said(
                    "coalition", "2026-07-10 18:00",
                    "La liste est publiée, avec la date à laquelle chacune s’est inscrite.",
                ),
            ),
        ),
        minutes=Drafted(
            "2026-06-19 10:00",
            "Dix pour, du côté de l’État : le mandat d’un an n’est pourtant pas adopté, faute d’une "
            "majorité dans le collège de la société civile. Les autres points sont adoptés.",
            5, approved=(("sgg", "2026-06-25 10:00"), ("coalition", "2026-06-25 18:00")),
            published="2026-06-26 09:30",
        ),
        digest=(
            "2026-06-23 10:00",
            "Chaque siège dira bientôt quels intérêts il a. Les mandats restent de deux ans : la "
            "société civile n’a pas voulu d’un an.",
        ),
    ),
    Met(
        "2026-09-18", "2026-08-31 10:00", _HOURS, _HALL, _LETTERS, _ONLINE,
        items=(
            Item("Une réunion hors de Sélimar", "association-maires", 25),
            Item("Délai des comptes rendus", "coalition", 20),
            Item("Jalon 4.4 : décret sur les points d’eau", "ministere-eau", 40),
            Item("Tablettes des guichets", "agence-donnee", 20),
            Item("Accès des personnes handicapées aux réunions", "federation-handicap", 20),
        ),
        noted="2026-09-18 14:15", missing={
            "ministere-education": Presence.APOLOGIES, "association-maires": Presence.ALTERNATE,
            "universite-selimar": Presence.REMOTE, "ligue-droits": Presence.APOLOGIES,
            "syndicats": Presence.APOLOGIES, "jeunes-donnee": Presence.ABSENT,
        },
        votes=IN_SEPTEMBER,
        tasks=(
            Task(
                "2026-09-18 17:05", "Ouvrir les données du registre des points d’eau",
                "agence-donnee", "2026-10-31",
            ),
            Task(
                "2026-09-18 17:10", "Proposer trois chefs-lieux pour la réunion de mars",
                "association-maires", "2026-12-01",
            ),
        ),
        minutes=Drafted(
            "2026-09-19 10:00",
            "Neuf sièges de l’État et sept de la société civile. Le report du jalon 4.4 est adopté "
            "par les deux collèges, avec deux voix contre et une opinion dissidente. Les comptes "
            "rendus paraîtront sous dix jours.",
            4, approved=(("sgg", "2026-09-24 10:00"), ("coalition", "2026-09-24 18:00")),
            published="2026-09-25 09:00",
        ),
        digest=(
            "2026-09-23 10:00",
            "Le décret sur les points d’eau attendra trois mois de plus, le temps de vous consulter. "
            "Les comptes rendus paraîtront en dix jours. Une réunion par an se tiendra en région.",
        ),
    ),
    Met(
        "2026-12-03", "2026-11-16 10:00", _HOURS, _HALL, _LETTERS, _ONLINE,
        items=(
            Item("Adoption du compte rendu de la dernière réunion", minutes=10),
            Item(
                "Les cinq écarts entre les deux plumes", "eau-pour-tous", 50,
                papers=("Les cinq écarts, engagement par engagement", "Ce que disent les deux plumes"),
            ),
            Item(
                "Jalon 4.3, en retard : une nouvelle échéance, ou un moyen", "ministere-eau", 40,
                papers=("Note sur le jalon 4.3",),
            ),
            Item(
                "Résultats de l’année et avis du public", minutes=60,
                details="Deuxième réunion annuelle au titre de l’exigence 5.1.",
                papers=(
                    "Résultats de l’année, engagements 1 à 4",
                    "Résultats de l’année, engagements 5 à 8", "Avis reçus du public",
                    "Tableau des jalons",
                ),
            ),
            Item("Questions du dehors", minutes=20),
        ),
    ),
)  # fmt: skip
