"""What this room can be asked on the command line."""
