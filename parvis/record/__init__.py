"""The record: every public act, once, in order, for good.

Lives here: entries, the chain that links them, the closed table of verbs, and the verifier.
Does not live here: what an act changes (its own room), what a page shows of it (`home`).
An entry is never rewritten and never removed; a correction is a new entry. Personal data is kept
beside the chain, under a salted digest, so that erasing it leaves the chain valid.
"""
