"""How a review reads: made by hand, so that every kind of decision and every state is seen."""

from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion
from tests.conftest import TODAY
from tests.running import SCIATICA

from supple.cli.change_words import changes, staying
from supple.cli.review_text import OPENINGS, Reviewed, print_pages
from supple.documents import read_intake
from supple.engine.planning import plan
from supple.engine.program import AdviceText, Clearance, Item, Program, ProgramDocument, Session
from supple.engine.reasons import Reason, ReferralAdvice
from supple.engine.review import AerobicDecision, Change, Decision, Outcome, Review, Step
from supple.knowledge import Level, Library, Phase

DAY = date(2026, 12, 5)
CALM = "Two calm sessions in a row: one repetition more."
FIRST = "Two calm sessions in a row come first."


@pytest.fixture(scope="module")
def document(library: Library) -> ProgramDocument:
    return plan(read_intake(SCIATICA, library, TODAY), library, TODAY)


def program_of(document: ProgramDocument) -> Program:
    assert document.program is not None
    return document.program


def because(text: str) -> tuple[Reason, ...]:
    return (Reason("progression/some_rule", text, ("supple_2026",)),)


def decided(exercise: str, step: Step, text: str, from_: Change | None = None, to: Change | None = None) -> Decision:
    return Decision(exercise, step, from_ or {}, to or {}, because(text))


def with_items(document: ProgramDocument, change: Any) -> ProgramDocument:
    """Return the next document, each item of it as `change` makes it; None takes it away."""
    program = program_of(document)
    sessions = [
        replace(session, items=tuple(made for item in session.items if (made := change(item)) is not None))
        for session in program.sessions
    ]
    return replace(document, id="next", program=replace(program, sessions=tuple(sessions)))


def review_of(document: ProgramDocument | None, **changes_made: Any) -> Review:
    made = Review(
        schema="supple/review/1",
        date=DAY,
        clearance=Clearance(Level.PROCEED, (), (), ()),
        state="on_track",
        decisions=(),
        aerobic=None,
        outcomes=(),
        adherence=0.83,
        program=document,
    )
    return replace(made, **changes_made)


def printed(document: ProgramDocument, review: Review, library: Library, due: tuple[str, ...] = ()) -> str:
    page = StringIO()
    out = Console(file=page, width=100, no_color=True, highlight=False)
    print_pages(out, Reviewed(document, review, due, Path("my program.json"), Path("diary.yaml")), library)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def more_of(exercise: str, **dose: int) -> Any:
    def change(item: Item) -> Item:
        return replace(item, dose=replace(item.dose, **dose)) if item.exercise == exercise else item

    return change


def test_a_review_with_every_part_reads_as_it_was_reviewed(
    document: ProgramDocument, library: Library, snapshot: SnapshotAssertion
) -> None:
    following = with_items(document, more_of("sit_to_stand", repetitions=9))
    made = review_of(
        following,
        clearance=Clearance(
            Level.PROCEED,
            (),
            ("ces1", "ces2"),
            (ReferralAdvice("physiotherapist", 14, "outcomes/no_gain", "A physiotherapist can help now.", ()),),
        ),
        decisions=(
            decided("sit_to_stand", Step.PROGRESS, CALM, {"repetitions": 8}, {"repetitions": 9}),
            decided("standing_march", Step.MAINTAIN, FIRST),
            decided("wall_dog", Step.MAINTAIN, FIRST),
        ),
        aerobic=AerobicDecision(Step.PROGRESS, "W2", "W3", because("These days felt fine, so the next stage comes.")),
        outcomes=(Outcome("nrs", 5, 3, -2, "improved", because("Pain: better.")),),
    )
    assert printed(document, made, library, due=("nrs", "mood")) == snapshot


def test_a_change_of_dose_is_one_line_with_both_doses_and_the_reason(
    document: ProgramDocument, library: Library
) -> None:
    following = with_items(document, more_of("sit_to_stand", repetitions=9))
    made = review_of(following, decisions=(decided("sit_to_stand", Step.PROGRESS, CALM, to={"repetitions": 9}),))
    (group,) = changes(document, made, library)
    assert (group.words, group.reason) == ("A little more", "")
    assert group.lines == [f"Sit-to-stand: 2 × 8 → 2 × 9. {CALM}"]


def test_a_reason_that_all_changes_of_a_kind_share_stands_once(document: ProgramDocument, library: Library) -> None:
    text = "Your pain has flared up."
    decisions = (
        decided("sit_to_stand", Step.REGRESS, text, to={"repetitions": 4}),
        decided("wall_dog", Step.REGRESS, text, to={"sets": 1}),
        decided("standing_march", Step.STOP, "This one stops."),
    )

    def halved(item: Item) -> Item | None:
        changed = {"sit_to_stand": {"repetitions": 4}, "wall_dog": {"sets": 1}}.get(item.exercise, {})
        return None if item.exercise == "standing_march" else replace(item, dose=replace(item.dose, **changed))

    less, gone = changes(document, review_of(with_items(document, halved), decisions=decisions), library)
    assert (less.words, less.reason) == ("A little less for now", text)
    assert less.lines == ["Sit-to-stand: 2 × 8 → 2 × 4", "Wall dog: 2 × 20 s → 1 × 20 s"]
    assert (gone.words, gone.lines, gone.reason) == ("Left out for now", ["Standing march. This one stops."], "")


def test_a_swap_names_the_other_exercise_and_its_dose_and_no_exercise_is_told_twice(
    document: ProgramDocument, library: Library
) -> None:
    def swapped(item: Item) -> Item:
        return replace(item, exercise="wall_squat", name="Wall squat") if item.exercise == "sit_to_stand" else item

    made = decided("sit_to_stand", Step.SWAP, "It was too much twice.", to={"exercise": "wall_squat", "sets": 2})
    (group,) = changes(document, review_of(with_items(document, swapped), decisions=(made,)), library)
    name = library.exercise("wall_squat").name
    assert (group.words, group.lines) == (
        "Another one instead",
        [f"Sit-to-stand → {name}, 2 × 8. It was too much twice."],
    )


def test_what_is_new_or_gone_without_a_decision_is_told_as_well(document: ProgramDocument, library: Library) -> None:
    def other(item: Item) -> Item:
        return replace(item, exercise="wall_squat", name="Wall squat") if item.exercise == "sit_to_stand" else item

    new, gone = changes(document, review_of(with_items(document, other)), library)
    reason = "It leads towards what you want to do again."
    assert (new.words, new.lines) == ("New for you", [f"Wall squat: 2 × 8. {reason}"])
    assert (gone.words, gone.lines) == ("No longer in", ["Sit-to-stand"])


def test_fewer_days_and_only_other_days_for_an_exercise_are_told(document: ProgramDocument, library: Library) -> None:
    program = program_of(document)

    def on_one_day(session: Session) -> Session:
        items = tuple(replace(item, dose=replace(item.dose, per_week=1)) for item in session.items)
        return replace(session, days=session.days[:1], items=items)

    fewer = replace(program, sessions=tuple(on_one_day(session) for session in program.sessions))
    made = decided("sit_to_stand", Step.REGRESS, "Less.", {"per_week": 2}, {"per_week": 1})
    less, week = changes(document, review_of(replace(document, program=fewer), decisions=(made,)), library)
    assert less.lines == ["Sit-to-stand: 2 × 8, 2 → 1 days a week. Less."]
    assert (week.words, week.lines) == ("Your week", ["Sessions on 5 → 2 days."])


def test_without_programs_a_change_is_told_in_its_bare_numbers(document: ProgramDocument, library: Library) -> None:
    made = decided("sit_to_stand", Step.PROGRESS, CALM, {"hold_s": 5}, {"hold_s": 6})
    (group,) = changes(replace(document, program=None), review_of(None, decisions=(made,)), library)
    assert group.lines == [f"Sit-to-stand: hold s 5 → 6. {CALM}"]


def test_what_stays_is_told_reason_by_reason_and_what_was_said_is_not_repeated(library: Library) -> None:
    decisions = (
        decided("wall_dog", Step.MAINTAIN, FIRST),
        decided("standing_march", Step.MAINTAIN, "Said above."),
        decided("sit_to_stand", Step.MAINTAIN, FIRST),
        decided("prone_lying", Step.PROGRESS, CALM),
    )
    assert staying(decisions, library, said=["Said above."]) == [
        f"Wall dog, Sit-to-stand. {FIRST}",
        "Standing march.",
    ]


@pytest.mark.parametrize("state", ["on_track", "flare_up", "returning", "graduated"])
def test_each_state_opens_with_its_words_and_what_the_program_says_for_now(
    document: ProgramDocument, library: Library, state: str
) -> None:
    assert "progression/flare_plan" in library.rules
    news = AdviceText("progression/flare_plan", "Today and tomorrow: go gently.", ())
    following = replace(document, id="next", program=replace(program_of(document), advice=(news,)))
    said = printed(document, review_of(following, state=state), library)
    assert f"May I go on?\n{OPENINGS[state][0]}\nToday and tomorrow: go gently.\n" in said


def test_a_reason_that_the_opening_has_told_is_not_told_again(document: ProgramDocument, library: Library) -> None:
    text = "You were away for 16 days."
    news = AdviceText("progression/gap_half", text, ())
    following = with_items(document, more_of("sit_to_stand", repetitions=4))
    following = replace(following, program=replace(program_of(following), advice=(news,)))
    decisions = (decided("sit_to_stand", Step.REGRESS, text), decided("wall_dog", Step.REGRESS, text))
    said = printed(document, review_of(following, state="returning", decisions=decisions), library)
    assert said.count(text) == 1
    assert "A little less for now:\n- Sit-to-stand: 2 × 8 → 2 × 4\n- Wall dog: 2 × 20 s\n" in said


def test_old_news_is_not_told_again_once_all_is_well(document: ProgramDocument, library: Library) -> None:
    news = AdviceText("progression/flare_plan", "Today and tomorrow: go gently.", ())
    same = replace(document, program=replace(program_of(document), advice=(news,)))
    assert "go gently" not in printed(same, review_of(same), library)


def test_a_level_that_holds_back_speaks_before_the_state(document: ProgramDocument, library: Library) -> None:
    reason = Reason("screening/ca3", "Please see a clinician in the next week or two.", ())
    clearance = Clearance(Level.CLINICIAN_SOON, (reason,), (), ())
    said = printed(document, review_of(document, clearance=clearance), library)
    assert "Please see a clinician soon. Until then, this gentle program." in said
    assert "week or two. [screening/ca3]" in said
    assert OPENINGS["on_track"][0] not in said
    assert "  supple log diary.yaml --program 'my program.json' --clearance WHO:ca3\n" in said


def test_a_stop_without_a_program_says_only_whom_to_see(document: ProgramDocument, library: Library) -> None:
    reason = Reason("screening/ces1", "Please call your emergency number.", ())
    clearance = Clearance(Level.EMERGENCY, (reason,), ("ces2",), ())
    made = review_of(
        None,
        state="stopped",
        clearance=clearance,
        decisions=(decided("sit_to_stand", Step.STOP, "An answer asks for a clinician first."),),
        aerobic=AerobicDecision(Step.STOP, "W2", "", because("An answer asks for a clinician first.")),
    )
    lines = printed(document, made, library, due=("nrs",)).splitlines()
    assert lines[3:] == [
        "May I go on?",
        "Emergency: please get help now. No exercises today.",
        "- Please call your emergency number. [screening/ces1]",
        "",
        "Afterwards",
        "Once a clinician has looked and advises exercise, write it down and look at the review again:",
        "  supple log diary.yaml --program 'my program.json' --clearance WHO:ces1",
        "WHO is one of: physiotherapist, doctor, surgeon, midwife, nurse, other_clinician. If the advice is",
        "not to exercise, add :no at the end.",
    ]


def test_only_the_emergency_questions_can_be_answered_all_at_once(document: ProgramDocument, library: Library) -> None:
    clearance = Clearance(Level.PROCEED, (), ("ax2",), ())
    said = printed(document, review_of(document, clearance=clearance), library)
    assert "Questions still open (1)" in said
    assert "--screening-all" not in said
    assert "supple log diary.yaml --program 'my program.json' --screening ID=no\n" in said


def test_who_goes_on_alone_is_asked_only_what_is_due_again(document: ProgramDocument, library: Library) -> None:
    clearance = Clearance(Level.PROCEED, (), ("ces1", "ax2", "nr1"), ())
    said = printed(document, review_of(document, state="graduated", clearance=clearance), library)
    assert "Safety questions to answer now (1)" in said
    assert "Questions still open" not in said
    assert "\n\nOther questions not answered so far: ax2, nr1.\n\n" in said
    assert str(library.screening["ax2"].question) not in " ".join(said.split())


def test_a_maintenance_week_has_no_end(document: ProgramDocument, library: Library) -> None:
    for phase, words in (
        (Phase.MAINTENANCE, "Your week (maintenance phase)\n"),
        (Phase.SUBACUTE, "Your week (subacute phase, for 6 weeks)\n"),
    ):
        following = replace(document, program=replace(program_of(document), phase=phase, weeks=6))
        assert words in printed(document, review_of(following), library)


def test_the_activity_rating_says_what_to_rate_and_how_to_write_it_down(
    document: ProgramDocument, library: Library
) -> None:
    said = " ".join(printed(document, review_of(document), library, due=("activity",)).split())
    assert "Activity rating (0 to 10, more is better): name three activities that matter to you" in said
    assert "Write down their mean, or each of them as activity:1=6,2=4,3=5." in said
    assert "--measure activity=…" in said


@pytest.mark.parametrize(
    ("adherence", "words"),
    [
        (None, "No session was due yet."),
        (
            0.0,
            "None of the sessions planned in the last 4 weeks is written down. You can begin on any day; even\n"
            "five minutes count.",
        ),
        (0.25, "You did 25 % of the sessions planned in the last 4 weeks. It is never too late to go on."),
        (0.5, "You did 50 % of the sessions planned in the last 4 weeks."),
        (1.0, "You did 100 % of the sessions planned in the last 4 weeks."),
    ],
)
def test_adherence_is_told_in_per_cent_without_blame_or_praise(
    document: ProgramDocument, library: Library, adherence: float | None, words: str
) -> None:
    assert f"\n{words}\n" in printed(document, review_of(document, adherence=adherence), library)


def test_steps_are_shown_only_for_what_is_new(document: ProgramDocument, library: Library) -> None:
    assert "How to do them" not in printed(document, review_of(document), library)

    def other(item: Item) -> Item:
        return replace(item, exercise="wall_squat", name="Wall squat") if item.exercise == "sit_to_stand" else item

    said = printed(document, review_of(with_items(document, other)), library)
    assert library.exercise("wall_squat").steps[0] in " ".join(said.split())
    assert library.exercise("wall_dog").steps[0] not in " ".join(said.split())
