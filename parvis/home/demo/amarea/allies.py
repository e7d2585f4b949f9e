"""Around the water points: who has the data, who walks to the pumps, who tells it on the radio."""

from parvis.coalitions.law.skills import Skill
from parvis.home.demo.coalition_script import Allies, Brings, Comes

BROUGHT = (
    Brings(
        "jeunes-donnee", "2026-02-10 11:20", (Skill.OPEN_DATA, Skill.TECHNOLOGY),
        (Skill.FIELD_MONITORING, Skill.MEDIA), "Sélimar et Kéléfa",
    ),
    Brings(
        "eau-pour-tous", "2026-02-12 17:05", (Skill.FIELD_MONITORING, Skill.OUTREACH),
        (Skill.OPEN_DATA, Skill.MEDIA, Skill.FUNDING), "60 communes, au nord et à l’est",
    ),
    Brings(
        "radio-kelefa", "2026-02-16 08:40", (Skill.MEDIA, Skill.TRANSLATION),
        (Skill.INFORMATION_LAW,), "Kéléfa et les communes à une heure de piste",
    ),
    Brings("barreau", "2026-03-02 10:30", (Skill.INFORMATION_LAW, Skill.LEGAL_HELP)),
    Brings(
        "femmes-rurales", "2026-03-03 18:15", (Skill.OUTREACH, Skill.INCLUSION), (Skill.TRAINING,)
    ),
    Brings("universite-selimar", "2026-03-04 15:00", (Skill.RESEARCH, Skill.TRAINING)),
    Brings("agence-donnee", "2026-03-04 16:10", (Skill.OPEN_DATA,)),
)  # fmt: skip
ALLIES = Allies(
    "sentinelles-de-l-eau",
    {
        "fr": "Les Sentinelles de l’eau", "en": "The Water Sentinels",
        "es": "Los Centinelas del Agua", "ar": "حرّاس الماء",
    },
    {
        "fr": (
            "Que chaque point d’eau du registre soit visité deux fois par an, que chaque panne soit "
            "publiée le jour même, et qu’on en parle dans la langue de ceux qui puisent."
        ),
        "en": (
            "That each water point of the register is visited twice a year, each breakdown "
            "published the same day, and told in the language of those who draw the water."
        ),
        "es": (
            "Que cada punto de agua del registro se visite dos veces al año, que cada avería se "
            "publique el mismo día y se cuente en la lengua de quienes sacan el agua."
        ),
        "ar": (
            "أن تُزار كل نقطة مياه في السجل مرتين في السنة، وأن يُنشر كل عطل في يومه، وأن يُروى "
            "بلغة من يستقون."
        ),
    },
    "eau-pour-tous", "2026-03-19 18:30", "XA0034",
    needs=(Skill.OPEN_DATA, Skill.MEDIA, Skill.INFORMATION_LAW),
    needed=(Skill.OPEN_DATA, Skill.MEDIA, Skill.FIELD_MONITORING, Skill.INCLUSION),
    needed_at="2026-03-05 09:45", needed_by="ministere-eau", brought=BROUGHT,
    comes=(
        Comes(
            "jeunes-donnee", "2026-03-24 20:10",
            "Nous tenons déjà une copie du registre et la comparons chaque mois. Vos visites nous "
            "diraient si ce qu’il dit est vrai.",
            answered="2026-03-26 17:40", answered_by="eau-pour-tous",
            reasons="Vos données et nos pieds : bienvenue.",
        ),
        Comes(
            "radio-kelefa", "2026-04-02 12:00",
            "Une émission par semaine, en quatre langues : les pannes y seraient dites par ceux qui "
            "les vivent.",
            invited_by="jeunes-donnee", answered="2026-04-07 09:15", answered_by="radio-kelefa",
            reasons="D’accord, et nous gardons le choix de nos questions.",
        ),
        Comes(
            "parents-eleves", "2026-09-21 19:30", "Beaucoup d’écoles n’ont pas d’eau.",
            answered="2026-09-29 18:00", answered_by="eau-pour-tous", is_yes=False,
            reasons=(
                "Les écoles ont leur propre engagement, le septième, et nous ne voulons pas parler à "
                "votre place. Nous vous transmettrons chaque panne près d’une école."
            ),
        ),
        Comes(
            "femmes-rurales", "2026-11-18 20:45",
            "Ce sont les femmes qui puisent, et il n’y en a pas une parmi vos visiteurs.",
        ),
    ),
)  # fmt: skip
