"""Pages of coalitions, of what is brought and of what is needed."""
