"""The commitments of Marjania’s first plan."""

from functools import partial

from parvis.home.demo.papers import table
from parvis.home.demo.script import Paper, Pen, Promise, Proof, Step
from parvis.plans.template import Mode

_PRICES = partial(
    table, ("السوق", "السلعة", "السعر"),
    tuple((f"سوق {n}", ("قمح", "زيت", "تمر")[n % 3], 120 + n * 7 % 40) for n in range(1, 61)),
)  # fmt: skip
MARKETS = Promise(
    "XM0001",
    "1",
    "2026-02-03 10:10",
    "trade",
    {
        "title": {
            "ar": "أسعار السوق معلنة كل صباح",
            "fr": "Les prix du marché, affichés chaque matin",
            "en": "Market prices, posted every morning",
            "es": "Los precios del mercado, expuestos cada mañana",
        },
        "description": {
            "ar": (
                "نشر أسعار أربعين سلعة أساسية كل صباح في ستين سوقًا، على لوحة عند المدخل "
                "وعلى الإنترنت."
            ),
            "en": (
                "Publish the prices of forty staple goods every morning in sixty markets, on "
                "a board at the gate and online."
            ),
        },
        "theme": "حماية المستهلك",
        "problem": (
            "يدفع سكان الواحات ثمن القمح أغلى بالثلث من سكان العاصمة، ولا يعرفون سعر اليوم "
            "إلا بعد الشراء."
        ),
        "causes": "تُجمع الأسعار مرة في الشهر وتُنشر بعد أسبوعين، ولا تشمل الأسواق الصغيرة.",
        "done_so_far": "تنشر جمعية المستهلكين منذ سنتين أسعار تسع أسواق بجهد متطوعين.",
        "solution": (
            "مراقب في كل سوق، ولوحة موحّدة، وخدمة رسائل مجانية، وبيانات مفتوحة يراجعها المستهلكون."
        ),
        "results_sought": (
            "ستون سوقًا تنشر أسعارها قبل الثامنة صباحًا، وتراجع فارق السعر مع العاصمة إلى العُشر."
        ),
        "transparency": "الأسعار وطريقة جمعها بيانات مفتوحة.",
        "accountability": "كل سوق لا تنشر أسعارها ثلاثة أيام متتالية تُسأل عنها الوزارة كتابيًّا.",
        "participation": "يراجع المستهلكون الأسعار ويبلّغون عن الفوارق.",
        "budget": "18 مليون درهم مرجاني",
    },
    (
        Step(
            "1.1",
            "اعتماد قائمة السلع وطريقة جمع الأسعار",
            "2026-08-31",
            joint=True,
            starts="2026-07-first",
            done="2026-08-25",
        ),
        Step("1.2", "نشر أسعار عشرين سوقًا", "2026-11-15", starts="2026-09", done="2026-11-10"),
        Step("1.3", "نشر أسعار ستين سوقًا", "2027-06-last", starts="2026-12"),
        Step(
            "1.4",
            "تقييم أثر النشر مع جامعة القنطرة البيضاء",
            "2028-05-last",
            joint=True,
            starts="2028-01",
        ),
    ),
    co_leads=("consumers",),
    supports=("university", "newspaper"),
    mode=Mode.PARTNERSHIP,
    sdgs=(2, 12),
    pens=(
        Pen(
            "trade",
            "2026-09-02 10:30",
            "limited",
            "اعتُمدت القائمة، وبدأ تدريب المراقبين في عشرين سوقًا.",
        ),
        Pen(
            "consumers", "2026-09-03 17:00", "limited", "القائمة قائمتنا المشتركة، وننتظر أول نشر."
        ),
        Pen(
            "consumers",
            "2026-11-24 07:30",
            "limited",
            "عشرون سوقًا تنشر أسعارها كل صباح، لكن ثلثها بلا لوحة عند المدخل.",
        ),
    ),
    proofs=(
        Proof(
            "trade",
            "2026-11-10 15:40",
            "2026-11-10",
            "أسعار عشرين سوقًا، الأسبوع الأول",
            Paper("أسعار-الأسواق.csv", _PRICES),
            ("1.2",),
        ),
    ),
)
DESERT_BUSES = Promise(
    "XM0002",
    "2",
    "2026-02-10 11:20",
    "transport",
    {
        "title": {
            "ar": "حافلة الواحات: مواعيد معلومة وتأخر معلن",
            "fr": "Le bus des oasis : des horaires connus, des retards publiés",
            "en": "The oasis bus: known times, published delays",
            "es": "El autobús de los oasis: horarios conocidos, retrasos publicados",
        },
        "description": {
            "ar": (
                "نشر مواعيد حافلات الواحات الاثنتي عشرة وتأخرها كل يوم، ووضع رقم للشكوى في "
                "كل حافلة."
            ),
            "en": (
                "Publish the times and the delays of the twelve oasis bus lines every day, "
                "with a number for complaints in every bus."
            ),
        },
        "theme": "النقل",
        "problem": "تنتظر التلميذات والمرضى في الواحات حافلة قد لا تأتي، ولا يُعلن عن أي إلغاء.",
        "causes": "لا تُلزِم العقود شركات النقل بإعلان المواعيد ولا التأخر.",
        "done_so_far": "سجّلت نساء الواحات تأخر ثلاثة خطوط طوال سنة ونشرن النتائج.",
        "solution": "بند جديد في العقود يُلزِم بنشر المواعيد والتأخر، ولجنة من الركّاب لكل خط.",
        "results_sought": "تسع حافلات من كل عشر تصل في موعدها، وردّ على كل شكوى خلال أسبوع.",
        "transparency": "تُنشر المواعيد والتأخر والإلغاء كل يوم.",
        "accountability": "تُخصم من الشركة قيمة كل رحلة أُلغيت دون إعلان.",
        "participation": "تجتمع لجنة الركّاب كل شهرين مع الشركة والوزارة.",
    },
    (
        Step("2.1", "تعديل عقود الخطوط الاثني عشر", "2026-10-31", starts="2026-07-first"),
        Step("2.2", "تكوين لجان الركّاب", "2027-03-last", joint=True, starts="2026-11"),
        Step("2.3", "نشر التأخر كل يوم", "2027-09-last", starts="2027-04"),
    ),
    co_leads=("oasis-women",),
    supports=("parliament",),
    mode=Mode.HYBRID,
    sdgs=(10, 11),
    pens=(
        Pen("transport", "2026-11-04 09:15", "limited", "عُدّلت عقود سبعة خطوط من اثني عشر."),
        Pen(
            "oasis-women",
            "2026-11-08 19:00",
            "not_started",
            "لم نطّلع على أي عقد معدّل، والحافلات كما كانت.",
        ),
    ),
)
SCHOOL_MEALS = Promise(
    "XM0003",
    "3",
    "2026-02-17 09:45",
    "education",
    {
        "title": {
            "ar": "وجبة المدرسة: ماذا اشترينا، وممّن، وبكم",
            "fr": "Le repas de l’école : quoi, de qui, à quel prix",
            "en": "The school meal: what we bought, from whom, for how much",
            "es": "La comida escolar: qué compramos, a quién y a qué precio",
        },
        "description": {
            "ar": (
                "نشر مشتريات المطاعم المدرسية كل شهر، مدرسةً مدرسة، ودعوة الأولياء إلى تذوّق الوجبات."
            ),
            "en": (
                "Publish what school canteens buy every month, school by school, and invite "
                "parents to taste the meals."
            ),
        },
        "theme": "التعليم",
        "problem": "تصل إلى التلميذ وجبة تكلّف نصف ما دُفع ثمنًا لها، ولا يعرف الأولياء من المورّد.",
        "causes": "تُشترى الوجبات بعقود لا تُنشر، وتُراجع الحسابات بعد ثلاث سنوات.",
        "done_so_far": "نشرت خمس مدارس حساباتها بمبادرة من أوليائها.",
        "solution": "نموذج من صفحة واحدة يُنشر كل شهر، ولجنة أولياء توقّع عليه.",
        "results_sought": "تسعمئة مدرسة تنشر مشترياتها، ووجبة لا يقل ثمن موادها عن أربعة أخماس ما دُفع.",
        "transparency": "المورّد والكمية والسعر بيانات مفتوحة.",
        "participation": "يتذوّق الأولياء الوجبات ويوقّعون على النموذج أو يذكرون سبب امتناعهم.",
    },
    (
        Step("3.1", "اعتماد النموذج مع الأولياء", "2026-12-04", joint=True, starts="2026-09"),
        Step("3.2", "نشر مشتريات مئتي مدرسة", "2027-06-last", starts="2027-01"),
    ),
    co_leads=("associations",),
    mode=Mode.PARTNERSHIP,
    sdgs=(2, 4),
    machine=frozenset({"es"}),
)
