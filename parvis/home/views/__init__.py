"""The front pages, one module for each: the Partnership, the record, search."""
