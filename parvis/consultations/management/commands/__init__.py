"""Console commands of this room."""
