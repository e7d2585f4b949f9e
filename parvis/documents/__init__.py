"""Documents: files and links with their source, licence, language, date and fingerprint.

Lives here: what a document is, which files are accepted, how one is served. Does not live here:
what a document proves (`progress`). It knows nothing of OGP.
"""
