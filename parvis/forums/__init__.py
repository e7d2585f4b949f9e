"""Forums: where a member's government and its civil society meet, in one place, for good.

Lives here: the forum itself, its name and since when it stands (OGP 1.1), the charters it adopted; who
sits in it and who chairs, with how each was chosen and why each left; its meetings from the notice to
the last action; what it decided, by its charter's rule; the desk where outsiders ask and are told; and
the law of it all (`law/`). A seat is a role of `people`; what only a forum knows of it stands beside it
here. Does not live here: plans, and how a seat of society is voted on.
"""
