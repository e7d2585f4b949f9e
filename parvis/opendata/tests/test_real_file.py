"""OGP's own file of mid-2024, where it is at hand."""

from __future__ import annotations

import random

import pytest
from django.core.management import CommandError

from parvis.members.models import Member
from parvis.opendata.tests.make import an_import
from parvis.plans.models import Commitment, Plan, PolicyArea
from parvis.progress.models import Assessment
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


def test_the_whole_file_is_imported_and_a_second_run_changes_nothing(real_file, tmp_path):
    report = tmp_path / "report.csv"
    first = an_import(real_file, report=report)
    counted = (first["members"], first["plans"], first["commitments"])
    assert counted == (75, 214, 558)
    assert counted == tuple(kind.objects.count() for kind in (Member, Plan, Commitment))
    assert first["assessments"] == Assessment.objects.count() == 20 * 558 - 1
    assert first["created"] == sum(counted) + first["assessments"]
    assert first["left_out"] == 0
    lines = report.read_text(encoding="utf-8").splitlines()
    assert len(lines) - 1 == first["not_understood"] == 352
    written = Entry.objects.count()
    second = an_import(real_file)
    assert second == {**first, "created": 0, "unchanged": first["created"]}
    assert Entry.objects.count() == written
    assert Commitment.objects.get(code="PNG0001").plan.member.code == "PNG"


def test_a_copy_cut_off_at_any_byte_leaves_the_database_untouched(real_file, tmp_path):
    whole, chance = real_file.read_bytes(), random.Random(11)
    for place in [chance.randrange(1, len(whole) - 5) for _ in range(8)]:
        cut = tmp_path / "cut.csv"
        cut.write_bytes(whole[:place])
        with pytest.raises(CommandError, match=r"cut off|missing"):
            an_import(cut)
        kinds = (Member, Plan, Commitment, PolicyArea, Assessment, Entry)
        assert [kind.objects.count() for kind in kinds] == [0] * len(kinds)
