"""People: persons, organisations, the side each speaks for, and the roles that persons hold.

Lives here: accounts, names kept for people without one, organisations and who belongs to them,
roles over a member, a forum, a commitment or the installation, invitations, what one follows.
Does not live here: what is done through a role (`plans`, `progress`), a forum's charter (`forums`).
`roles.py` is the law of roles; `rights.py` answers which person may act where, for every room above.
"""
