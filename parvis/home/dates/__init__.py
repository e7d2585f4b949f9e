"""The calendar of everything: what has a date in any room, gathered for a page and for programs."""
