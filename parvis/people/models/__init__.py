"""Organisations and persons, what ties them, and the roles that persons hold."""

from parvis.people.models.follow import Follow
from parvis.people.models.grant import Grant
from parvis.people.models.invitation import Invitation
from parvis.people.models.organisation import Affiliation, Organisation
from parvis.people.models.person import Person

__all__ = ["Affiliation", "Follow", "Grant", "Invitation", "Organisation", "Person"]
