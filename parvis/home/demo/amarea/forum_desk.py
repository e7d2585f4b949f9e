"""What outsiders ask the forum of Amaréa, and what a seat of society reports to those it speaks for."""

from parvis.home.demo.forum_script import Said, Told, Wondered

QUESTIONS = (
    Wondered(
        "leonie.daragnan", "2026-08-30 11:05",
        "Où peut-on lire qui siège au Forum, et jusqu’à quand ?",
        (
            Said(
                "sgg", "2026-09-18 16:45",
                "Sur la page du Forum : chaque siège y a son nom, la façon dont il a été pourvu et "
                "la fin de son mandat.",
            ),
        ),
        meeting="2026-09-18",
    ),
    Wondered(
        "ulysse.morandere", "2026-09-22 08:40",
        "Pourquoi le décret sur les points d’eau attend-il encore trois mois ?",
        (
            Said(
                "ministere-eau", "2026-09-30 10:15",
                "Parce que le Forum a voulu que le public soit consulté avant. La consultation "
                "dure quatre semaines, et le projet de décret y sera publié en entier.",
            ),
            Said(
                "eau-pour-tous", "2026-10-01 18:30",
                "La société civile n’était pas d’accord entre elle : cinq sièges ont voté le "
                "report, deux contre. Nous veillerons à ce que ce soit le dernier.",
            ),
        ),
    ),
    Wondered(
        "hortense.villamure", "2026-10-07 20:10",
        "Une organisation a quitté le Forum. Qui parlera des données à sa place ?",
        (
            Said(
                "coalition", "2026-10-26 17:20",
                "Personne à sa place : le siège reste vide jusqu’à ce que les organisations en "
                "élisent une autre. Les neuf autres portent la demande d’ouvrir le registre.",
            ),
        ),
    ),
    Wondered(
        "philibert.rousmane", "2026-10-12 07:55",
        "Le Forum se réunira-t-il un jour à Kéléfa ? Sélimar est à deux jours de route.",
    ),
    Wondered(
        "sidonie.karembal", "2026-10-21 19:30",
        "Combien coûte une réunion du Forum, et qui paie le voyage des organisations ?",
    ),
    Wondered(
        "ernestine.oubalde", "2026-11-09 12:15",
        "Les documents du 3e point seront-ils lisibles par un lecteur d’écran ?",
        (
            Said(
                "agence-donnee", "2026-11-19 09:50",
                "Oui : ils sont publiés avec leur texte, et le tableau l’est aussi en CSV.",
            ),
        ),
    ),
    Wondered(
        "lazare.fontabelle", "2026-11-20 21:25",
        "Qui vérifie que les actions décidées en réunion sont faites ?",
    ),
)  # fmt: skip
REPORTS = (
    Told(
        Said(
            "ligue-droits", "2026-09-20 18:10",
            "Le report du jalon 4.4 est passé, contre l’avis du Barreau et du Réseau des femmes "
            "rurales. Nous n’étions pas là pour voter. Le compte rendu sera désormais publié sous "
            "dix jours : c’est la règle que vous demandiez.",
        ),
        "Ce que la réunion de septembre a décidé",
        asks="Devons-nous soutenir un autre report, s’il est demandé en décembre ?",
        meeting="2026-09-18",
        replies=(
            (
                "cyprien.couralba",
                Said(
                    "parents-eleves", "2026-09-23 20:05",
                    "Non, sauf si la consultation du public a montré qu’il faut réécrire le décret.",
                ),
            ),
        ),
    ),
)  # fmt: skip
