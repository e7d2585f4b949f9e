"""Words for the codes of this room, in its templates."""
