"""Separators of numbers in Arabic with Western digits; Django’s own are those of French."""

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
