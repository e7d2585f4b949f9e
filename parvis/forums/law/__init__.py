"""The law of forums: what a charter is, what makes one sound, how its rules are applied. Pure."""
