"""What is done in consultations; nothing else writes them."""

from parvis.consultations.acts.arranging import (
    ask_question,
    lay_out,
    lay_out_plan,
    order_questions,
    prolong,
    remove_question,
    take_back_draft,
)
from parvis.consultations.acts.bringing import bring_in
from parvis.consultations.acts.commenting import comment, support, withdraw_support
from parvis.consultations.acts.consulting import open_consultation
from parvis.consultations.acts.contributing import Said, contribute, enter
from parvis.consultations.acts.counting import count_supports
from parvis.consultations.acts.drafting import (
    ask_for_proof,
    bearing,
    confirm,
    drop_expired,
    forget,
    proving,
    save_draft,
    send_draft,
)
from parvis.consultations.acts.entering import enter_sheet
from parvis.consultations.acts.hearing import HeardMeanwhile, publish_report
from parvis.consultations.acts.naming import add_theme, rename_theme, retitle
from parvis.consultations.acts.origins import name_origin
from parvis.consultations.acts.responding import respond
from parvis.consultations.acts.sorting import (
    Sorted,
    add_to,
    group,
    group_as_read,
    join,
    sort_under,
    take_out,
)
from parvis.consultations.acts.splitting import split
from parvis.consultations.acts.submission import submit
from parvis.consultations.acts.telling import Told, tell, tell_by_hand

__all__ = [
    "HeardMeanwhile", "Said", "Sorted", "Told", "add_theme", "add_to", "ask_for_proof",
    "ask_question", "bearing", "bring_in", "comment", "confirm", "contribute", "count_supports",
    "drop_expired", "enter", "enter_sheet", "forget", "group", "group_as_read", "join", "lay_out",
    "lay_out_plan", "name_origin", "open_consultation", "order_questions", "prolong", "proving",
    "publish_report", "remove_question", "rename_theme", "respond", "retitle", "save_draft",
    "send_draft", "sort_under", "split", "submit", "support", "take_back_draft", "take_out", "tell",
    "tell_by_hand", "withdraw_support",
]  # fmt: skip
