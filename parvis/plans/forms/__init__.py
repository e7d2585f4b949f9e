"""Forms of the room in which plans are written."""
