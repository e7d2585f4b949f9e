"""The words by which the drafting guide reads: stems, language by language. Data alone.

`continu*` begins a word, `*tion` ends one, the others are whole. Case and accents do not count.
"""

from __future__ import annotations

from dataclasses import dataclass

# What Arabic writes onto the beginning of a word: and, so, by, for, the.
PREFIXES = "(?:و|ف)?(?:ال|بال|لل|ب|ل|ك)?"


@dataclass(frozen=True)
class Words:
    """What is told by words of a language: what goes on as before, what stands alone, what is vague."""

    ongoing: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    binding: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()


LISTS: dict[str, Words] = {
    "en": Words(
        ongoing=("continue", "continues", "continuing", "keep", "keeping", "maintain", "maintaining",
                 "carry on", "pursue", "ongoing"),
        alone=("website*", "web page*", "portal*", "platform*", "app", "training*", "workshop*",
               "awareness", "campaign*", "pilot*", "leaflet*", "brochure*"),
        binding=("law", "laws", "act", "bill", "decree*", "regulation*", "binding", "compulsory",
                 "mandatory", "obligation*", "oblige*", "must", "legal*", "statut*", "every ministry",
                 "all ministries", "permanent*", "by default"),
        vague=("improv*", "promot*", "strengthen*", "enhanc*", "foster*", "encourag*", "support*",
               "facilitat*", "explor*", "consider*", "modernis*", "moderniz*", "raise awareness"),
        acting=("publish*", "adopt*", "open*", "create*", "set up", "setting up", "write", "draft*",
                "draw up", "hold", "organis*", "organiz*", "train*", "test*", "launch*", "build*",
                "submit*", "sign*", "approve*", "appoint*", "found", "make", "give", "put", "send",
                "report*", "review*", "evaluat*", "assess*", "consult*", "collect*", "map", "list",
                "audit*", "install*", "develop*", "implement*", "introduc*", "establish*", "enact*",
                "release*", "translat*", "amend*", "count", "measure*", "deliver*", "present*",
                "pass", "hand", "choose", "name", "buy", "run", "bring*", "add", "fix", "repair*",
                "design*", "prepare*", "define*", "complet*", "update*", "show", "extend*", "connect*",
                "*tion", "*ment", "*ing"),
    ),
    "fr": Words(
        ongoing=("continu*", "poursui*", "maintenir", "maintien*", "garder", "perpetuer", "entretenir"),
        alone=("site web", "site internet", "page web", "portail*", "plateforme*",
               "application*", "formation*", "former", "atelier*", "sensibilis*", "campagne*",
               "pilote*", "brochure*", "depliant*"),
        binding=("loi", "lois", "decret*", "arrete*", "reglement*", "contraignant*", "obligatoire*",
                 "obligation*", "oblige*", "doit", "doivent", "legal*", "statut*", "permanent*",
                 "chaque ministere", "tous les ministeres", "par defaut"),
        vague=("amelior*", "promouvoir", "promotion", "renforc*", "favoris*", "encourag*", "soutenir",
               "faciliter", "etudier", "envisager", "moderniser", "valoriser", "accompagner"),
        acting=("*er", "*ir", "*re", "*tion", "*sion", "*ment", "*age", "mise", "ouverture", "envoi",
                "choix", "tenue", "remise", "vote", "depot", "essai*", "enquete", "releve", "bilan"),
    ),
    "es": Words(
        ongoing=("continu*", "mantener*", "manteni*", "seguir", "proseguir", "conservar"),
        alone=("sitio web", "pagina web", "portal*", "plataforma*", "aplicacion*", "capacita*",
               "formacion*", "taller*", "sensibiliza*", "concienci*", "campana*", "piloto*",
               "folleto*"),
        binding=("ley", "leyes", "decreto*", "reglamento*", "vinculante*", "obligator*", "obligacion*",
                 "obliga*", "debe", "deben", "legal*", "norma", "normas", "permanente*",
                 "cada ministerio", "todos los ministerios", "por defecto"),
        vague=("mejor*", "promov*", "promoc*", "fortalec*", "foment*", "impuls*", "alentar", "apoyar",
               "facilitar", "explorar", "considerar", "moderniz*", "propici*"),
        acting=("*ar", "*er", "*ir", "*arse", "*cion", "*sion", "*miento", "*aje", "puesta", "apertura",
                "entrega", "envio", "firma", "prueba*", "encuesta", "informe", "balance"),
    ),
    "ar": Words(
        ongoing=("مواصلة", "استمرار", "الاستمرار", "متابعة", "الحفاظ", "المحافظة", "إبقاء", "نواصل",
                 "سنواصل"),
        alone=("موقع", "موقعا", "بوابة", "منصة", "تطبيق", "تدريب", "دورة", "دورات", "ورشة", "ورشات",
               "توعية", "حملة", "حملات", "تجريبي", "تجريبية", "كتيب"),
        binding=("قانون", "قوانين", "مرسوم", "مراسيم", "لائحة", "لوائح", "ملزم", "ملزمة", "إلزامي",
                 "إلزامية", "إلزام", "يجب", "وجوب", "دائم", "دائمة", "كل وزارة", "جميع الوزارات"),
        vague=("تحسين", "تعزيز", "تشجيع", "دعم", "تطوير", "تسهيل", "تيسير", "النهوض", "تقوية", "دراسة",
               "تحديث"),
        acting=("نشر", "إعداد", "اعداد", "إنشاء", "انشاء", "وضع", "فتح", "إطلاق", "اطلاق", "تنظيم",
                "عقد", "اعتماد", "إصدار", "اصدار", "تقديم", "توقيع", "تدريب", "تركيب", "جمع", "قياس",
                "تقييم", "مراجعة", "استشارة", "تعيين", "اختيار", "بناء", "تجهيز", "إرسال", "ارسال",
                "ترجمة", "تعديل", "إضافة", "اضافة", "تسجيل", "كتابة", "صياغة", "تدقيق", "اختبار",
                "إحصاء", "احصاء", "تسليم", "ربط", "إدراج", "ادراج", "تحديد", "تصميم", "تنفيذ", "عرض",
                "إقرار", "اقرار", "تأسيس", "توزيع", "إصلاح", "اصلاح", "تجربة", "إنجاز", "انجاز"),
    ),
}  # fmt: skip
