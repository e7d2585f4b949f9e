"""Moderation: what the public does not see, why, and by whose decision.

Lives here: the published rules, complaints, decisions with their ground and reason, appeals, the
waiting room of first posts, the lists of words and links. A thing itself only knows since when it is
withheld (`texts.withholding`); this room finds things by their kind and knows none of the rooms above.
Does not live here: the pages on which a tombstone stands; they ask `tombstones`.
"""
