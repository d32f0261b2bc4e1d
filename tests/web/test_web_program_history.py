"""Earlier programs: all of them, why each came and what changed, each to read and not to use."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.cast import Member
from tests.web.test_web_wishes_page import ada, planned, wishes  # noqa: F401

from supple.web.program.history import Told, reasons_of
from supple.web.program.models import ProgramVersion


def changed_twice(member: Member) -> Member:
    member.post("wishes", wishes(days_per_week="3", minutes_per_session="10"))
    planned(member)
    member.post("wishes", wishes(days_per_week="4", minutes_per_session="20"))
    return planned(member)


def test_all_programs_stand_there_newest_first_with_why_and_what_changed(ada: Member) -> None:  # noqa: F811
    page = changed_twice(ada).get("history").content.decode()
    links = [reverse("old_program", args=[version.pk]) for version in ProgramVersion.objects.all()]
    assert len(links) == 3
    assert [page.index(link) for link in links] == sorted(page.index(link) for link in links)
    assert page.count("You changed your wishes") == 2
    assert "Sessions on 5 → 3 days." in page
    assert "Sessions on 3 → 4 days." in page
    assert "Made from your answers" in page
    assert page.count("In use now") == 1


def test_an_old_program_opens_to_read_only(ada: Member) -> None:  # noqa: F811
    oldest = ProgramVersion.objects.get()
    page = changed_twice(ada).get("old_program", version=oldest.pk).content.decode()
    assert "This is an earlier program" in page
    assert "Session A" in page
    assert "Another one instead" not in page
    newest = ProgramVersion.objects.first()
    assert newest is not None
    assert "the program you have now" in ada.get("old_program", version=newest.pk).content.decode()


def test_cleo_cannot_open_adas(ada: Member, cleo_with_program: Member) -> None:  # noqa: F811
    hers = ProgramVersion.objects.filter(person=ada.person).get()
    assert cleo_with_program.get("old_program", version=hers.pk).status_code == 404
    assert str(hers.pk) not in cleo_with_program.get("history").content.decode()


def test_who_has_no_program_is_led_on(cleo: Member) -> None:
    assert cleo.get("history")["Location"] == reverse("program")


def test_a_program_that_can_be_read_no_more_is_said_to_be_old(ada: Member) -> None:  # noqa: F811
    version = ProgramVersion.objects.get()
    ProgramVersion.objects.update(document=version.document.replace("clamshell", "no_such_thing"))
    assert ada.get("history").status_code == 200
    assert "older version of our content" in ada.get("old_program", version=version.pk).content.decode()


def test_the_reasons_of_a_review_are_told_without_what_stays() -> None:
    def said(step: str, text: str, **about: str) -> dict[str, object]:
        return {"step": step, "reasons": [{"text": text}], **about}

    decisions = [
        said("progress", "Two calm sessions.", exercise="bridge"),
        said("maintain", "Wait.", exercise="clamshell"),
        said("progress", "Two calm sessions.", exercise="bird_dog"),
        said("progress", "It goes well.", exercise="no_longer_known"),
    ]
    review = {"decisions": decisions, "aerobic": said("progress", "A minute more.")}
    kept = {"kind": "review", "review": review, "reasons": [{"text": "Asked."}], "because_of": {}}
    assert reasons_of(kept) == (
        Told("", "Asked."),
        Told("Bridge · Bird dog", "Two calm sessions."),
        Told("", "It goes well."),
        Told("", "A minute more."),
    )
    assert reasons_of({}) == ()


def test_a_long_line_has_pages_and_few_queries(ada: Member) -> None:  # noqa: F811
    first = ProgramVersion.objects.get()
    for number in range(24):
        ProgramVersion.objects.create(
            person=first.person,
            document=first.document,
            document_id=f"id{number}",
            follows=first.document_id,
            knowledge_version=first.knowledge_version,
            created_on=first.created_on,
            why={"kind": "review", "review": None, "reasons": [], "because_of": {}},
        )
    with CaptureQueriesContext(connection) as queries:
        page = ada.get("history").content.decode()
    assert len(queries) <= 12
    assert "Older ones" in page
    assert "Newer ones" in ada.client.get(reverse("history"), {"page": 3}).content.decode()
