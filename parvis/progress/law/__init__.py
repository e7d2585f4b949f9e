"""Law of this room: pure, with today passed in."""
