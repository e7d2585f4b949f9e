"""What is asked of those who write in this room."""
