"""What organisations bring, what commitments need, and coalitions from founding to end."""

from parvis.coalitions.models.coalition import Around, Coalition
from parvis.coalitions.models.joining import Answer, Request
from parvis.coalitions.models.membership import Membership
from parvis.coalitions.models.stated import Need, Offer

__all__ = ["Answer", "Around", "Coalition", "Membership", "Need", "Offer", "Request"]
