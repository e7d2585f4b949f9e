"""How every address is visited: by whom, and what it answers. One line each."""

from __future__ import annotations

from tests.house import allying, evidence_visits, steps
from tests.house.visiting import Visit, door, library, personal, public, public_file
from tests.house.visits_of_forums import FORUMS, KEEPERS
from tests.house.working import VISITED

ACCOUNTS = {
    # Before one has signed in.
    "account_login": door(),
    "account_signup": door(),
    "account_signup_by_passkey": door(),
    "account_email_verification_sent": door(after=steps.sign_up),
    "account_request_login_code": door(),
    "account_confirm_login_code": door(after=steps.ask_for_a_code),
    "account_reset_password": door(),
    "account_confirm_password_reset_code": door(after=steps.ask_for_a_new_passphrase),
    "account_complete_password_reset": door(after=steps.prove_who_asked_for_a_new_passphrase),
    "account_password_reset_completed": door(),
    "account_inactive": door(),
    "mfa_authenticate": door(after=steps.say_the_passphrase),
    "mfa_login_webauthn": door(answers=302, to_nobody=302),  # its question is asked by script
    "mfa_signup_webauthn": door(answers=302, to_nobody=302),  # nobody has begun to sign up
    "socialaccount_login_cancelled": door(),
    "socialaccount_login_error": door(answers=401, to_nobody=401),
    "socialaccount_signup": door(answers=302, to_nobody=302),  # no provider has sent anybody
    "openid_connect_login": door(answers=404, to_nobody=404),  # no provider of that name
    "openid_connect_callback": door(answers=404, to_nobody=404),
    # Once one has. The newcomer has neither passphrase nor second factor, the keyholder has all.
    "account_logout": personal("newcomer", to_nobody=302),
    "account_email": personal("newcomer"),
    "account_set_password": personal("newcomer"),
    "account_change_password": personal("keyholder"),
    "account_reauthenticate": personal("keyholder"),
    "mfa_index": personal("keyholder"),
    "mfa_reauthenticate": personal("keyholder"),
    "mfa_activate_totp": personal("newcomer"),
    "mfa_deactivate_totp": personal("keyholder"),
    "mfa_view_recovery_codes": personal("keyholder"),
    "mfa_generate_recovery_codes": personal("keyholder"),
    "mfa_download_recovery_codes": personal("keyholder", is_page=False),
    "mfa_list_webauthn": personal("keyholder"),
    "mfa_add_webauthn": personal("keyholder"),
    "mfa_remove_webauthn": personal("keyholder"),
    "mfa_edit_webauthn": personal("keyholder"),
    "mfa_reauthenticate_webauthn": personal("keyholder"),
    "socialaccount_connections": personal("keyholder"),
    "usersessions_list": personal("keyholder"),
}
_MODERATORS = ("forum_secretary", "coordinator", "support_unit")
_AUTHORS = ("point_of_contact", "forum_secretary")
_SOCIETY = ("seat_holder", "alternate", "co_lead", "contributor")  # of the world's coalition
_PEOPLE = {
    "people:my": personal("contributor"),
    "people:said": personal("contributor"),
    "people:follow": personal("contributor", query="?chain={member}&kind=member&key={member}"),
    "people:name": personal("contributor"),
    "people:lay-down": personal("contributor", only=("contributor",), to_others=404),
    "people:data": personal("contributor", is_page=False, queries=74, attacks=16),  # all there is
    "people:close": personal("contributor"),
    "people:invitation": door(),
    "people:enter": door(),
    "people:roles": public(),
    "people:people": public(),
    "people:organisation": public(),
    "people:give": personal(
        "coordinator",
        only=(
            "point_of_contact",
            "forum_secretary",
            "seat_holder",
            "lead",
            "co_lead",
            "coordinator",
            "steering_member",
            "support_unit",
            "operator",
        ),
    ),
    "people:term": personal("coordinator", only=("coordinator",)),
    "people:term-house": personal("support_unit", only=("support_unit",)),
    "people:withdraw": personal("coordinator", only=("coordinator",)),
    "people:invite": personal("coordinator", only=("coordinator", *_SOCIETY)),
    "people:give-house": personal(
        "support_unit", only=("steering_member", "support_unit", "operator")
    ),
    "people:withdraw-house": personal("support_unit", only=("support_unit",)),
    "people:invite-house": personal("support_unit", only=("support_unit",)),
    "people:register": personal("newcomer"),
    "people:describe": personal("seat_holder", only=_SOCIETY),
    "people:verify": personal("coordinator", only=("coordinator", "support_unit")),
    "people:organisation-people": personal("seat_holder", only=_SOCIETY),
    "people:let-go": personal("seat_holder", only=_SOCIETY),
    "people:invite-colleague": personal("coordinator", only=("coordinator", *_SOCIETY)),
}
_MODERATION = {
    "moderation:rules": public(),
    "moderation:log": public(),
    "moderation:log-atom": public_file(),
    "moderation:decision": public(),
    "moderation:complain": door(),
    "moderation:appeal": personal("insider", only=("insider",)),
    "moderation:queue": personal("support_unit", only=_MODERATORS),
    "moderation:settings": personal("support_unit", only=_MODERATORS),
    "moderation:file": personal("support_unit", only=_MODERATORS, is_page=False),
    # Every decision that could be taken is asked of its rule.
    "moderation:case": personal("support_unit", only=_MODERATORS, queries=35),
}
_HEARD = {
    "consultations:heard": public(),
    # The whole report: more is asked than for a page of it.
    "consultations:heard-pdf": public_file(queries=50, attacks=16),
    "consultations:heard-docx": public_file(queries=50, attacks=16),
    "consultations:heard-publish": personal(
        "point_of_contact", only=("point_of_contact", "forum_secretary")
    ),
}
_CONSULTATIONS = {
    "consultations:consultation": public(),
    "consultations:results": public(),
    "consultations:contributions": public(query="?sort=supported"),
    "consultations:contribution": public(),
    "consultations:comment": personal("insider"),
    "consultations:support": personal("insider"),
}
_AUTHORS = ("point_of_contact", "forum_secretary")
_OF_THE_PLAN = (*_AUTHORS, "seat_holder", "alternate")
_PROPOSERS = (*_OF_THE_PLAN, "lead", "co_lead")
_PLANS = {
    "plans:editions": public(),
    "plans:edition": public(),
    "plans:difference": public(),
    "plans:readiness": public(),
    "plans:amendments": public(),
    "plans:keep-edition": personal("point_of_contact", only=_AUTHORS),
    "plans:submit": personal("point_of_contact", only=_AUTHORS),
    "plans:endorse": personal(
        "forum_secretary", only=("forum_secretary", "seat_holder", "alternate")
    ),
    "plans:draft": personal("point_of_contact", only=_AUTHORS),
    "plans:write": personal("point_of_contact", only=_AUTHORS),
    "plans:partners": personal("point_of_contact", only=_AUTHORS),
    "plans:milestone": personal("point_of_contact", only=_AUTHORS),
    "plans:drop": personal("point_of_contact", only=_AUTHORS),
    "plans:translate": personal("point_of_contact", only=_AUTHORS),
    "plans:proposals": public(),
    "plans:proposal": public(query="?text=budget"),
    "plans:amend": personal("point_of_contact", only=_PROPOSERS),
    "plans:amend-otherwise": personal("point_of_contact", only=_PROPOSERS),
    "plans:propose-commitment": personal("point_of_contact", only=_OF_THE_PLAN),
    "plans:bring-amendment": personal(
        "seat_holder", only=(*_OF_THE_PLAN, "coordinator", "support_unit")
    ),
    "plans:adopt-amendment": personal("point_of_contact", only=_AUTHORS),
    "plans:reject-amendment": personal("point_of_contact", only=_AUTHORS),
    "plans:decline-amendment": personal("seat_holder", only=("seat_holder",)),
    "plans:withdraw-amendment": personal(
        "lead", only=("lead", "point_of_contact", "forum_secretary")
    ),
}
_ARRANGING = {
    "consultations:open": personal("point_of_contact", only=_AUTHORS),
    "consultations:arrange": personal("point_of_contact", only=_AUTHORS),
    "consultations:prolong": personal("point_of_contact", only=_AUTHORS),
    "consultations:enter": personal("point_of_contact", only=_AUTHORS),
    "consultations:sheet": personal("point_of_contact", only=_AUTHORS),
    "consultations:sheet-template": public_file(),
}
_SORTING = {
    "consultations:group": public(),
    **{
        f"consultations:{page}": personal("point_of_contact", only=_AUTHORS)
        for page in ("board", "themes", "arrange-group", "respond", "respond-group", "split")
    },
    # What is ticked there is noted, and one is back on the board.
    "consultations:told": personal("point_of_contact", only=_AUTHORS, answers=302),
}
_COALITIONS = {
    **{f"coalitions:{page}": public() for page in allying.PUBLIC},
    **{f"coalitions:{page}": personal("seat_holder", only=_SOCIETY) for page in allying.FOR_ONE},
    # The insider belongs to an organisation that stands in no coalition.
    **{
        f"coalitions:{page}": personal("seat_holder", only=(*_SOCIETY, "insider"))
        for page in ("found", "join")
    },
    "coalitions:need": personal("lead", only=("lead", "co_lead", "contributor")),
}
_ROUNDS = {
    "progress:rounds": public(),
    "progress:round": public(),
    "progress:round-csv": public_file(),
    **{
        f"progress:{page}": personal("point_of_contact", only=_AUTHORS)
        for page in ("open-round", "prolong-round", "close-round")
    },
    "progress:sign-nothing": personal("lead", only=("lead", "point_of_contact")),
}
_PENS = {
    "progress:report": personal("lead", only=("lead", "point_of_contact")),
    "progress:reports": public(),
    "progress:differences": public(),
    "progress:put-differences": personal("forum_secretary", only=KEEPERS),
    "progress:shadows": public(),
    "progress:shadow": personal("insider", only=("insider",)),
    **{
        f"progress:{page}": personal("lead", only=("lead", "point_of_contact", *_SOCIETY))
        for page in ("joint", "joint-draft", "close-joint")
    },
    "progress:holders": public(),
    "progress:give-pen": personal("seat_holder", only=("seat_holder", "alternate")),
    "progress:take-pen": personal("seat_holder", only=("seat_holder", "alternate")),
}
_KINDS = {"public": public, "public_file": public_file, "personal": personal}
_WAYS = {name: _KINDS[kind](**told) for name, (kind, told) in VISITED.items()}
VISITS: dict[str, Visit] = {
    **_SORTING,
    **_HEARD,
    # They answer supervisors, and ask what they must.
    "healthz": door(is_page=False),
    "readyz": door(is_page=False),
    "verifier": public_file(),
    "ui:styleguide": public(unchanged=None),
    "home:partnership": public(),
    # Search asks whether its index has read all that the records hold.
    "home:search": public(query="?q=registre", unchanged=4, queries=18),  # one for each kind
    "home:latest-atom": public_file(),
    "home:calendar": public(),
    "home:calendar-ics": public_file(),
    "home:commitment-ics": public_file(),
    "plans:replan": personal("lead", only=("lead", "point_of_contact")),
    "plans:waits": personal("lead", only=(*_AUTHORS, "lead", "co_lead")),
    "progress:done": personal("lead", only=("lead", "point_of_contact")),
    "home:record": public(),
    "home:record-jsonl": public_file(),
    "home:record-atom": public_file(),
    **_PEOPLE,
    **_MODERATION,
    **_WAYS,
    **_CONSULTATIONS,
    **_PLANS,
    **_ARRANGING,
    **FORUMS,
    **_ROUNDS,
    **_COALITIONS,
    "forums:found": personal(
        "coordinator", only=("point_of_contact", "coordinator", "support_unit")
    ),
    **_PENS,
    "progress:report": personal("lead", only=("lead", "point_of_contact")),
    **evidence_visits.visits(public, public_file, personal),
    "documents:document": public(),
    "documents:file": public_file(),
    "consultations:contribute": door(),
    "consultations:draft": door(),
    "consultations:confirm": door(),
    "consultations:receipt": public(),
    "plans:plan": public(),
    "plans:calendar": public(),
    "plans:announce": personal("point_of_contact", only=_AUTHORS),
    "plans:change-date": personal("point_of_contact", only=_AUTHORS),
    "plans:opportunity": personal("forum_secretary", only=_AUTHORS),
    "plans:opportunity-change": personal("forum_secretary", only=_AUTHORS),
    "plans:outreach": personal("forum_secretary", only=_AUTHORS),
    "plans:commitment": public(),
    "plans:full-text": public(),
    "members:members": public(),
    "members:member": public(
        queries=14
    ),  # its twelve, its forums, what of its latest acts is hidden
    **{name: library(visit) for name, visit in ACCOUNTS.items()},
}
