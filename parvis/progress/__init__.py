"""Progress: what became of a commitment, told by two pens and by the independent reviewer.

Lives here: milestones done, status reports of each side, evidence, independent assessments on
versioned scales (OGP facts 4.2; Standard 5). Does not live here: what was promised (`plans`).
Neither pen can edit the other; where they differ, the difference is shown.
"""
