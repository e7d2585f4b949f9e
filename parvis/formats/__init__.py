"""Formats of dates and numbers, where ours differ from Django’s own."""
