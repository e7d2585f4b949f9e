"""Who keeps the installation: its operator, the Support Unit, the Steering Committee."""

from parvis.home.demo.script import Holds, Watch, Who
from parvis.people.roles import Role

CAST = (
    Who(
        "odile.ormuz", "Odile Ormuz",
        (Holds(Role.OPERATOR, "2014-09-01 09:00"),), door=True,
    ),
    Who(
        "severin.sabourny", "Séverin Sabourny",
        (Holds(Role.SUPPORT_UNIT, "2014-09-01 10:30"),),
    ),
    Who(
        "stella.sandriere", "Stella Sandrière",
        (Holds(Role.STEERING_MEMBER, "2025-10-01 11:00", until="2028-09-last"),),
    ),
)  # fmt: skip
WATCHES = (
    Watch(
        "odile.ormuz", "2026-06-22 10:00",
        (("amarea", "member", "amarea"), ("brisa", "member", "brisa")),
    ),
)  # fmt: skip
