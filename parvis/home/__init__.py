"""Home: the front pages: the Partnership, all members, one member, the record, search.

Lives here: pages that compose several rooms, and the search index, which reads the record from a
cursor. Does not live here: anything that changes what members did.
"""
