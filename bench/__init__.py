"""How fast and how light: `make bench`.

For each database it serves a filled house as `parvis serve` does, asks for the five main pages as
fast as they come, first without and then with their validator, and sets the figures beside those of
a page of one template on the same server: the ratio is the result.
"""
