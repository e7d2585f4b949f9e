"""Plays: each forum of the six systems lives a year, through its acts and as people see its pages."""
