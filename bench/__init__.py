"""How fast and how light: `make bench`."""
