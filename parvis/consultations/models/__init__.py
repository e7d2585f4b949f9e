"""What people were asked, what they said, how it was sorted and what was answered."""

from parvis.consultations.models.comment import Comment
from parvis.consultations.models.consultation import (
    Consultation,
    Option,
    Passage,
    Prolonging,
    Question,
)
from parvis.consultations.models.contribution import (
    Answer,
    Attachment,
    Contribution,
    Draft,
    Support,
)
from parvis.consultations.models.letter import Letter
from parvis.consultations.models.response import Origin, Response
from parvis.consultations.models.sorting import Group, Theme

__all__ = [
    "Answer", "Attachment", "Comment", "Consultation", "Contribution", "Draft", "Group", "Letter",
    "Option", "Origin", "Passage", "Prolonging", "Question", "Response", "Support", "Theme",
]  # fmt: skip
