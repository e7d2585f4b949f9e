"""How fast and how light: `make bench`.

For each database it serves a filled house as `parvis serve` does and asks for the five main pages as
fast as they come: while none is kept, so that each answer is written anew; again, as they are kept;
and with their validator. The figures stand beside those of a page of one template on the same
server: the ratio is the result.

Then contributions and comments are written through the acts, one after the other, and the same rows
by bare inserts: here too the ratio is the result.
"""
