"""Supports are counted and sealed: another count would have another seal."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from parvis.consultations import acts
from parvis.consultations.counting import root
from parvis.consultations.supports import last_count, to_count
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import a_person
from parvis.record import clock
from parvis.record.acts import Actor

CONSOLE = Actor(side=Side.PLATFORM)
COUNTS = st.dictionaries(
    st.integers(1, 10_000), st.integers(0, 100_000), min_size=1, max_size=40
).map(lambda told: sorted(told.items()))


@given(COUNTS, st.data())
def test_another_count_has_another_root(counts, data):
    changed = data.draw(st.sampled_from(counts))
    others = [one for one in counts if one != changed]
    number, supports = changed
    assert root([*others, (number, supports + 1)]) != root(counts)
    assert root(others) != root(counts)


@given(COUNTS)
def test_the_order_in_which_counts_are_read_changes_nothing(counts):
    assert root(counts) == root(counts[::-1])


def test_nothing_has_the_root_of_nothing():
    assert root([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.django_db
def test_a_count_is_sealed_once_while_nothing_changes():
    one = a_contribution()
    acts.support(one, by=Hand(a_person(), clock.today()))
    entry = acts.count_supports(one.consultation, by=CONSOLE)
    assert entry.facts["supports"] == 1
    assert entry.facts["root"] == root([(one.number, 1)])
    assert acts.count_supports(one.consultation, by=CONSOLE) is None
    acts.support(one, by=Hand(a_person(), clock.today()))
    assert acts.count_supports(one.consultation, by=CONSOLE).facts["supports"] == 2


@pytest.mark.django_db
def test_what_is_open_or_closed_since_the_last_count_is_counted(capsys):
    consultation = a_contribution(a_consultation()).consultation
    today = clock.today()
    later = a_consultation(
        consultation.plan, opens_on=today + timedelta(days=5), closes_on=today + timedelta(days=9)
    )
    assert list(to_count(today)) == [consultation]
    call_command("count_supports")
    assert "Counts sealed: 1." in capsys.readouterr().out
    assert last_count(later) is None
    after = clock.now() + timedelta(days=40)
    with clock.at(after):
        assert consultation in to_count(clock.today())
        acts.support(consultation.contributions.get(), by=Hand(a_person(), clock.today()))
        call_command("count_supports")
        assert consultation not in to_count(clock.today())
