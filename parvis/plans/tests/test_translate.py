"""Publishing a translation: its rule, its entry, and what a reader then sees."""

from __future__ import annotations

import pytest

from parvis.people.sides import Side
from parvis.plans.tests.make import a_commitment, a_milestone
from parvis.record.acts import Actor
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.acts import translate
from parvis.texts.models import Wording, fingerprint

pytestmark = pytest.mark.django_db
TRANSLATOR = Actor(Side.GOVERNMENT, "Service des langues", "langues")


def test_a_translation_is_read_in_its_language_and_entered_once():
    commitment = a_commitment(title="Le registre", description="Une fiche par pompe.")
    texts = {"title": "The register", "description": "One sheet per pump."}
    translate(commitment, "en", texts, by=TRANSLATOR)
    commitment.refresh_from_db()
    read = commitment.text("title", "en")
    assert (read.words, read.language, read.original) == ("The register", "en", "fr")
    assert (read.how, read.is_behind, read.is_translation) == ("human", False, True)
    entry = Entry.objects.about(commitment).get(verb="text.translated")
    assert entry.facts["texts"] == {name: fingerprint(text) for name, text in texts.items()}
    assert "The register" not in str(entry.facts)


def test_a_machine_says_that_it_is_one():
    commitment = a_commitment()
    translate(commitment, "es", {"title": "Un compromiso"}, by=TRANSLATOR, how="machine")
    assert commitment.text("title", "es").how == "machine"
    assert Entry.objects.about(commitment).filter(verb="text.machine-translated").exists()


def test_a_milestone_is_told_of_under_its_commitment():
    milestone = a_milestone()
    translate(
        milestone, "en", {"title": "Step"}, by=TRANSLATOR,
        about=milestone.commitment, part=milestone.number,
    )  # fmt: skip
    entry = Entry.objects.about(milestone.commitment).get(verb="text.translated")
    assert entry.facts["part"] == milestone.number


def test_a_second_translation_keeps_the_first_language():
    commitment = a_commitment()
    translate(commitment, "en", {"title": "A commitment"}, by=TRANSLATOR)
    translate(commitment, "ar", {"title": "التزام"}, by=TRANSLATOR)
    commitment.refresh_from_db()
    assert commitment.text("title", "en").words == "A commitment"
    assert commitment.text("title", "ar").words == "التزام"


@pytest.mark.parametrize(
    ("language", "texts"),
    [("fr", {"title": "Encore"}), ("en", {}), ("en", {"title": " "}), ("en", {"theme": "Water"})],
)
def test_what_has_no_original_or_no_words_is_refused(language, texts):
    commitment = a_commitment()
    with pytest.raises(Refused, match=r"\w"):
        translate(commitment, language, texts, by=TRANSLATOR)
    assert not Entry.objects.filter(verb="text.translated").exists()


def test_a_translation_that_is_replaced_is_kept():
    commitment = a_commitment(translations={})
    translate(commitment, "en", {"title": "A promise"}, by=TRANSLATOR)
    translate(commitment, "en", {"title": "A commitment"}, by=TRANSLATOR)
    commitment.refresh_from_db()
    assert commitment.text("title", "en").words == "A commitment"
    kept = Wording.objects.get(subject_key=commitment.code)
    assert (kept.field, kept.language, kept.text) == ("title", "en", "A promise")
