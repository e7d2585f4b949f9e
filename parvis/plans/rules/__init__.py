"""Who may do what with a plan, and why not."""

from parvis.plans.rules.authors import AUTHORS, ENDORSERS, LEADS, WRITERS, may_author, may_write
from parvis.plans.rules.calendar import (
    can_be_announced,
    lacks_notice,
    may_add_opportunity,
    may_announce,
    may_call_off,
    may_change_calendar,
    may_correct_opportunity,
    may_move_date,
    may_move_opportunity,
    may_set_days,
    may_tell_outreach,
    too_early,
)
from parvis.plans.rules.plan import (
    in_words,
    may_call,
    may_draft,
    may_drop,
    may_endorse,
    may_keep,
    may_number,
    may_open_endorsing,
    may_refresh,
    may_respond,
    may_reword,
    may_set,
    may_submit,
    may_translate,
    may_word,
    shortcomings,
    untranslated,
)
from parvis.plans.rules.timing import (
    agreements_on,
    keeps_a_register,
    may_depend,
    may_free,
    may_link,
    may_open_replanning,
    may_replan,
)
from parvis.plans.rules.ways import DECLARERS, may_declare_way, may_open_declaring

__all__ = [
    "AUTHORS", "DECLARERS", "ENDORSERS", "LEADS", "WRITERS", "agreements_on",
    "can_be_announced", "in_words", "keeps_a_register", "lacks_notice", "may_add_opportunity",
    "may_announce", "may_author", "may_call", "may_call_off",
    "may_change_calendar", "may_correct_opportunity", "may_declare_way", "may_depend",
    "may_draft", "may_drop", "may_endorse", "may_free", "may_keep", "may_link", "may_move_date",
    "may_move_opportunity", "may_number", "may_open_declaring", "may_open_endorsing",
    "may_open_replanning", "may_refresh", "may_replan", "may_respond", "may_reword", "may_set",
    "may_set_days", "may_submit", "may_tell_outreach", "may_translate", "may_word", "may_write",
    "shortcomings", "too_early", "untranslated",
]  # fmt: skip
