"""Something small that is no entry still tells the pages of a record that they changed."""

from __future__ import annotations

import pytest
from django.db import transaction

from parvis.record.acts import pulse
from parvis.record.models import Entry
from parvis.record.validators import head_number


@pytest.mark.django_db
def test_a_pulse_changes_what_pages_are_kept_by_and_enters_nothing():
    before = head_number("amarea")
    with transaction.atomic():
        pulse("amarea")
        pulse("amarea")
    assert head_number("amarea") == before + 2
    assert head_number("elsewhere") == 0
    assert not Entry.objects.exists()
