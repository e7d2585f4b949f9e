"""What acts of consultations are called on the wall chart, where many have the same rights."""

from __future__ import annotations

SORTING = {
    "rename_theme": "Rename a theme",
    "sort_under": "Sort contributions under a theme",
    "group": "Put contributions together in a group",
    "group_as_read": "Put contributions together, but for those that another changed meanwhile",
    "add_to": "Add contributions to a group",
    "take_out": "Take contributions out of their group",
    "join": "Join a group to another",
    "retitle": "Change the title and theme of a group",
    "split": "Split a contribution into parts that quote it",
}
CONSULTING = {
    "consultations.open_consultation": "Announce a consultation",
    "consultations.ask_question": "Put a question, before the consultation opens",
    "consultations.remove_question": "Take a question out, before the consultation opens",
    "consultations.order_questions": "Order the questions, before the consultation opens",
    "consultations.lay_out": "Lay out a draft by paragraphs, before the consultation opens",
    "consultations.lay_out_plan": "Lay out the commitments, before the consultation opens",
    "consultations.take_back_draft": "Take a draft back, before the consultation opens",
    "consultations.prolong": "Move the last day of a consultation, with a reason",
    "consultations.enter": "Enter what was said on paper or in a meeting, with its source",
    "consultations.enter_sheet": "Enter a sheet of paper forms at once",
}
