"""The second look finds what must never be shown."""

from dataclasses import replace

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.planning import ProgramError, validate
from supple.engine.planning.assemble import assemble, choose_in_time
from supple.engine.planning.case import Case, Choice, open_case
from supple.engine.program import Item, Program, Session
from supple.knowledge import Library


@pytest.fixture
def case(library: Library) -> Case:
    return open_case(intake_of(library), library, TODAY)


@pytest.fixture
def choice(case: Case) -> Choice:
    return choose_in_time(case)


@pytest.fixture
def program(case: Case, choice: Choice) -> Program:
    return assemble(case, choice)


def with_first(program: Program, **changes: object) -> Program:
    session = replace(program.sessions[0], **changes)
    return replace(program, sessions=(session, *program.sessions[1:]))


def with_item(program: Program, **changes: object) -> Program:
    items: tuple[Item, ...] = program.sessions[0].items
    return with_first(program, items=(replace(items[0], **changes), *items[1:]))


def test_a_good_program_passes(case: Case, choice: Choice, program: Program) -> None:
    validate(case, choice, program)
    assert program.sessions


def test_an_excluded_exercise_is_found(case: Case, choice: Choice, program: Program) -> None:
    with pytest.raises(ProgramError, match="full_sit_up: in a session although it is contraindicated"):
        validate(case, choice, with_item(program, exercise="full_sit_up"))


def test_a_session_that_is_too_long_is_found(case: Case, choice: Choice, program: Program) -> None:
    with pytest.raises(ProgramError, match=r"session A: 17\.7 minutes"):
        validate(case, choice, with_first(program, minutes=17.7))


def test_too_many_exercises_are_found(case: Case, choice: Choice, program: Program) -> None:
    session: Session = program.sessions[0]
    with pytest.raises(ProgramError, match="too many exercises"):
        validate(case, choice, with_first(program, items=session.items + session.items))


def test_a_line_without_a_reason_is_found(case: Case, choice: Choice, program: Program) -> None:
    with pytest.raises(ProgramError, match="without a reason or a source"):
        validate(case, choice, with_item(program, reasons=()))


def test_an_exclusion_without_a_reason_is_found(case: Case, choice: Choice, program: Program) -> None:
    silent = replace(program.excluded[0], reasons=())
    with pytest.raises(ProgramError, match="without a reason or a source"):
        validate(case, choice, replace(program, excluded=(silent,)))


def test_a_disliked_exercise_is_found_unless_dislikes_were_set_aside(library: Library) -> None:
    disliking = open_case(intake_of(library, preferences={"dislikes": ["core"]}), library, TODAY)
    choice = choose_in_time(disliking)
    wrong = with_item(assemble(disliking, choice), exercise="abdominal_brace")
    with pytest.raises(ProgramError, match="abdominal_brace: in a session although it is disliked"):
        validate(disliking, choice, wrong)
    validate(disliking, replace(choice, dislikes_relaxed=True), wrong)


def test_an_aerobic_part_without_a_reason_is_found(case: Case, choice: Choice, program: Program) -> None:
    silent = replace(program, aerobic=replace(program.aerobic, reasons=()))
    with pytest.raises(ProgramError, match="aerobic: without a reason or a source"):
        validate(case, choice, silent)
