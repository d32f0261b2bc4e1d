"""The second look finds what must never be shown."""

from dataclasses import replace

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.planning import ProgramError, validate
from supple.engine.planning.assemble import assemble
from supple.engine.planning.case import Case, open_case
from supple.engine.program import Item, Program, Session
from supple.knowledge import Library


@pytest.fixture
def case(library: Library) -> Case:
    return open_case(intake_of(library), library, TODAY, 0, frozenset())


@pytest.fixture
def program(case: Case) -> Program:
    return assemble(case)


def with_first(program: Program, **changes: object) -> Program:
    session = replace(program.sessions[0], **changes)
    return replace(program, sessions=(session, *program.sessions[1:]))


def with_item(program: Program, **changes: object) -> Program:
    items: tuple[Item, ...] = program.sessions[0].items
    return with_first(program, items=(replace(items[0], **changes), *items[1:]))


def test_a_good_program_passes(case: Case, program: Program) -> None:
    validate(case, program)
    assert program.sessions


def test_an_excluded_exercise_is_found(case: Case, program: Program) -> None:
    with pytest.raises(ProgramError, match="full_sit_up: in a session although it is contraindicated"):
        validate(case, with_item(program, exercise="full_sit_up"))


def test_a_session_that_is_too_long_is_found(case: Case, program: Program) -> None:
    with pytest.raises(ProgramError, match=r"session A: 17\.7 minutes"):
        validate(case, with_first(program, minutes=17.7))


def test_too_many_exercises_are_found(case: Case, program: Program) -> None:
    session: Session = program.sessions[0]
    with pytest.raises(ProgramError, match="too many exercises"):
        validate(case, with_first(program, items=session.items + session.items))


def test_a_line_without_a_reason_is_found(case: Case, program: Program) -> None:
    with pytest.raises(ProgramError, match="without a reason or a source"):
        validate(case, with_item(program, reasons=()))


def test_an_exclusion_without_a_reason_is_found(case: Case, program: Program) -> None:
    silent = replace(program.excluded[0], reasons=())
    with pytest.raises(ProgramError, match="left out without a reason"):
        validate(case, replace(program, excluded=(silent,)))
