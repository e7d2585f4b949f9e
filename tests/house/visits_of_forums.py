"""How the pages of forums are visited: seats, meetings, minutes, the register, the desk."""

from __future__ import annotations

from tests.house.visiting import door, personal, public, public_file

KEEPERS = ("point_of_contact", "forum_secretary", "coordinator", "support_unit")
_SITTING = ("seat_holder", "alternate")
_SOCIETY = ("seat_holder", "alternate", "co_lead", "contributor")  # of the world's coalition
_DESK = {
    "forums:forums": public(),
    "forums:desk": public(),
    "forums:question": public(),
    "forums:digest": public(),
    "forums:reports": public(),
    "forums:report": public(),
    "forums:ask": door(),
    "forums:confirm": door(),
    "forums:unfollow": door(),
    "forums:answer": personal("seat_holder", only=("seat_holder", "alternate")),
    "forums:write-digest": personal(
        "forum_secretary",
        # The seat holder chairs.
        only=("point_of_contact", "forum_secretary", "coordinator", "support_unit", "seat_holder"),
    ),
    "forums:report-back": personal("seat_holder", only=("seat_holder", "alternate")),
    "forums:reply": personal("seat_holder", only=(*_SOCIETY, "insider")),
}
_SEATS = {
    "forums:seats": public(),
    "forums:seat": personal("forum_secretary", only=KEEPERS),
    "forums:chair": personal("forum_secretary", only=KEEPERS),
    "forums:tell": personal("coordinator", only=("coordinator",)),
    "forums:release": personal("coordinator", only=("coordinator",)),
    "forums:leave": personal("seat_holder", only=("seat_holder",)),
}
_MEETINGS = {
    "forums:meetings": public(),
    "forums:meeting": public(),
    "forums:meetings-ics": public_file(),
    "forums:meeting-ics": public_file(),
    **{
        f"forums:{page}": personal("forum_secretary", only=KEEPERS)
        for page in ("convene", "move", "cancel", "order", "attendance")
    },
    **{
        f"forums:{page}": personal("seat_holder", only=(*KEEPERS, "seat_holder", "alternate"))
        for page in ("add-item", "add-paper")
    },
    "forums:withdraw-item": personal("seat_holder", only=("seat_holder", "alternate")),
}
_MINUTES = {
    "forums:minutes": public(),
    "forums:actions": public(),
    **{
        f"forums:{page}": personal("forum_secretary", only=(*KEEPERS, *_SITTING))
        for page in (
            "minutes-version",
            "draft-minutes",
            "answer-correction",
            "publish-minutes",
            "agree-action",
            "report-action",
            "replan-action",
            "drop-action",
        )
    },
    **{
        f"forums:{page}": personal("seat_holder", only=_SITTING)
        for page in ("correct-minutes", "approve-minutes", "object-to-minutes")
    },
}
FORUMS = {
    **_SEATS,
    **_MEETINGS,
    **_MINUTES,
    "forums:forum": public(),
    "forums:balance": public(),
    "forums:charter": public(),
    "forums:difference": public(),
    "forums:systems": public(),
    **_DESK,
    "forums:adopt": personal("forum_secretary", only=KEEPERS),
    # The secretary of the cast is another forum's.
    **{
        f"forums:{page}": personal(
            "point_of_contact", only=("point_of_contact", "coordinator", "support_unit")
        )
        for page in ("form-team", "close-team")
    },
    "forums:decisions": public(),
    "forums:decisions-csv": public_file(),
    "forums:decisions-json": public_file(),
    "forums:decision": public(),
    "forums:decide": personal("forum_secretary", only=KEEPERS),
    "forums:contest-decision": personal("forum_secretary", only=KEEPERS),
    # What society says was entered wrongly, the State agrees to.
    "forums:strike-decision": personal(
        "forum_secretary", only=("point_of_contact", "forum_secretary")
    ),
    "forums:answer-advice": personal(
        "point_of_contact", only=("point_of_contact", "forum_secretary")
    ),
    "forums:dissent": personal("seat_holder", only=("seat_holder",)),
    "forums:sign-decision": personal("seat_holder", only=("seat_holder",)),
}
