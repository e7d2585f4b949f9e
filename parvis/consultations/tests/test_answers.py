"""The law of answers: grounds of outcomes, and merging that never comes to an answer."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parvis.consultations.answers import GROUNDS, Ground, Outcome, leads_back, outcomes_with
from parvis.consultations.forms.responding import grounds


def test_every_ground_stands_once_in_the_list_under_all_its_outcomes():
    offered = [code for _label, choices in grounds() for code, _words in choices]
    assert sorted(offered) == sorted(Ground)
    for one in Ground:
        assert set(outcomes_with(one)) == {o for o in Outcome if one in GROUNDS[o]}


def test_merging_with_itself_or_with_what_is_merged_with_it_leads_back():
    assert leads_back([1], 1, {})
    assert leads_back([1], 2, {2: 3, 3: 1})
    assert leads_back([1, 4], 2, {2: 4})
    assert not leads_back([1], 2, {2: 3})
    assert not leads_back([1], 2, {1: 5})


@settings(deadline=None)
@given(
    st.dictionaries(st.integers(1, 8), st.integers(1, 8)),
    st.integers(1, 8),
    st.integers(1, 8),
)
def test_what_does_not_lead_back_ends_somewhere(merged, one, into):
    if not leads_back([one], into, merged):
        merged = {**merged, one: into}
        step, passed = one, 0
        while step in merged:
            step, passed = merged[step], passed + 1
            assert passed <= 9
