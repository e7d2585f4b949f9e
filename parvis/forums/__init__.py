"""Forums: where a member's government and its civil society meet, in one place, for good.

Lives here: the forum itself, its name and since when it stands (OGP 1.1). Its roles are held in
`people`; its charter, seats, meetings and decisions move in next. Does not live here: plans.
"""
