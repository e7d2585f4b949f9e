"""Members: the countries and localities of the Partnership, and their life in it.

Lives here: what a member is, its region, when it joined, since when it takes part, its status with
its history (OGP facts 3.1, 3.2). Does not live here: persons and organisations (`people`), plans.
A member officially participates once it has begun to consult civil society (JOIN-11).
"""
