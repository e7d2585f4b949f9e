"""What is asked of people: in words, with what is wrong said beside it."""
