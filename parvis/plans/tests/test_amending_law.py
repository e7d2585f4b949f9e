"""Which word of the forum settles a proposal, and what of a text stands on which side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parvis.plans.amending import Fault, Word, beside, changed, changed_meanwhile, fault_of
from parvis.plans.difference import Kind, pieces

PROPOSED, UNTIL = date(2026, 2, 2), date(2027, 1, 10)
CARRIED = Word(date(2026, 3, 9), is_of_the_forum=True, is_followed=True)
LOST = replace(CARRIED, is_followed=False)


@pytest.mark.parametrize(
    ("word", "adopts", "rejects"),
    [
        (CARRIED, None, Fault.CARRIED),
        (LOST, Fault.NOT_CARRIED, None),
        (replace(CARRIED, day=PROPOSED), None, Fault.CARRIED),
        (replace(LOST, day=PROPOSED), Fault.NOT_CARRIED, None),
        (replace(CARRIED, day=date(2026, 2, 1)), Fault.BEFORE, Fault.BEFORE),
        (replace(LOST, day=date(2026, 2, 1)), Fault.BEFORE, Fault.BEFORE),
        (replace(CARRIED, day=UNTIL), None, Fault.CARRIED),
        (replace(CARRIED, day=date(2027, 1, 11)), Fault.TOO_LATE, Fault.CARRIED),
        (replace(LOST, day=date(2027, 1, 11)), Fault.TOO_LATE, None),
        (replace(CARRIED, is_of_the_forum=False), Fault.ELSEWHERE, Fault.ELSEWHERE),
        (replace(LOST, is_of_the_forum=False), Fault.ELSEWHERE, Fault.ELSEWHERE),
        (replace(CARRIED, is_struck=True), Fault.STRUCK, Fault.STRUCK),
        (replace(LOST, is_struck=True), Fault.STRUCK, Fault.STRUCK),
        (replace(CARRIED, is_superseded=True), Fault.SUPERSEDED, Fault.CARRIED),
    ],
)
def test_what_a_decision_settles(word, adopts, rejects):
    told = {"proposed_on": PROPOSED, "until": UNTIL}
    assert fault_of(word, adopts=True, **told) == adopts
    assert fault_of(word, adopts=False, **told) == rejects


def test_only_what_would_read_otherwise_is_a_change():
    assert changed({"title": "Un", "budget": "12"}, {"title": "Un", "budget": "13"}) == ["budget"]
    assert changed({}, {"title": "Un"}) == ["title"]
    assert changed({"title": "Un"}, {"title": "Un"}) == []


def test_what_changed_meanwhile_is_named_by_its_field():
    before = {"title": "Un", "budget": ""}
    assert changed_meanwhile(before, {"title": "Un", "budget": ""}) == []
    assert changed_meanwhile(before, {"title": "Deux"}) == ["title"]


def test_before_stands_on_one_side_and_after_on_the_other():
    was, becomes = beside(pieces("Un registre fermé pour tous", "Un registre ouvert pour tous"))
    assert " ".join(one.words for one in was) == "Un registre fermé pour tous"
    assert " ".join(one.words for one in becomes) == "Un registre ouvert pour tous"
    assert [one.words for one in was if one.kind is Kind.REMOVED] == ["fermé"]
    assert [one.words for one in becomes if one.kind is Kind.ADDED] == ["ouvert"]
