"""The third plan of Solvera: the consultation has closed, about half of what was said is answered."""

from parvis.consultations.answers import Ground, Outcome
from parvis.consultations.ways import Asked, Way
from parvis.home.demo.cocreation_script import (
    Asking,
    Asks,
    Backed,
    Bundle,
    Citizen,
    Hearing,
    Kept,
    Opening,
    Reached,
    Remark,
    Reply,
    Slip,
    Sprang,
    Subject,
    Voice,
)
from parvis.plans.cocreation import Channel, Means
from parvis.plans.editions import Stage

CALL = Asking(
    "call", "2026-05-06 10:00", "2026-05-27", "2026-07-31",
    {"en": "What should Solvera open next?", "fr": "Que faut-il ouvrir maintenant à Solvera ?",
        "es": "¿Qué debe abrir ahora Solvera?", "ar": "ما الذي ينبغي لسولفيرا أن تفتحه الآن؟"},
    {
        "en": (
            "The second plan has ended. Tell the council what you met with, and what the "
            "next plan should promise. You will get an answer, with its reason."
        ),
        "fr": (
            "Le deuxième plan est achevé. Dites au conseil ce que vous avez rencontré, et "
            "ce que le prochain plan devrait promettre. Vous recevrez une réponse "
            "motivée."
        ),
        "es": (
            "El segundo plan ha terminado. Cuente al consejo qué le ocurrió y qué debería "
            "prometer el próximo plan. Recibirá una respuesta motivada."
        ),
        "ar": (
            "انتهت الخطة الثانية. أخبروا المجلس بما صادفتم وبما ينبغي أن تعد به الخطة "
            "المقبلة. ستتلقون ردًّا معلّلًا."
        ),
    },
    {"en": "What happened, and what should the State promise?",
        "fr": "Que s’est-il passé, et que devrait promettre l’État ?",
        "es": "¿Qué ocurrió y qué debería prometer el Estado?",
        "ar": "ماذا حدث، وبماذا ينبغي للدولة أن تعد؟"},
    opportunity="online", counted="2026-08-03 09:00",
    questions=(
        Asks(
            Asked.SCALE,
            {"en": (
                "When an office decides about you, do you learn why? From 1, never, to 5, "
                "always."
            ), "fr": (
                "Quand un service décide à votre sujet, apprenez-vous pourquoi ? De 1, "
                "jamais, à 5, toujours."
            ), "es": (
                "Cuando una oficina decide sobre usted, ¿sabe por qué? De 1, nunca, a 5, "
                "siempre."
            ), "ar": (
                "عندما تقرّر إدارة أمرًا يخصّكم، هل تعرفون السبب؟ من 1، أبدًا، إلى 5، "
                "دائمًا."
            )},
            ends=(1, 5),
        ),
    ),
)  # fmt: skip
VOICES = (
    Voice(
        "programs", "call", "2026-05-28 10:20", "cordelia.cranewater",
            "Name the programs that decide",
        (
            "Benefits are stopped and permits refused by programs. List every one of "
            "them: what it decides, what it weighs, who may overrule it. What cannot be "
            "listed should not decide."
        ),
        "citizens-alliance", graded={1: 1},
    ),
    Voice(
        "nobody", "call", "2026-06-02 21:15", "wilfred.whinmoor", "My permit was refused by nobody",
        (
            "I asked who had refused my permit. The clerk turned the screen round: it "
            "said “score too low”. She did not know which score. I want a notice that "
            "says that a program decided, and a person who may look again."
        ),
        graded={1: 1},
    ),
    Voice(
        "harbour", "call", "2026-06-09 09:30", "clover.candlewick", "Do not switch the sensors off",
        (
            "The plan that made six harbours measure by the hour has ended. Say in "
            "writing who pays for the sensors now, or in two years we shall be testing "
            "the water with our noses again."
        ),
        "clean-harbours", graded={1: 3},
    ),
    Voice(
        "owners", "call", "2026-06-15 14:45", "caspian.colterby", "Who owns the dark windows",
        (
            "In the harbour district every third window is dark. The land register stops "
            "at a company, and the company at a letterbox. Open it down to the people who "
            "own it."
        ),
        "contract-watchers", graded={1: 2},
    ),
    Voice(
        "rent", "call", "2026-06-21 19:05", "petronella.pinswell",
            "I pay rent to an address without a door",
        (
            "My rent doubled in six years. I pay it to a company with an address where "
            "there is no door. When the heating fails I have nobody to write to. Tell "
            "tenants who owns the house."
        ),
        graded={1: 1},
    ),
    Voice(
        "lawyer", "call", "2026-07-01 11:25", "wilfred.whinmoor",
            "A notice one can show to a lawyer",
        (
            "The notice should name the rule and the figures that were used about me, so "
            "that somebody else can check the sum."
        ),
        graded={1: 1},
    ),
    Voice(
        "parliament", "call", "2026-07-06 15:40", "prudence.pellworth",
            "Bring the register to Parliament",
        (
            "A register that nobody debates grows dusty. Lay it before Parliament once in "
            "each session, with what was added and what was struck out."
        ),
        "parliament", graded={1: 4},
    ),
    Voice(
        "weights", "call", "2026-07-13 10:10", "ada.ashgrove", "Publish how it was tested, too",
        (
            "A description says what a program is meant to do. Publish how it was tested, "
            "on whom, and how often it was wrong, for each group of people it decides "
            "about."
        ),
        "academy", graded={1: 3},
    ),
    Voice(
        "week", "call", "2026-07-20 16:30", "miles.marlowfinch", "An answer within a week",
        (
            "The law gives offices thirty days to answer a request, and they take thirty "
            "days. News is seven days old after seven days. Make it a week."
        ),
        "morning-lantern", graded={1: 2},
    ),
    Voice(
        "council", "call", "2026-07-28 20:50", "lavender.lockridge",
            "Who sits on the council, and for whom",
        (
            "I read that the council agreed. I could not find out who sits on it, how "
            "they came there, or how each of them voted. Begin there."
        ),
        graded={1: 3},
    ),
    Voice(
        "auction", "call", "2026-07-31 23:20", "petronella.pinswell",
            "Tell tenants before the house is sold",
        (
            "Our house was sold twice last year. We found out from the new name on the "
            "bill. A public notice four weeks before would have let us ask one question."
        ),
        graded={1: 1},
    ),
)  # fmt: skip
REPLIES = (
    Reply("ferry", "2026-09-14 10:00", "government-office", Outcome.OUT_OF_SCOPE,
        Ground.OTHER_SUBJECT, (
        "Timetables are not decided in this plan. The sheet was passed to the Grid and "
        "Harbour Authority, which will answer the ferry users by letter; the letter will "
        "be published."
    )),
    Reply("programs", "2026-10-05 11:00", "government-office", Outcome.ACCEPTED, Ground.TAKEN_UP, (
        "This became the first commitment: a register of every automated decision, what "
        "it weighs, and how to ask a person to look again."
    ), "XS0021"),
    Reply("nobody", "2026-10-05 11:25", "government-office", Outcome.ACCEPTED, Ground.TAKEN_UP, (
        "A notice will stand on every automated decision, and a person will look again "
        "within ten days. It is milestone 1.1, to be adopted as a rule before the "
        "register opens."
    ), "XS0021", "1.1"),
    Reply("lawyer", "2026-10-06 09:45", "government-office", Outcome.PARTLY, Ground.IN_PART, (
        "Taken up: the notice names the rule that was applied. Not taken up: the figures "
        "used about a person stand in no notice sent by post, where others may read them; "
        "they are given on request, to the person alone."
    ), "XS0021", "1.1"),
    Reply("week", "2026-10-06 10:20", "government-office", Outcome.DECLINED, Ground.LAW, (
        "The thirty days stand in the Access Act, and a plan cannot shorten them. What "
        "the plan can do is to publish how long each office takes; the council will look "
        "at that for the next one."
    )),
    Reply("harbour", "2026-10-19 15:10", "grid-authority", Outcome.ACCEPTED, Ground.TAKEN_UP, (
        "The sensors are paid for out of the harbour dues from now on, for as long as the "
        "dues are raised. The by-law was published last month."
    ), elsewhere="Harbour dues by-law, section 7"),
)  # fmt: skip
HEARING = Hearing(
    3, "government-office",
    outreach=("2026-05-11", "2026-07-31"), feedback=("2027-01-04", "2027-01-29"),
        due="2027-02-last",
    citizens=(
        Citizen("wilfred.whinmoor", "Wilfred Whinmoor"), Citizen("petronella.pinswell",
            "Petronella Pinswell"),
        Citizen("lavender.lockridge", "Lavender Lockridge"),
    ),
    ways_in=(
        Opening(
            "online", Means.ONLINE,
            {"en": "Online consultation", "fr": "Consultation en ligne",
                "es": "Consulta en línea", "ar": "استشارة على الإنترنت"},
            "2026-05-27", "2026-07-31", told={"about": "An open call and one question.",
                "audience": "Everybody"},
        ),
        Opening(
            "reach", Means.MEETING,
            {"en": "Meeting on the Eastern Reach", "fr": "Réunion sur la rive de l’Est",
                "es": "Reunión en la Ribera Oriental", "ar": "لقاء في الضفة الشرقية"},
            "2026-07-08", "2026-07-08", told={"about": (
                "What is said is written down and read back before it is entered."
            ), "place": "Ferry hall, Eastern Reach", "hours": "18:00 to 20:30",
                "audience": "Islanders and ferry users"},
        ),
    ),
    reached=(
        Reached("2026-05-28 10:00", "2026-05-27", Channel.MEDIA, (
            "Half an hour on the morning programme, with calls from listeners."
        ), "Listeners", "All provinces", 120_000),
        Reached("2026-06-30 09:10", "2026-06-29", Channel.MAILING, (
            "A letter with the rent statement of the city’s housing company."
        ), "Tenants of the harbour district", "Harbour district", 3_900),
    ),
    asked=(CALL,), voices=VOICES,
    slips=(
        Slip(
            "ferry", "call", "2026-07-09 09:40", "2026-07-08",
                "Meeting on the Eastern Reach, note 3", "A timetable that is kept",
            "The last ferry is on the timetable and not on the water. Who can we hold to it?",
            "Three ferry users", Way.MEETING,
        ),
    ),
    remarks=(
        Remark("s1", "nobody", "2026-06-04 08:30", "cordelia.cranewater", (
            "We have eleven more such screens, with the words “score too low”. Would you "
            "let us add yours, without your name?"
        ), "citizens-alliance"),
        Remark("s2", "nobody", "2026-06-04 18:10", "wilfred.whinmoor",
            "Yes, and with my name if it helps.", "", "s1"),
        Remark("s3", "rent", "2026-06-25 20:20", "lavender.lockridge",
            "Same house owner, same door that is not there: number 40."),
        Remark("s4", "owners", "2026-11-12 17:35", "caspian.colterby", (
            "The draft commitment stops at “publish the register”. It does not say who "
            "may look at it, or what is done about the letterboxes. We wait for the "
            "answer."
        ), "contract-watchers"),
    ),
    backed=(
        Backed("nobody", "2026-06-05 09:00", ("cordelia.cranewater", "petronella.pinswell",
            "lavender.lockridge", "ada.ashgrove")),
        Backed("rent", "2026-06-26 09:00", ("lavender.lockridge", "caspian.colterby",
            "miles.marlowfinch", "wilfred.whinmoor")),
        Backed("council", "2026-07-29 09:00", ("cordelia.cranewater", "petronella.pinswell")),
    ),
    subjects=(
        Subject("machines", "2026-08-24 10:00", {"en": "Decisions made by machines",
            "fr": "Les décisions prises par des machines",
            "es": "Decisiones tomadas por máquinas", "ar": "القرارات التي تتخذها الآلات"},
            ("programs", "nobody", "lawyer", "parliament", "weights")),
        Subject("homes", "2026-08-24 10:15", {"en": "Who owns our homes",
            "fr": "À qui sont nos logements", "es": "De quién son nuestras viviendas",
            "ar": "من يملك مساكننا"}, ()),
        Subject("answers", "2026-08-24 10:30", {"en": "Getting an answer",
            "fr": "Obtenir une réponse", "es": "Obtener respuesta", "ar": "الحصول على رد"},
            ("harbour", "week", "council", "ferry")),
    ),
    bundles=(
        Bundle("tenants", "2026-08-25 14:00", {"en": "Tenants do not know whose house it is",
            "fr": "Des locataires ne savent pas à qui est la maison",
            "es": "Los inquilinos no saben de quién es la casa",
            "ar": "مستأجرون لا يعرفون لمن البيت"}, "homes", ("owners", "rent", "auction")),
    ),
    replies=REPLIES,
    sprang=(
        Sprang("2026-10-12 10:00", "XS0021", "description", "programs", (
            "List every one of them: what it decides, what it weighs, who may overrule "
            "it."
        )),
        Sprang("2026-10-12 10:10", "XS0021", "solution", "nobody", (
            "I want a notice that says that a program decided, and a person who may look "
            "again."
        )),
    ),
    editions=(Kept("2026-10-30 16:00", Stage.DRAFT,
        "The two commitments as the council first saw them."),),
)  # fmt: skip
