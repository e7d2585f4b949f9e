"""Consultations: what people say while a plan is written, and what became of it.

Lives here: consultations, contributions, comments, supports, sorting, reasoned responses, and the
thread from a sentence somebody said to the commitment it stands in (OGP 3.3, 4.1). Does not live
here: the calendar and the plan itself (`plans`), what became of a commitment (`progress`).
No contribution ends without an answer, no answer without grounds and words.
"""
