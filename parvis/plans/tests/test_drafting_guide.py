"""The drafting guide points at what makes a commitment hard to verify, or likely modest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.plans.drafting import Step, hints
from parvis.plans.template import TEXTS

CLEAR = {
    "title": "Publier chaque contrat", "description": "Un décret ouvre le registre.",
    "problem": "En 2025, 12 marchés sur 900 étaient publics.", "solution": "Un décret.",
    "results_sought": "900 marchés sur 900.", "transparency": "Tout est en ligne.",
}  # fmt: skip
STEP = Step("1.1", "Adopter le décret", "Le décret signé", has_date=True, has_owner=True)


def codes(language="fr", steps=(STEP,), **texts):
    return {(one.code, one.field or one.milestone) for one in hints(CLEAR | texts, steps, language)}


def test_a_clear_commitment_is_left_alone():
    assert codes() == set()


@pytest.mark.parametrize(("texts", "hint"), [
    ({"title": "x" * 121}, ("long_title", "title")),
    ({"transparency": " "}, ("no_value", "transparency")),
    ({"problem": "Peu de marchés sont publics."}, ("no_baseline", "problem")),
    ({"problem": "لا يُنشر إلا ١٢ عقداً."}, None),
    ({"solution": "Poursuivre la publication de 12 lots."}, ("ongoing", "solution")),
    ({"solution": "Un site web.", "description": "Un registre."}, ("standalone", "solution")),
    ({"solution": "Un site web que la loi rend obligatoire."}, None),
    ({"results_sought": "Améliorer la confiance."}, ("vague", "results_sought")),
    ({"results_sought": "Améliorer la confiance de 20 %."}, None),
])  # fmt: skip
def test_each_thing_is_pointed_at_where_it_stands(texts, hint):
    assert codes(**texts) == ({hint} if hint else set())


@pytest.mark.parametrize(("language", "ongoing", "alone", "vague"), [
    ("fr", "Maintenir le portail", "Une plateforme", "Renforcer le lien"),
    ("en", "Continue to meet", "A training for clerks", "Promote openness"),
    ("es", "Mantener el diálogo", "Un portal ciudadano", "Fortalecer la confianza"),
    ("ar", "مواصلة الحوار", "بوابة إلكترونية", "تعزيز الثقة"),
])  # fmt: skip
def test_words_are_known_in_the_four_languages(language, ongoing, alone, vague):
    found = codes(language, title=ongoing, description=".", solution=alone, results_sought=vague)
    assert {
        ("ongoing", "title"), ("standalone", "solution"), ("vague", "results_sought")
    } <= found  # fmt: skip


@pytest.mark.parametrize(("step", "code"), [
    (Step("1", "Le décret", "Un texte", True, True), "step_without_verb"),
    (Step("1", "Adopter le décret", "", True, True), "step_without_output"),
    (Step("1", "Adopter le décret", "Un texte", False, True), "step_without_date"),
    (Step("1", "Adopter le décret", "Un texte", True, False), "step_without_owner"),
    (Step("1", "Continuer les réunions", "Un texte", True, True), "ongoing"),
])  # fmt: skip
def test_a_milestone_has_a_verb_an_output_a_date_and_an_owner(step, code):
    assert codes(steps=(step,)) == {(code, "1")}


def test_without_milestones_nothing_can_be_verified():
    assert codes(steps=()) == {("no_milestone", "")}


def test_a_language_without_words_is_judged_by_its_fields_alone():
    assert codes("ka", title="Continue, maintenir") == set()


@given(
    st.dictionaries(st.sampled_from(TEXTS), st.text(max_size=80)),
    st.sampled_from(["fr", "en", "ar", "xx"]),
)
def test_whatever_is_written_the_guide_only_points(texts, language):
    for one in hints(texts, [Step("1", texts.get("title", ""))], language):
        assert one.code and (one.field or one.milestone or one.code == "no_milestone")
