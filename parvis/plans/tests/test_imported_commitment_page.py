"""The page of a commitment read from OGP's data: short, honest about what the source lacks."""

import gzip
import random
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from parvis.dates import PartialDate
from parvis.members.tests.make import a_member
from parvis.plans.models import Commitment, Partner, Plan
from parvis.plans.tests.make import a_commitment
from parvis.plans.tests.pages import read
from parvis.progress.law.scales import Product
from parvis.progress.models import Assessment

pytestmark = pytest.mark.django_db


def an_imported_commitment(**texts):
    plan = Plan.objects.create(
        member=a_member(language="en"), number=2, source_id=f"X-{Plan.objects.count()}",
        submitted=PartialDate.parse("2018"), language="en",
    )  # fmt: skip
    told = {"title": "Publish the register", "language": "en", "number": "3.2.5", "code": "XY0001"}
    return Commitment.objects.create(plan=plan, **(told | texts))


def test_three_kinds_of_nothing_are_three_different_things_and_none_is_zero(client):
    commitment = an_imported_commitment()
    for scale, nothing in (
        ("specificity", "no_report"),
        ("potential_impact", "no_data"),
        ("starred", "not_applicable"),
    ):
        Assessment.objects.create(
            commitment=commitment, scale=scale, product=Product.PROGRESS_REPORT, nothing=nothing
        )
    page = read(client, commitment).text
    for words, question in (
        ("Not assessed: no report", "Specificity"),
        ("Not assessed: no data", "Potential impact"),
        ("Not applicable", "Starred commitment"),
    ):
        assert f"<dt>{words}</dt><dd>{question}</dd>" in page
    assert "<b>None</b>" not in page


@pytest.mark.parametrize(
    ("scale", "value", "label", "code", "contradicts"),
    [
        ("completion", "substantial", "Substantial", "4", False),
        ("completion", "substantial", "Substantial", "3", True),
        ("specificity", "none", "None", "0", False),
        ("did_it_open_government", "no_early_results_yet", "No early results", "1", False),
        ("did_it_open_government", "major", "Major", "3", False),
        ("did_it_open_access_to_information", "major", "Major", "4", False),
        ("did_it_open_access_to_information", "major", "Major", "3", True),
        ("verifiable", "yes", "Yes", "", False),
    ],
)
def test_a_source_that_contradicts_itself_is_quoted(client, scale, value, label, code, contradicts):
    commitment = an_imported_commitment()
    Assessment.objects.create(
        commitment=commitment, scale=scale, product=Product.END_OF_TERM, value=value,
        label_source=label, code_source=code,
    )  # fmt: skip
    page = read(client, commitment).text
    assert ("The source contradicts itself here" in page) is contradicts


def test_an_imported_commitment_is_a_short_and_honest_page(client):
    commitment = an_imported_commitment(
        full_text="The ministry publishes. Ask ana@example.org.",
        starts=PartialDate.parse("2018"), starts_source="9/1/2018",
        ends_source="End of the cycle",
        gaps={"short_title": "no_data", "support": "not_applicable", "policy_areas.aid": "no_data"},
    )  # fmt: skip
    Partner.objects.create(commitment=commitment, name="Justice (ana@example.org)", part="lead")
    page = read(client, commitment).text
    assert "Commitment 3.2.5, code XY0001" in page
    assert "Nobody has written here yet" in page
    assert "milestones-h" not in page
    assert "ana@example.org" not in page
    assert "9/1/2018" in page
    assert "End of the cycle" in page
    assert "<dt>Source: no data</dt>" in page
    assert "Short title, Policy areas" in page
    assert "<dt>Source: not applicable</dt>" in page


def test_a_long_full_text_is_begun_here_and_read_on_its_own_page(client):
    words = " ".join(f"word{n}" for n in range(4000))
    commitment = an_imported_commitment(full_text=words)
    page = read(client, commitment).text
    assert "word0 " in page
    assert "word3999" not in page
    address = f"/en/{commitment.plan.member.slug}/commitments/{commitment.code}/text/"
    assert address in page
    seen = "".join(client.get(address, {"page": n}).text for n in (1, 2, 3))
    assert all(f"word{n}" in seen for n in range(4000))


def compressed(text):
    return len(gzip.compress(text.encode()))


def test_the_longest_text_of_the_database_keeps_its_pages_under_twenty_kilobytes(client):
    letters = random.Random(4)
    words = ["".join(letters.choices("etaoinshrdlu", k=letters.randint(2, 9))) for _ in range(900)]
    commitment = an_imported_commitment(full_text=" ".join(letters.choices(words, k=4800)))
    assert len(commitment.full_text) > 27_816
    style = compressed(Path(finders.find("ui/main.css")).read_text())
    page = read(client, commitment).text
    part = client.get(f"/en/{commitment.chain}/commitments/{commitment.code}/text/").text
    assert compressed(page) + style < 20_000
    assert compressed(part) + style < 20_000


def test_a_title_as_long_as_a_text_is_headed_by_the_short_one(client):
    title = "Create a multi-stakeholder body to publish the register, and so on. " * 4
    commitment = an_imported_commitment(title=title.strip(), short_title="Publish the register")
    page = read(client, commitment).text
    heading = page[page.index("<h1>") : page.index("</h1>")]
    assert "Publish the register" in heading
    assert "multi-stakeholder" not in heading
    assert title.strip() in page


def test_where_even_the_short_title_is_a_text_its_beginning_heads_the_page(client):
    title = "Expanding the on-line submission of fiscal forms and much more. " * 9
    commitment = an_imported_commitment(title=title.strip(), short_title=title.upper().strip())
    page = read(client, commitment).text
    assert len(page[page.index("<h1>") : page.index("</h1>")]) < 250
    assert title.strip() in page


def test_a_commitment_without_a_full_text_has_no_page_for_it(client):
    drafted = a_commitment()
    address = f"/en/{drafted.plan.member.slug}/commitments/{drafted.code}/text/"
    assert client.get(address).status_code == 404
