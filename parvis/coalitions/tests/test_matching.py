"""Who could join forces: the law alone, with any organisations that there may be."""

from __future__ import annotations

import random
import time
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from parvis.coalitions.law.belonging import belongs, is_deserted, speaks_after
from parvis.coalitions.law.matching import Body, Case, Group, allies, missing, neighbours
from parvis.coalitions.law.skills import Skill, in_order, unknown

KEYS, CODES, AREAS = "abcdefgh", ("XA1", "XA2", "XA3"), ("water", "budget", "health")
skills = st.frozensets(st.sampled_from([str(one) for one in Skill]), max_size=4)
codes = st.frozensets(st.sampled_from(CODES), max_size=2)
areas = st.frozensets(st.sampled_from(AREAS), max_size=2)
bodies = st.lists(
    st.builds(
        Body, st.sampled_from(KEYS), st.text(max_size=5), skills, areas, codes, st.booleans()
    ),
    max_size=8,
    unique_by=lambda one: one.key,
)
cases = st.builds(
    Case, codes, skills, areas, st.frozensets(st.sampled_from(KEYS), max_size=4), codes
)
groups = st.lists(
    st.builds(Group, st.sampled_from(KEYS), st.text(max_size=5), codes, areas, skills, skills),
    max_size=6,
    unique_by=lambda one: one.key,
)


@given(cases, bodies)
def test_nobody_is_suggested_who_is_there_already_or_cannot_be_asked(case, known):
    open_ones = {one.key for one in known if one.is_open}
    for ally in allies(case, known):
        assert ally.key not in case.there
        assert ally.key in open_ones


@given(cases, bodies)
def test_every_suggestion_gives_a_reason_that_is_true(case, known):
    facts = {one.key: one for one in known}
    lacking = set(missing(case, known))
    for ally in allies(case, known):
        assert ally.brings or ally.works_on or ally.areas
        assert set(ally.brings) <= facts[ally.key].brings & lacking
        assert set(ally.works_on) <= facts[ally.key].works_on & (case.codes | case.near)
        assert set(ally.areas) <= facts[ally.key].areas & case.areas


@given(cases, bodies, st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_read_changes_nothing(case, known, chance):
    shuffled = list(known)
    chance.shuffle(shuffled)
    assert allies(case, shuffled) == allies(case, known)
    assert missing(case, shuffled) == missing(case, known)


@given(cases, bodies)
def test_who_brings_what_is_missing_comes_first_and_nobody_is_weighed(case, known):
    found = allies(case, known)
    brings = [bool(one.brings) for one in found]
    assert brings == sorted(brings, reverse=True)
    for firsts in (True, False):
        names = [(one.name.casefold(), one.key) for one in found if bool(one.brings) is firsts]
        assert names == sorted(names)


@given(cases, bodies)
def test_what_is_missing_is_brought_by_nobody_who_is_there(case, known):
    lacking = set(missing(case, known))
    assert lacking <= case.needs
    for one in known:
        if one.key in case.there:
            assert not lacking & one.brings


@given(groups, st.randoms(use_true_random=False))
def test_two_on_the_same_thing_are_shown_to_each_other(found, chance):
    shuffled = list(found)
    chance.shuffle(shuffled)
    near = {own.key: neighbours(own, shuffled) for own in found}
    for own in found:
        assert near[own.key] == neighbours(own, found)
        for one in near[own.key]:
            assert one.key != own.key
            (back,) = [other for other in near[one.key] if other.key == own.key]
            assert (back.codes, back.areas) == (one.codes, one.areas)
            assert (back.gives, back.takes) == (one.takes, one.gives)


def test_what_one_brings_and_the_other_lacks_is_said():
    data = Group("data", "Données", frozenset({"XA1"}), needs=frozenset({"media"}),
                 brings=frozenset({"open_data"}))  # fmt: skip
    radio = Group("radio", "Radio", frozenset({"XA1"}), needs=frozenset({"open_data", "media"}),
                  brings=frozenset({"media"}))  # fmt: skip
    (found,) = neighbours(data, [radio, data])
    assert (found.codes, found.gives, found.takes) == (("XA1",), ("media",), ("open_data",))


def test_five_hundred_organisations_are_read_at_once():
    chance = random.Random(6)
    every = [str(one) for one in Skill]
    known = [
        Body(
            f"o{number}", f"Organisation {number}", frozenset(chance.sample(every, 4)),
            frozenset(chance.sample(AREAS, 1)), frozenset(chance.sample(CODES, 1)),
        )
        for number in range(500)
    ]  # fmt: skip
    case = Case(frozenset({"XA1"}), frozenset(every), frozenset(AREAS), frozenset({"o1", "o2"}))
    began = time.process_time()
    found = allies(case, known)
    assert time.process_time() - began < 0.2
    assert len(found) == 498


def test_skills_stand_in_the_order_of_the_list_and_nothing_else_is_known():
    assert in_order(["funding", "media", "open_data", "media", "magic"]) == [
        "open_data", "media", "funding",
    ]  # fmt: skip
    assert unknown(["media", "magic"]) == ["magic"]


def test_who_leaves_belongs_no_more_on_that_day():
    came, left = date(2026, 1, 5), date(2026, 3, 1)
    assert [belongs(came, left, day) for day in (date(2026, 1, 4), came, left)] == [
        False, True, False,
    ]  # fmt: skip
    assert belongs(came, None, left)
    assert speaks_after("a", "a") is None
    assert speaks_after("a", "b") == "a"
    assert is_deserted([])
    assert not is_deserted(["a"])
