from datetime import UTC, date, datetime

import pytest
from django.template import engines
from django.utils.translation import override

from parvis.dates import PartialDate
from parvis.ui.pavement import Stone

DAY = date(2026, 11, 24)


def written(source, language="en", **values):
    with override(language):
        return engines["django"].from_string(source).render(values)


@pytest.mark.parametrize(
    ("language", "full", "short"),
    [
        ("fr", "24 novembre 2026", "24 nov. 2026"),
        ("en", "24 November 2026", "24 Nov 2026"),
        ("es", "24 de noviembre de 2026", "24 nov 2026"),
        ("ar", "24 نوفمبر 2026", "24 نوفمبر 2026"),
    ],
)
def test_a_day_is_written_in_the_readers_language_with_western_digits(language, full, short):
    assert written("{{ d|day }}/{{ d|shortday }}", language, d=DAY) == f"{full}/{short}"


def test_an_instant_is_written_to_the_minute():
    instant = datetime(2026, 11, 24, 9, 12, 33, tzinfo=UTC)
    assert written("{{ d|moment }}", "fr", d=instant) == "24 novembre 2026 à 09:12"


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "1\u202f312"), ("en", "1,312"), ("es", "1.312"), ("ar", "1,312")],
)
def test_numbers_have_the_thousands_of_their_language(language, said):
    assert written("{% number n %}", language, n=1312) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [("2018-07-01", "1er juillet 2018"), ("2018-07", "juillet 2018"),
     ("2018-Q3", "3e trimestre 2018"), ("2018", "2018")],
)  # fmt: skip
def test_a_partial_date_is_no_preciser_than_it_is(when, said):
    assert written("{{ d|partial }}", "fr", d=PartialDate.parse(when)) == said


@pytest.mark.parametrize(
    ("when", "source", "seen"),
    [
        ("2018-09-01", "9/1/2018", None),
        ("2018-09-01", "2018-09-01", None),
        ("2018-09-01", "", None),
        ("2014-07", "July 2014", None),
        ("2014-07", "end of July 2014", "end of July 2014"),
        ("2018", "9/13/2018?", "9/13/2018?"),
    ],
)
def test_a_source_is_quoted_only_where_it_says_something_else_or_more(when, source, seen):
    said = written("{% dated d s %}", d=PartialDate.parse(when), s=source)
    assert f'datetime="{when}"' in said
    assert ("source" in said) == bool(seen)
    assert seen is None or f"(<bdi>{seen}</bdi>)" in said


def test_a_date_nobody_gave_is_not_stated_and_one_nobody_understood_is_quoted():
    assert "not stated" in written("{% dated d '' %}", d=None)
    assert ">Ongoing &lt;b&gt;</q>" in written("{% dated d s %}", d=None, s="Ongoing <b>")


def test_a_name_is_announced_with_its_side():
    said = written("{% voice 'government' name %}", name="Water & <i>Sons</i>")
    assert '<span class="vh">Government: </span>Water &amp; &lt;i&gt;Sons&lt;/i&gt;' in said


def test_each_stone_leads_to_its_member_and_says_its_state():
    said = written("{% pavement s %}", s=[Stone("Amaréa", "unknown", "/en/amarea/")])
    assert 'href="/en/amarea/" title="Amaréa: Not known here"' in said
