"""What the forum of Amaréa voted on in its second year, and what it advised in the first."""

from parvis.forums.law.answering import Verdict
from parvis.forums.law.voting import Kind
from parvis.home.demo.forum_script import Replied, Said, Voted

# The themes that the forum advised to keep, in the order of the vote, and what became of each.
_THEMES = (
    ("Marchés publics", 1), ("Budget citoyen", 2), ("Accès à l’information", 3),
    ("Protection de qui signale", 5), ("Audiences publiques", 6), ("Écoles", 7),
    ("Points d’eau en panne", 4), ("Guichets", 8),
)  # fmt: skip
ADVISED = tuple(
    Voted(
        f"2025-05-12 {15 + n // 6}:{n % 6}5",
        f"Retenir le thème « {theme} »",
        f"Le Forum est d’avis que le quatrième plan ait un engagement sur ce thème : {theme}.",
        kind=Kind.ADVICE,
        abstain=("ministere-finances",) if number in (4, 7) else (),
        answer=Replied(
            "sgg", f"2025-06-30 11:{n:02}", Verdict.ACCEPTED,
            f"Le Gouvernement suit cet avis : le thème devient l’engagement {number} du projet de "
            "plan, soumis à la consultation.",
        ),
    )
    for n, (theme, number) in enumerate(_THEMES)
)  # fmt: skip
IN_MARCH = (
    Voted(
        "2026-03-12 18:40", "Fixer le calendrier des réunions de l’année",
        "Le Forum se réunit en mars, en juin, en septembre et en décembre, en public.",
    ),
    Voted(
        "2026-03-12 18:44", "Inviter l’évaluation indépendante à chaque réunion",
        "L’évaluation indépendante assiste à chaque réunion, et y prend la parole.",
        by="universite-selimar",
    ),
    Voted(
        "2026-03-12 18:48",
        {
            "fr": "Adopter le règlement révisé", "en": "Adopt the revised rules",
            "es": "Aprobar el reglamento revisado", "ar": "اعتماد النظام المعدَّل",
        },
        "Le Forum adopte le règlement révisé, lu en séance, et en demande la publication.",
        key="reglement", abstain=("ligue-droits",),
    ),
)  # fmt: skip
IN_JUNE = (
    Voted(
        "2026-06-18 15:05", "Prendre acte de l’élection de la société civile",
        "Le Forum prend acte de l’élection de dix organisations par deux cent quatorze.",
        by="coalition",
    ),
    Voted(
        "2026-06-18 15:25", "Publier les déclarations d’intérêts des vingt sièges",
        "Chaque siège publie sa déclaration d’intérêts avant la prochaine réunion.",
        by="barreau",
    ),
    Voted(
        "2026-06-18 15:50", "Réunir un groupe de travail par engagement",
        "Chaque engagement a son groupe de travail, ouvert aux deux collèges.",
        abstain=("ministere-justice",),
    ),
    Voted(
        "2026-06-18 16:10", "Nommer un référent dans chaque ministère",
        "Chaque ministère qui porte un engagement nomme un référent, dont le nom est publié.",
        by="ministere-affaires-sociales",
    ),
    Voted(
        "2026-06-18 16:45",
        {
            "fr": "Ramener à un an le mandat des représentants",
            "en": "Shorten the term of representatives to one year",
            "es": "Reducir a un año el mandato de los representantes",
            "ar": "تقليص ولاية الممثلين إلى سنة واحدة",
        },
        "Le mandat des représentants des deux collèges est ramené de deux ans à un an.",
        by="ministere-finances", key="mandat",
        against=(
            "coalition", "femmes-rurales", "ligue-droits", "eau-pour-tous", "universite-selimar",
            "barreau",
        ),
        dissents=(
            Said(
                "coalition", "2026-06-18 17:30",
                "Un an ne laisse pas le temps d’apprendre, puis d’agir.",
            ),
        ),
    ),
)  # fmt: skip
IN_SEPTEMBER = (
    Voted(
        "2026-09-18 14:40", "Tenir une réunion par an hors de Sélimar",
        "Une réunion sur quatre se tient dans un chef-lieu de région, en ligne pour les autres.",
        by="association-maires",
    ),
    Voted(
        "2026-09-18 15:00",
        {
            "fr": "Publier chaque compte rendu sous dix jours",
            "en": "Publish all minutes within ten days",
            "es": "Publicar cada acta en diez días",
            "ar": "نشر كل محضر خلال عشرة أيام",
        },
        "Chaque compte rendu est publié dans les dix jours ; s’il tarde, la page le dit.",
        by="coalition", key="dix-jours",
    ),
    Voted(
        "2026-09-18 15:25",
        {
            "fr": "Reporter le jalon 4.4 de trois mois",
            "en": "Postpone milestone 4.4 by three months",
            "es": "Aplazar el hito 4.4 tres meses",
            "ar": "تأجيل المعلم 4.4 ثلاثة أشهر",
        },
        "L’échéance du jalon 4.4 est reportée de trois mois, pour que le projet de décret soit "
        "d’abord soumis à la consultation du public.",
        by="ministere-eau", key="jalon-4.4", abstain=("autorite-marches",),
        against=("barreau", "femmes-rurales"),
        dissents=(
            Said("barreau", "2026-09-18 16:50", "Un report de plus use la confiance."),
            Said(
                "femmes-rurales", "2026-09-18 16:58",
                "Celles qui marchent deux heures pour de l’eau ont assez attendu.",
            ),
        ),
    ),
    Voted(
        "2026-09-18 15:50", "Modifier l’engagement 6 : langue des signes",
        "Le Forum adopte la modification du plan qui demande qu’une audition sur deux soit "
        "traduite en langue des signes.",
        by="femmes-rurales", key="modification-1",
    ),
)  # fmt: skip
