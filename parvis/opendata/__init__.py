"""Open data: what comes in from and goes out to the rest of the world.

Lives here: the importer of OGP's commitments database; exporters and feeds of it later.
Does not live here: what a commitment is (`plans`), how it is judged (`progress`).
"""
