"""Names, in whichever form they are typed."""

from __future__ import annotations

import pytest

from parvis.forums.forms.founding import Found
from parvis.people.forms.invitations import OpenAccount
from parvis.people.forms.organisations import Described, Invite
from parvis.people.my_forms import AccountForm
from parvis.people.signup import Named


@pytest.mark.parametrize("form", [Named, OpenAccount, AccountForm, Invite, Described, Found])
def test_a_name_is_one_line_in_every_form(form):
    assert form.base_fields["name"].clean(" Nour\r\nBcc:  all@example.org\n") == (
        "Nour Bcc: all@example.org"
    )
