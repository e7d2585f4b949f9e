"""How the acts of consultations are tried, one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from parvis.consultations import acts as consultations
from parvis.consultations.drafts import Paragraph
from parvis.consultations.models import Consultation, Contribution
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.consultations.ways import Asked, Way
from parvis.people.models import Organisation, Person
from parvis.people.rights import Hand
from parvis.plans.tests.make import a_plan
from parvis.record import clock
from tests.house.scene import Scene

Attempt = Callable[[Scene, Hand], Any]


def _discussed(scene: Scene) -> Contribution:
    """Return a contribution that is entered before the plan of a scene, whatever its phase."""
    return Contribution.objects.filter(member=scene.member).first() or a_contribution(
        a_consultation(a_plan(scene.member, number=90))
    )


def _comment(scene: Scene, hand: Hand) -> None:
    consultations.comment(_discussed(scene), words="Moi aussi.", language="fr", by=hand)


def _withdraw_support(scene: Scene, hand: Hand) -> None:
    consultations.withdraw_support(_discussed(scene), by=hand)


def _publish_report(scene: Scene, hand: Hand) -> None:
    consultations.publish_report(scene.plan, by=hand)


def _asked(act: Callable[[Consultation, Hand], Any]) -> Attempt:
    """Try an act on a consultation that opens today, with one question and nothing said in it yet."""

    def attempt(scene: Scene, hand: Hand) -> None:
        found = a_consultation(scene.plan)
        consultations.ask_question(
            found, by=scene.state, asked=Asked.TEXT, words="Pourquoi ?", language="fr"
        )
        act(found, hand)

    return attempt


def _enter_here(found: Consultation, hand: Hand) -> None:
    consultations.enter(
        found, by=hand, title="Une pompe", words="Elle est en panne.", language="fr",
        source="Cahier de la mairie", made_on=clock.today(),
    )  # fmt: skip


_CONSULTING: dict[str, Attempt] = {
    "consultations.open_consultation": lambda scene, hand: consultations.open_consultation(
        scene.plan, title="Que changer ?", opens_on=clock.today(), closes_on=clock.today(), by=hand
    ),
    "consultations.ask_question": _asked(
        lambda found, hand: consultations.ask_question(
            found, by=hand, asked=Asked.TEXT, words="Et ?", language="fr"
        )
    ),
    "consultations.remove_question": _asked(
        lambda found, hand: consultations.remove_question(found.questions.get(), by=hand)
    ),
    "consultations.order_questions": _asked(
        lambda found, hand: consultations.order_questions(found, [1], by=hand)
    ),
    "consultations.lay_out": _asked(
        lambda found, hand: consultations.lay_out(found, [Paragraph("Un texte.")], by=hand)
    ),
    "consultations.lay_out_plan": _asked(
        lambda found, hand: consultations.lay_out_plan(found, by=hand)
    ),
    "consultations.take_back_draft": _asked(
        lambda found, hand: consultations.take_back_draft(found, by=hand)
    ),
    "consultations.prolong": _asked(
        lambda found, hand: consultations.prolong(
            found, becomes=found.closes_on + timedelta(days=1), reason="Les pluies.", by=hand
        )
    ),
    "consultations.enter": _asked(_enter_here),
    "consultations.enter_sheet": _asked(
        lambda found, hand: consultations.enter_sheet(
            found, [], by=hand, source="Cahier de la mairie", way=Way.PAPER
        )
    ),
}


def _contribute(scene: Scene, hand: Hand, organisation: Organisation | None = None) -> None:
    consultations.contribute(
        _consultation(scene), words="Un mot.", language="fr", by=hand, organisation=organisation
    )


def _consultation(scene: Scene) -> Consultation:
    return a_consultation(scene.plan)


def _send_draft(scene: Scene, hand: Hand, of: Person | None = None) -> None:
    draft, _token = consultations.save_draft(
        _consultation(scene), {"words": ["Un mot."]}, language="fr", person=of
    )
    consultations.send_draft(draft, by=hand, words="Un mot.", language="fr")


CONSULTING: dict[str, Attempt] = {
    **_CONSULTING,
    "consultations.contribute": _contribute,
    "consultations.contribute/for an organisation": lambda scene, hand: _contribute(
        scene, hand, scene.association
    ),
    "consultations.send_draft": _send_draft,
    "consultations.send_draft/of another account": lambda scene, hand: _send_draft(
        scene, hand, scene.concerned
    ),
    "consultations.forget": lambda _scene, hand: consultations.forget(
        Person.objects.get(pk=hand.person.pk)
    ),
    "consultations.publish_report": _publish_report,
    "consultations.comment": _comment,
    "consultations.support": lambda scene, hand: consultations.support(_discussed(scene), by=hand),
    "consultations.withdraw_support": _withdraw_support,
}
