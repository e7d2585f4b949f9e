"""People: the organisations of a member and the side each speaks for.

Lives here: organisations and sides; accounts and roles move in next. Does not live here: what an
organisation does (`plans`, `progress`), who sits where in a forum.
"""
