"""Pages of moderation: the rules and the log for everybody, cases for those who decide."""
