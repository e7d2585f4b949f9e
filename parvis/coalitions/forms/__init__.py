"""What is typed where organisations join forces."""
