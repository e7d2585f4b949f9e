"""Coalitions: organisations that join forces, around one commitment or several.

Lives here: what an organisation brings and seeks, what a commitment needs, both from one closed list of
skills (`law/skills.py`); who could join forces, with the facts that say so and no score
(`law/matching.py`); coalitions from their founding to their end: who asks, who is invited, who answers,
who leaves, who speaks for all. Does not live here: what is written of a commitment (`progress`); a
coalition that holds the pen holds it there. A ministry brings what it brings, and is in no coalition.
"""
