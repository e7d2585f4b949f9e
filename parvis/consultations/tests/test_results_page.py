"""What was answered to the questions of a consultation, counted."""

from __future__ import annotations

import pytest
from django.urls import reverse

from parvis.consultations.acts import Said
from parvis.consultations.models import Option, Question
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.consultations.views.results import results_of
from parvis.consultations.ways import Asked
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    """A choice, a scale and a question in words."""
    consultation = a_consultation()
    told = {"consultation": consultation, "language": "fr"}
    choice = Question.objects.create(number=1, asked=Asked.CHOICE, words="Par où ?", **told)
    for number, words in enumerate(("L’eau", "L’école"), 1):
        Option.objects.create(question=choice, number=number, words=words, language="fr")
    scale = Question.objects.create(
        number=2, asked=Asked.SCALE, words="Combien ?", lowest=1, highest=5, **told
    )
    words = Question.objects.create(number=3, asked=Asked.TEXT, words="Pourquoi ?", **told)
    return consultation, choice, scale, words


def answers(asked, option, grade, words=""):
    _consultation, choice, scale, text = asked
    chosen = choice.options.get(number=option)
    return [Said(choice, (chosen,)), Said(scale, grade=grade), Said(text, words=words)]


def test_options_and_grades_are_counted_with_how_many_answered(client, asked):
    for option, grade in ((1, 2), (1, 5), (2, 5)):
        a_contribution(asked[0], "", "", said=answers(asked, option, grade))
    choice, scale, text = results_of(asked[0])
    assert [bar.told for bar in choice.bars] == ["2 of 3 (66 %)", "1 of 3 (33 %)"]
    assert [bar.percent for bar in scale.bars] == [0, 33, 0, 0, 66]
    assert scale.answered == 3
    assert (text.answered, text.bars) == (0, [])
    url = reverse("consultations:results", args=[asked[0].member.slug, asked[0].number])
    page = client.get(url).text
    assert "The grade in the middle: 5." in page
    assert "Shares are rounded down" in page
    assert "3 answered." in page
    assert "Read the answers in words" in page


def test_the_page_and_the_report_tell_the_same_figures_for_each_answer(client, asked):
    for option, grade in ((1, 2), (1, 5), (2, 5)):
        a_contribution(asked[0], "", "", said=answers(asked, option, grade))
    plan = asked[0].plan
    name = plan.member.slug
    result = client.get(reverse("consultations:results", args=[name, asked[0].number])).text
    report = client.get(
        reverse("consultations:heard", args=[name, plan.number]) + "?part=said"
    ).text
    for told in ("2 of 3 (66 %)", "1 of 3 (33 %)", "0 of 3 (0 %)", "in the middle: 5."):
        assert told in result, told
        assert told in report, told


def test_what_the_public_does_not_see_is_not_counted(asked):
    one = a_contribution(asked[0], "", "", said=answers(asked, 1, 5))
    one.withheld_at = clock.now()
    one.save(update_fields=["withheld_at"])
    choice, scale, _text = results_of(asked[0])
    assert [bar.told for bar in choice.bars] == ["0", "0"]
    assert [bar.percent for bar in choice.bars] == [0, 0]
    assert not scale.middle


def test_answers_stand_on_the_page_of_the_contribution(client, asked):
    one = a_contribution(asked[0], "Ma réponse", said=answers(asked, 2, 4, "Parce que."))
    page = client.get(one.get_absolute_url()).text
    for told in ("Par où ?", "L’école", "Combien ?", "Pourquoi ?", "Parce que."):
        assert told in page
