"""Search: how words are made equal, what is indexed of each thing, and how it is found again.

Lives here: a reading of the record from a cursor, which may be thrown away and built again.
Does not live here: anything that is not also on a public page.
"""
