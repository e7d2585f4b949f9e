"""Home: the front pages (the Partnership, the record, search) and what the rooms' pages share.

Lives here: where members stand (`standing`), what is open and what comes (`ahead`), the acts told
in words (`feed`), the search index, which reads the record from a cursor, and the demonstration
world. Does not live here: anything that changes what members did; the pages of members (`members`).
"""
