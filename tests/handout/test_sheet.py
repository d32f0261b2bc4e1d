"""What stands on the sheet: the week, numbers, doses, the diary, the slip for a clinician."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.conftest import TODAY, intake_of
from tests.handout.conftest import Example

from supple.engine.planning import plan
from supple.engine.program import AerobicStep, Program, ProgramDocument
from supple.handout.blocks import blocks
from supple.handout.doses import dose_lines
from supple.handout.glance import MOST_DIARY_DAYS, diary_days, ramp, session_cards, week
from supple.handout.sheet import sheet
from supple.handout.week import aerobic_days
from supple.knowledge import Dose, Level, Library, Phase


def program_of(document: ProgramDocument) -> Program:
    assert document.program is not None
    return document.program


def walking_on(program: Program, days: int) -> Program:
    step = AerobicStep("W1", "Walk.", 1, 10, days)
    return replace(program, aerobic=replace(program.aerobic, plan=(step,)))


@pytest.mark.parametrize(
    ("dose", "lines"),
    [
        (Dose(sets=1, repetitions=1), ("Once",)),
        (Dose(sets=1, repetitions=8), ("8 times",)),
        (Dose(sets=2, repetitions=8, rest_s=45), ("2 sets of 8", "Rest 45 seconds between the sets")),
        (Dose(sets=1, repetitions=1, hold_s=20, sides=2), ("20 seconds on each side",)),
        (Dose(sets=3, repetitions=1, hold_s=10), ("3 times 10 seconds",)),
        (Dose(sets=1, minutes=5, per_day=3), ("5 minutes", "Up to 3 times a day")),
        (Dose(sets=1, minutes=1), ("1 minute",)),
        (Dose(sets=2, minutes=2.5, rest_s=10), ("2 times 2.5 minutes", "Rest 10 seconds between the sets")),
        (Dose(sets=1, repetitions=5, hold_s=1), ("5 times", "Hold each one for 1 second")),
        (Dose(sets=1, repetitions=10, load_kg=2.5), ("10 times", "With 2.5 kg")),
        (Dose(sets=1, repetitions=5, rest_s=30), ("5 times",)),
    ],
)
def test_a_dose_is_told_in_short_lines(dose: Dose, lines: tuple[str, ...]) -> None:
    assert dose_lines(dose) == lines


def test_the_week_shows_each_session_on_its_days(example: Example) -> None:
    days = week(program_of(example("sciatica")))
    assert [day.template for day in days] == ["A", "B", "A", "", "B", "A", ""]
    assert all(day.aerobic for day in days)


@pytest.mark.parametrize("days", range(1, 8))
def test_aerobic_exercise_goes_on_free_days_first(days: int, example: Example) -> None:
    program = walking_on(program_of(example("sciatica")), days)
    chosen = aerobic_days(program)
    assert len(set(chosen)) == days
    assert chosen[:2] == ("thu", "sun") if days == 2 else True
    assert {"thu", "sun"} <= set(chosen) or days == 1


def test_an_exercise_of_both_sessions_has_one_number_and_one_block(example: Example, library: Library) -> None:
    program = program_of(example("sciatica"))
    made = blocks(program, library)
    assert [block.number for block in made] == list(range(1, len(made) + 1))
    lying = next(block for block in made if block.name == "Prone lying")
    assert (lying.templates, len(lying.doses), lying.doses[0].sessions) == (("A", "B"), 1, "")
    listed = {entry.number for card in session_cards(program) for entry in card.exercises}
    assert listed == {block.number for block in made}


def test_doses_that_differ_between_sessions_are_both_told(example: Example, library: Library) -> None:
    program = program_of(example("sciatica"))
    first, second = program.sessions
    items = tuple(
        replace(item, dose=replace(item.dose, minutes=3)) if item.exercise == "prone_lying" else item
        for item in second.items
    )
    made = blocks(replace(program, sessions=(first, replace(second, items=items))), library)
    lying = next(block for block in made if block.name == "Prone lying")
    assert [(dose.sessions, dose.lines[0]) for dose in lying.doses] == [("A", "5 minutes"), ("B", "3 minutes")]


def test_the_diary_has_a_line_for_each_day_until_the_review(example: Example) -> None:
    document = example("sciatica")
    lines = diary_days(program_of(document), document.created_on)
    assert [(line.name, line.template) for line in lines[:3]] == [
        ("Sat 21 Nov", "A"),
        ("Sun 22 Nov", ""),
        ("Mon 23 Nov", "A"),
    ]
    assert (len(lines), lines[-1].name) == (14, "Fri 4 Dec")


@pytest.mark.parametrize(("days", "lines"), [(0, 0), (3, 3), (28, 28), (90, MOST_DIARY_DAYS)])
def test_the_diary_is_four_weeks_long_at_the_most(days: int, lines: int, example: Example) -> None:
    program = replace(program_of(example("sciatica")), review_on=TODAY + timedelta(days=days))
    assert len(diary_days(program, TODAY)) == lines


def test_a_review_that_is_over_leaves_no_line(example: Example) -> None:
    assert diary_days(program_of(example("sciatica")), date(2027, 1, 1)) == ()


def test_the_ramp_begins_with_the_stage_of_today(example: Example) -> None:
    made = ramp(program_of(example("sciatica")))
    assert made is not None
    assert (made.name, made.amount, made.often) == ("Walking", "2 × 8 minutes", "on 7 days a week")
    assert [stage.name for stage in made.stages] == ["W2", "W3"]
    assert max(stage.share for stage in made.stages) == 1


def test_without_stages_the_reason_stands_alone(example: Example) -> None:
    program = program_of(example("sciatica"))
    none = replace(program, aerobic=replace(program.aerobic, plan=()))
    made = ramp(none)
    assert made is not None
    assert (made.amount, made.often, made.stages) == ("", "", ())
    assert made.why
    assert not any(day.aerobic for day in week(none))
    assert ramp(replace(none, aerobic=replace(none.aerobic, reasons=()))) is None


def test_a_maintenance_program_has_no_last_week(example: Example, library: Library) -> None:
    document = example("sciatica")
    lighter = replace(document, program=replace(program_of(document), phase=Phase.MAINTENANCE))
    made = sheet(lighter, library)
    assert made.plan is not None
    assert made.plan.when == "From 21 November 2026"


def test_a_gentle_program_says_first_that_a_clinician_should_look(library: Library) -> None:
    document = plan(intake_of(library, conditions=[{"id": "myelopathy"}]), library, TODAY)
    made = sheet(document, library)
    assert document.clearance.level is Level.CLEARANCE_FIRST
    assert made.level_words == "A clinician should agree first. Until then, this gentle program."
    assert made.reasons
    assert any(words.endswith("(myelopathy)") for words in made.covers)


def test_below_18_the_page_says_that_there_is_no_program(library: Library) -> None:
    document = plan(intake_of(library, person={"age": 16}), library, TODAY)
    made = sheet(document, library)
    assert (made.title, made.plan) == ("What to do now", None)
    assert made.level_words.startswith("No program can be made here") or document.clearance.level.forbids_exercise


def test_the_neck_has_a_title_of_its_own(example: Example, library: Library) -> None:
    assert sheet(example("neck"), library).title == "Your neck program"


def test_open_questions_are_shown_without_a_program(example: Example, library: Library) -> None:
    document = example("red_flag")
    asked = replace(document, clearance=replace(document.clearance, missing=("ces2",)))
    assert sheet(asked, library).open_questions == (library.screening["ces2"].question,)


def test_the_words_for_days_do_not_follow_the_machine(example: Example) -> None:
    assert diary_days(program_of(example("sciatica")), date(2026, 11, 30))[0].name == "Mon 30 Nov"
