"""What is done with organisations, roles and persons; nothing else writes them."""

from parvis.people.acts.accounts import begin_anew, close, rename
from parvis.people.acts.appointments import Invited, appoint, welcome
from parvis.people.acts.follows import follow, unfollow
from parvis.people.acts.grants import give, lay_down, set_last_day, withdraw
from parvis.people.acts.guests import recognise
from parvis.people.acts.invitations import (
    bearing,
    claim,
    enrol,
    invite,
    let_in,
    name_person,
    open_account,
    sign_in_once,
    uninvite,
)
from parvis.people.acts.organisations import (
    ChangedMeanwhile,
    affiliate,
    describe,
    leave,
    register,
    verify,
)

__all__ = [
    "ChangedMeanwhile", "Invited", "affiliate", "appoint", "bearing", "begin_anew", "claim", "close",
    "describe", "enrol", "follow", "give", "invite", "lay_down", "leave", "let_in", "name_person",
    "open_account", "recognise", "register", "rename", "set_last_day", "sign_in_once", "unfollow",
    "uninvite", "verify", "welcome", "withdraw",
]  # fmt: skip
