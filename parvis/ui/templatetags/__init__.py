"""The tags of every template; `ui` is loaded everywhere."""
