"""“What we heard”: a plan's report of who was asked, what they said and what was answered (OGP 4.1).

Composed once, in blocks of `documents.writing`, from what the house knows; the page, the PDF and the
DOCX show these blocks and nothing beside them. Each module is a chapter; `paper` binds them.
"""
