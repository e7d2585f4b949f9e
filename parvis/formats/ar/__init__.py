"""Arabic with Western digits: 1,234.5, as the rest of the page writes it."""
