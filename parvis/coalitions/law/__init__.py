"""The law of coalitions: the list of skills, who could join forces, who belongs on a day. Pure."""
