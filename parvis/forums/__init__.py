"""Forums: where a member's government and its civil society meet, in one place, for good.

Lives here: the forum itself, its name and since when it stands (OGP 1.1), the charters it adopted, and
the law by which a charter is sound and decides (`law/`). Its roles are held in `people`; its seats,
meetings and decisions move in next. Does not live here: plans.
"""
