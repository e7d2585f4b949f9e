"""The pages of members: all of them, and each one. Only here does this room look at the others."""
