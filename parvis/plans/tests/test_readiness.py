"""What a plan lacks before it can be submitted (OGP facts 2.1, 2.4)."""

import pytest

from parvis.plans.readiness import REQUIRED, Draft, lacks, unanswered
from parvis.plans.rules import in_words

COMPLETE = Draft(
    number="1", texts=dict.fromkeys(REQUIRED, "…"), values=1, has_lead=True, milestones=1
)


def test_a_complete_plan_lacks_nothing():
    assert lacks(is_national=True, length_years=2, drafts=[COMPLETE]) == []


@pytest.mark.parametrize(("years", "is_national", "is_fine"), [
    (2, True, True), (4, True, True), (3, True, False), (None, True, False), (3, False, True),
])  # fmt: skip
def test_a_national_plan_runs_for_two_or_four_years_and_a_local_one_as_it_likes(
    years, is_national, is_fine
):
    found = [
        lack.code for lack in lacks(is_national=is_national, length_years=years, drafts=[COMPLETE])
    ]
    assert found == ([] if is_fine else ["length"])


def test_a_plan_without_commitments_is_not_a_plan():
    assert [lack.code for lack in lacks(is_national=True, length_years=2, drafts=[])] == [
        "no_commitment"
    ]


@pytest.mark.parametrize(("change", "code"), [
    ({"has_lead": False}, "lead"), ({"values": 0}, "values"), ({"milestones": 0}, "milestones"),
    *[({"texts": {**COMPLETE.texts, name: "  "}}, name) for name in REQUIRED],
])  # fmt: skip
def test_each_missing_part_is_named_with_its_commitment(change, code):
    draft = Draft(**{**COMPLETE.__dict__, **change})
    (lack,) = lacks(is_national=True, length_years=4, drafts=[draft])
    assert (lack.code, lack.commitment) == (code, "1")


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (10, "Contributions wait for their answer (10): 1, 2, 3, 4, 5, 6, 7, 8, 9, 10."),
        (12, "Contributions wait for their answer (12): 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more."),
    ],
)
def test_a_list_that_is_cut_says_how_many_more_there_are(count, told):
    (lack,) = unanswered(range(1, count + 1))
    assert in_words(lack) == told
