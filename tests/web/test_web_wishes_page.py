"""Other wishes on their page: what is set now, kept with the answers, and the program that follows."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.answering import calm_post
from tests.cast import Member
from tests.peopling import has_answered

from supple.engine.program import ProgramDocument, items_of
from supple.web.accounts.selectors import today_of
from supple.web.diary.models import Record
from supple.web.intake.models import Draft
from supple.web.intake.screens.catalogue import BY_SLUG
from supple.web.intake.selectors import Changed, case_of, changed
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.planner import work_on
from supple.web.program.selectors import current_program, document_of

Post = dict[str, object]


@pytest.fixture
def ada(ada: Member) -> Member:
    """Return Ada with all her answers and the program that they led to."""
    has_answered(ada, usual="walk my hedgehog")
    assert ada.post("intake_screen", screen="look").status_code == 302
    return planned(ada)


def planned(member: Member) -> Member:
    """Let the planner do what waits."""
    for request in PlanRequest.objects.filter(person=member.person, state=PlanRequest.State.WAITING):
        work_on(str(request.pk))
    return member


def document(member: Member) -> ProgramDocument:
    kept = current_program(person=member.person)
    assert kept is not None
    return document_of(program=kept)


def wishes(**changes: object) -> Post:
    calm: Post = {"minutes_per_session": "16", "days_per_week": "5", "aerobic": "walking"}
    none = {f"{name}.none": "yes" for name in ("equipment", "positions_to_avoid", "likes", "dislikes")}
    named = {f"{name}.none" for name in changes}
    return {**calm, **{name: value for name, value in none.items() if name not in named}, **changes}


def what_changed(member: Member) -> Changed:
    return changed(person=member.person, case=case_of(person=member.person, today=today_of(person=member.person)))


def test_the_page_shows_what_is_set_now(ada: Member) -> None:
    page = ada.get("wishes").content.decode()
    assert 'name="days_per_week" value="5" checked' in page
    assert 'name="minutes_per_session" value="16" checked' in page
    for item in items_of(document(ada).program).values():
        assert f'name="dislikes" value="{item.exercise}"' in page


def test_other_wishes_lead_to_the_program_that_follows(ada: Member) -> None:
    before = document(ada)
    answer = ada.post("wishes", wishes(days_per_week="3", minutes_per_session="10"))
    assert answer["Location"] == reverse("program")
    assert "being made" in ada.get("program").content.decode()
    after = document(planned(ada))
    assert (after.follows, after.started_on) == (before.id, before.started_on)
    assert after.intake.preferences.days_per_week == 3
    kept = ProgramVersion.objects.first()
    assert kept is not None
    assert kept.why["kind"] == "wishes"
    assert kept.why["because_of"]["before"]["days_per_week"] == 5
    assert kept.why["because_of"]["after"]["days_per_week"] == 3
    assert "What is new" in ada.get("program").content.decode()


def test_looking_through_the_answers_shows_the_same_wishes(ada: Member) -> None:
    name = next(iter(items_of(document(ada).program)))
    ada.post("wishes", wishes(days_per_week="3", dislikes=[name]))
    planned(ada)
    kept = Draft.objects.get(person=ada.person).answers["said"]
    assert kept["time"]["days_per_week"] == 3
    assert kept["likes"]["dislikes"] == [name]
    page = ada.get("intake_screen", screen="likes").content.decode()
    assert f'name="dislikes" value="{name}" checked' in page
    assert name not in items_of(document(ada).program)
    assert what_changed(ada) is Changed.NOTHING


def test_a_thing_ticked_beside_none_of_these_is_meant(ada: Member) -> None:
    """The page comes with "none of these" ticked: whoever ticks one more thing need not untick it."""
    ada.post("wishes", wishes() | {"equipment": ["band"]})
    assert [thing.value for thing in document(planned(ada)).intake.preferences.equipment] == ["band"]


def test_the_same_wishes_ask_for_nothing(ada: Member) -> None:
    assert ada.post("wishes", wishes()).status_code == 302
    assert PlanRequest.objects.filter(person=ada.person).count() == 1


def test_a_double_post_makes_one_program(ada: Member) -> None:
    for _ in range(2):
        ada.post("wishes", wishes(days_per_week="3"))
    planned(ada)
    ada.post("wishes", wishes(days_per_week="3"))
    planned(ada)
    assert ProgramVersion.objects.filter(person=ada.person).count() == 2


def test_what_was_sent_stays_when_something_is_wrong(ada: Member) -> None:
    answer = ada.post("wishes", wishes(days_per_week="9", minutes_per_session="25"))
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Please look at this again" in page
    assert 'name="minutes_per_session" value="25" checked' in page
    assert PlanRequest.objects.filter(person=ada.person).count() == 1


def test_an_exercise_that_was_never_hers_to_leave_out_is_refused(ada: Member) -> None:
    answer = ada.post("wishes", wishes(dislikes=["no_such"]))
    assert answer.status_code == 400
    assert "not on the list" in answer.content.decode()


def test_other_wishes_in_the_questions_go_on_with_the_course_and_say_so(ada: Member) -> None:
    before = document(ada)
    case = case_of(person=ada.person, today=today_of(person=ada.person))
    ada.post("intake_screen", {**calm_post(BY_SLUG["time"], case), "days_per_week": ["3"]}, screen="time")
    assert what_changed(ada) is Changed.WISHES
    assert "Your program goes on" in ada.get("intake_screen", screen="look").content.decode()
    ada.post("intake_screen", screen="look")
    assert document(planned(ada)).follows == before.id


def test_another_answer_about_health_begins_anew_and_says_so_before(ada: Member) -> None:
    pain = {"average": ["6"], "now": ["4"], "worst": ["7"], "limb_pain": ["none"]}
    ada.post("intake_screen", pain, screen="pain")
    assert what_changed(ada) is Changed.HEALTH
    page = ada.get("intake_screen", screen="look").content.decode()
    assert "A new program then starts from the beginning" in page
    ada.post("intake_screen", screen="look")
    assert document(planned(ada)).follows is None


def test_nothing_other_keeps_the_program_on_any_day(ada: Member) -> None:
    PlanRequest.objects.update(day=today_of(person=ada.person) - timedelta(days=3))
    assert "stays as it is" in ada.get("intake_screen", screen="look").content.decode()
    ada.post("intake_screen", screen="look")
    assert PlanRequest.objects.filter(person=ada.person).count() == 1


def test_without_a_program_the_page_leads_on(cleo: Member) -> None:
    assert cleo.get("wishes")["Location"] == reverse("intake")
    has_answered(cleo, usual="x")
    cleo.post("intake_screen", screen="look")
    assert cleo.get("wishes")["Location"] == reverse("program")


def test_a_red_flag_in_the_answers_leads_to_what_to_do_now(ada: Member) -> None:
    draft = Draft.objects.get(person=ada.person)
    draft.answers["screening"]["ces1"] = "yes"
    draft.save()
    assert ada.get("wishes")["Location"] == reverse("intake_stop")


def test_a_red_flag_in_the_diary_takes_the_program_away_whatever_is_wished(ada: Member) -> None:
    version = current_program(person=ada.person)
    assert version is not None
    today = today_of(person=ada.person)
    now = timezone.now()
    Record.objects.create(
        id=uuid4(),
        person=ada.person,
        course=version.course,
        kind="screening",
        day=today,
        made_at=now,
        body={"answers": {"ces1": "yes"}},
    )
    ada.post("wishes", wishes(days_per_week="7"))
    after = document(planned(ada))
    assert (after.program, after.follows) == (None, version.document_id)
    assert after.clearance.level.forbids_exercise
    kept = current_program(person=ada.person)
    assert kept is not None
    assert kept.why["kind"] == "review"
    assert "program" not in kept.why["review"]
    assert ada.get("wishes")["Location"] == reverse("program")
