"""Texts: originals, their translations, safe Markdown, and what a text used to say.

Lives here: the columns that every translated thing carries, the reading of them in a wished
language, rendering to safe HTML, e-mail addresses kept out of public view, earlier wordings.
Does not live here: the words of the interface (`parvis/locale`), files (`documents`).
An original is authentic; a translation says who made it, and whether it has fallen behind.
"""
