"""An attack in every translation of what is said in a forum."""

from __future__ import annotations

from django.apps import apps

from parvis.forums.models import Forum
from parvis.people.sides import Side
from parvis.record.acts import Actor
from parvis.texts.acts import translate
from parvis.texts.models import Translated

# What is translated of a thing; those that no act translates are not here.
TEXTS = {
    "Meeting": "title", "AgendaItem": "title", "Action": "what", "Question": "words",
    "QuestionAnswer": "words", "Digest": "words", "Departure": "statement", "Minutes": "body",
    "ReportBack": "title", "ReportReply": "words",
}  # fmt: skip


def translate_forums(forum: Forum, text: str) -> None:
    """Translate one of each thing that is said in a forum, by somebody of that name."""
    by = Actor(side=Side.PLATFORM, name=text[:200].strip())
    for name, field in TEXTS.items():
        table = apps.get_model("forums", name)
        thing = table._default_manager.exclude(**{field: ""}).order_by("pk").first()
        assert isinstance(thing, Translated), name
        for language in ("ar", "en"):
            translate(thing, language, {field: text}, by=by, about=forum)
