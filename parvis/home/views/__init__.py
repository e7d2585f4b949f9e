"""The front pages: search, the record; one module for each."""
