"""Tools for those who work on Parvis; nothing here runs in a served installation."""
