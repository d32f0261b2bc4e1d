"""Another exercise in place of one: equal ones to choose from, taken at once, and taken back."""

from django.urls import reverse
from tests.cast import Member
from tests.peopling import has_a_program, has_answered
from tests.random_diaries import EMPTY
from tests.web.test_web_wishes_page import ada, document, planned  # noqa: F401

from supple.engine.program import items_of
from supple.engine.progression import equals
from supple.web.accounts.selectors import today_of
from supple.web.intake.models import Draft
from supple.web.knowledge import library
from supple.web.program.models import PlanRequest, ProgramVersion


def pair(member: Member) -> tuple[str, str]:
    """Return an exercise of the program and the first that may take its place."""
    made, today = document(member), today_of(person=member.person)
    for name in items_of(made.program):
        found = equals(made, EMPTY, name, library(), today).equals
        if found:
            return name, found[0].exercise
    raise AssertionError("nothing to swap")


def test_equal_ones_stand_with_picture_dose_and_reasons(ada: Member) -> None:  # noqa: F811
    old, new = pair(ada)
    page = ada.get("swap", exercise=old).content.decode()
    assert f'value="{new}"' in page
    assert reverse("figure", args=[new, "pose-1"])[:20] in page
    assert "same kind of work" in page
    assert "progression/swap_" in page


def test_a_swap_takes_the_place_and_is_remembered(ada: Member) -> None:  # noqa: F811
    old, new = pair(ada)
    assert ada.post("swap", {"new": new}, exercise=old)["Location"] == reverse("program")
    names = items_of(document(planned(ada)).program)
    assert new in names
    assert old not in names
    kept = Draft.objects.get(person=ada.person).answers["said"]["likes"]
    assert (kept["chosen"], kept["dislikes"]) == ([new], [old])
    why = ProgramVersion.objects.first().why
    assert (why["kind"], why["because_of"]["old"], why["because_of"]["new"]) == ("swap", old, new)
    assert "Swap it back" in ada.get("program").content.decode()


def test_a_swap_can_be_taken_back(ada: Member) -> None:  # noqa: F811
    old, new = pair(ada)
    before = set(items_of(document(ada).program))
    ada.post("swap", {"new": new}, exercise=old)
    planned(ada)
    assert "Swap back to" in ada.get("swap", exercise=new).content.decode()
    ada.post("swap", {"new": old}, exercise=new)
    assert set(items_of(document(planned(ada)).program)) == before
    kept = Draft.objects.get(person=ada.person).answers["said"]["likes"]
    assert (kept["chosen"], kept["dislikes"]) == ([old], [new])


def test_what_is_not_equal_is_refused_and_nothing_changes(ada: Member) -> None:  # noqa: F811
    old, _ = pair(ada)
    answer = ada.post("swap", {"new": "goblet_squat"}, exercise=old)
    assert answer.status_code == 400
    assert "cannot take its place" in answer.content.decode()
    assert PlanRequest.objects.filter(person=ada.person).count() == 1


def test_a_stale_tab_does_no_harm(ada: Member) -> None:  # noqa: F811
    old, new = pair(ada)
    ada.post("swap", {"new": new}, exercise=old)
    planned(ada)
    assert ada.post("swap", {"new": new}, exercise=old)["Location"] == reverse("program")
    assert "is not in your program now" in ada.get("program").content.decode()
    assert PlanRequest.objects.filter(person=ada.person).count() == 2


def test_where_nothing_is_equal_it_says_so_plainly(cleo: Member) -> None:
    has_a_program(has_answered(cleo, usual="x"))
    made, today = document(cleo), today_of(person=cleo.person)
    equal = [one.exercise for one in equals(made, EMPTY, "clamshell", library(), today).equals]
    has_a_program(cleo, preferences={"dislikes": equal})
    page = cleo.get("swap", exercise="clamshell").content.decode()
    assert "No other exercise does the same work" in page
    assert "Take this one" not in page


def test_an_unknown_exercise_is_not_here(ada: Member) -> None:  # noqa: F811
    assert ada.get("swap", exercise="no_such").status_code == 404


def test_a_swap_that_fits_no_more_leaves_the_old_one_out(ada: Member) -> None:  # noqa: F811
    """Between the choice and the planner the program may have changed; the dislike still holds."""
    old, new = pair(ada)
    ada.post("swap", {"new": new}, exercise=old)
    PlanRequest.objects.filter(state="waiting").update(asked={"old": old, "new": "goblet_squat"})
    names = items_of(document(planned(ada)).program)
    assert old not in names
    assert "goblet_squat" not in names
