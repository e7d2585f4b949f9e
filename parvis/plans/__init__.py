"""Plans: the calendar, the plan, its commitments, their partners and milestones.

Lives here: what was promised, by whom, for when (OGP 2.1 to 2.4), and the phase that the dates
imply. Does not live here: what became of it (`progress`), what people asked for beforehand.
Dates are stored, phases are derived.
"""
