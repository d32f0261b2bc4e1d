"""Why an exercise is not in the program of a running course, beside the program as it stands."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.diary import Diary, ScreeningRecord
from supple.engine.intake import Intake
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument, items_of
from supple.engine.progression import NoSwapError, equals, swap, why_not
from supple.knowledge import Answer, Library, UnknownIdError

EMPTY = Diary("supple/diary/1")


@pytest.fixture(scope="module")
def document(library: Library) -> ProgramDocument:
    return plan(intake_of(library), library, TODAY)


def test_an_exercise_of_the_program_is_said_to_be_in(document: ProgramDocument, library: Library) -> None:
    found = why_not(document, EMPTY, library, TODAY, "clamshell")
    assert (found.verdict, found.sessions) == ("included", ("A",))
    assert found.reasons == items_of(document.program)["clamshell"].reasons


def test_what_is_not_chosen_would_replace_something_of_this_very_program(
    document: ProgramDocument, library: Library
) -> None:
    found = why_not(document, EMPTY, library, TODAY, "bridge")
    assert found.verdict == "not_chosen"
    assert found.replaces
    assert set(found.replaces) <= set(items_of(document.program))
    assert found.cost_percent is not None
    assert found.cost_percent >= 0
    assert [reason.rule for reason in found.reasons] == ["planning/not_chosen"]


def test_a_swap_moves_the_answer_with_the_program(document: ProgramDocument, library: Library) -> None:
    """After a swap the old exercise is disliked, and that is said, whatever a first plan would choose."""
    swapped = swap(document, EMPTY, "clamshell", "glute_set", library, TODAY + timedelta(days=1)).program
    assert swapped is not None
    found = why_not(swapped, EMPTY, library, TODAY + timedelta(days=1), "clamshell")
    assert found.verdict == "disliked"
    assert why_not(swapped, EMPTY, library, TODAY + timedelta(days=1), "glute_set").verdict == "included"


def test_what_a_level_forbids_is_said_with_its_rule(document: ProgramDocument, library: Library) -> None:
    found = why_not(document, EMPTY, library, TODAY, "goblet_squat")
    assert found.verdict == "above_level"
    assert found.reasons[0].references


def test_no_program_gives_no_price(library: Library) -> None:
    stopped = plan(_flagged(intake_of(library)), library, TODAY)
    assert why_not(stopped, EMPTY, library, TODAY, "bridge").verdict == "no_program"


def test_an_unknown_exercise_is_refused(document: ProgramDocument, library: Library) -> None:
    with pytest.raises(UnknownIdError):
        why_not(document, EMPTY, library, TODAY, "no_such")
    with pytest.raises(UnknownIdError):
        equals(document, EMPTY, "no_such", library, TODAY)


def test_without_a_program_there_is_nothing_to_swap(library: Library) -> None:
    stopped = plan(_flagged(intake_of(library)), library, TODAY)
    offer = equals(stopped, EMPTY, "clamshell", library, TODAY)
    assert offer.equals == ()
    assert offer.none is not None
    assert offer.none.rule == "progression/swap_none"
    assert swap(stopped, EMPTY, "clamshell", "glute_set", library, TODAY).program is None


def test_a_red_flag_in_the_diary_forbids_a_swap(document: ProgramDocument, library: Library) -> None:
    flagged = replace(EMPTY, screenings=(ScreeningRecord(TODAY, {"ces1": Answer.YES}),))
    assert equals(document, flagged, "clamshell", library, TODAY).equals == ()
    assert swap(document, flagged, "clamshell", "glute_set", library, TODAY).program is None


def test_what_is_not_in_the_program_cannot_be_swapped(document: ProgramDocument, library: Library) -> None:
    assert equals(document, EMPTY, "bird_dog", library, TODAY).equals == ()
    with pytest.raises(NoSwapError, match="No other exercise"):
        swap(document, EMPTY, "bird_dog", "glute_set", library, TODAY)


def test_what_was_done_before_is_offered_with_that_reason(document: ProgramDocument, library: Library) -> None:
    known = replace(document, seen=(*document.seen, "glute_set"))
    offer = equals(known, EMPTY, "clamshell", library, TODAY)
    said = {one.exercise: [reason.rule for reason in one.reasons] for one in offer.equals}
    assert "progression/swap_known" in said["glute_set"]


def test_a_swap_that_the_rest_of_the_week_does_not_allow_is_refused(
    document: ProgramDocument, library: Library
) -> None:
    """Sessions that were meant for more days than they have cannot all stay, so nothing is swapped among them."""
    intake = replace(document.intake, preferences=replace(document.intake.preferences, days_per_week=7))
    with pytest.raises(NoSwapError):
        swap(replace(document, intake=intake), EMPTY, "clamshell", "glute_set", library, TODAY)


def test_an_easier_step_is_not_offered_beside_its_harder_one(document: ProgramDocument, library: Library) -> None:
    assert document.program is not None
    for name in items_of(document.program):
        for one in equals(document, EMPTY, name, library, TODAY).equals:
            beside = [s.items for s in document.program.sessions if any(i.exercise == name for i in s.items)]
            others = {i.exercise for items in beside for i in items if i.exercise != name}
            chained = set(library.exercises[one.exercise].regressions) & others
            assert not {n for n in chained if library.exercises[n].role is library.exercises[one.exercise].role}


def _flagged(intake: Intake) -> Intake:
    return replace(intake, screening={**intake.screening, "ces1": Answer.YES})
