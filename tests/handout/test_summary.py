"""The clinician's page: all that they need on one page, with a slip for their word."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from tests.conftest import TODAY, document
from tests.handout.conftest import Example, words_of

from supple.documents.intake import parse_intake
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.handout.look import Look, Paper
from supple.handout.pdf import handout_pdf, summary_pdf
from supple.handout.summary import Fact, summary
from supple.knowledge import Level, Library

Made = Callable[..., ProgramDocument]
USUAL: dict[str, Any] = {
    "person": {"age": 61, "sex": "female"},
    "complaint": {
        "pain_nrs": {"average": 5, "now": 4, "worst": 7},
        "limb_pain": "distal",
        "limb_nrs": 4,
        "eased_by": ["walking", "extension"],
        "worsened_by": ["sitting"],
        "directional_test": {"extension": "centralises", "flexion": "no_change"},
    },
    "conditions": [{"id": "post_discectomy", "since": "2026-10-20"}, {"id": "uncontrolled_hypertension"}],
    "screening": {"ca1": "yes", "nr2": "unsure", "in1": "no"},
}


@pytest.fixture(scope="session")
def made(library: Library) -> Made:
    def of(**changes: Any) -> ProgramDocument:
        return plan(parse_intake(document(**changes), "the test", library, TODAY), library, TODAY)

    return of


def opened(program: ProgramDocument, library: Library, paper: Paper = Paper.A4, *, large: bool = False) -> PdfReader:
    return PdfReader(BytesIO(summary_pdf(program, library, Look(paper, large))))


@pytest.mark.parametrize("paper", Paper)
def test_a_usual_case_is_on_one_page(made: Made, library: Library, paper: Paper) -> None:
    assert len(opened(made(**USUAL), library, paper).pages) == 1


@pytest.mark.parametrize("name", ["pregnancy", "sciatica", "stenosis", "neck", "desk_worker", "red_flag"])
def test_every_example_is_on_one_page_at_any_level(example: Example, library: Library, name: str) -> None:
    assert len(opened(example(name), library).pages) == 1


def test_it_says_who_it_is_and_what_hurts(made: Made, library: Library) -> None:
    facts = summary(made(**USUAL), library).facts
    assert facts == (
        Fact("Person", "61 years old, female"),
        Fact("Pain", "Low back, for about 9 weeks"),
        Fact("Strength, 0 to 10", "5 on most days of the last week, 4 now, 7 at worst"),
        Fact("Pain in the leg", "below the knee, 4 of 10"),
        Fact("Better with", "walking, bending back"),
        Fact("Worse with", "sitting"),
        Fact("Repeated movements", "bending back draws the pain in; bending forward changes nothing"),
    )


def test_what_was_not_said_is_left_out(made: Made, library: Library) -> None:
    facts = summary(
        made(person={"pregnancy_weeks": 20}, complaint={"region": "neck", "duration_days": 3}), library
    ).facts
    assert facts == (
        Fact("Person", "44 years old, 20 weeks pregnant"),
        Fact("Pain", "Neck, for about 3 days"),
        Fact("Strength, 0 to 10", "4 on most days of the last week"),
        Fact("Pain in the arm", "none"),
    )
    near = summary(made(complaint={"limb_pain": "proximal"}), library).facts
    assert near[3] == Fact("Pain in the leg", "not below the knee")


def test_each_yes_and_not_sure_stands_in_the_words_of_its_question_and_no_other(made: Made, library: Library) -> None:
    said = summary(made(**USUAL), library).said
    asked = library.screening
    assert [(one.question, one.answer) for one in said] == [
        (asked["ca1"].question, "yes"),
        (asked["nr2"].question, "not sure"),
    ]


def test_each_rule_stands_with_its_sources_and_how_sure_they_are(made: Made, library: Library) -> None:
    program = made(**USUAL)
    told = summary(program, library).because
    assert [one.rule for one in told] == [reason.rule for reason in program.clearance.reasons]
    assert all(one.sources.endswith(("in the source", "to be looked up", "cautious choice")) for one in told)


def test_conditions_stand_with_their_timing_and_state(made: Made, library: Library) -> None:
    program = made(conditions=[{"id": "post_fusion", "since": "2026-10-20", "state": "low_back"}, {"id": "scoliosis"}])
    first, second = summary(program, library).conditions
    assert first.endswith(", low back, since 20 October 2026")
    assert second == library.condition("scoliosis").name


def test_the_slip_asks_for_all_that_a_word_can_cover(made: Made, library: Library) -> None:
    words = words_of(opened(made(**USUAL), library))
    for name in ("post_discectomy", "uncontrolled_hypertension"):
        assert words.count(library.condition(name).name) == 2
    assert words.count(str(library.screening["ca1"].question)) == 2
    for piece in ("Exercise is advised:", "only with these limits", "Date", "Name", "Profession", "Signature"):
        assert piece in words


def test_it_says_what_there_is_now_and_what_is_proposed(made: Made, library: Library) -> None:
    program = made(**USUAL)
    assert program.program is not None
    told = summary(program, library)
    for session in program.program.sessions:
        assert all(item.name in told.now for item in session.items)
    assert "Walking: " in told.now
    assert told.gentle
    assert "at most 10 %" in told.proposed


def test_where_nothing_is_allowed_it_says_so(example: Example, library: Library) -> None:
    told = summary(example("red_flag"), library)
    assert told.level == Level.EMERGENCY
    assert told.now == "No exercises, until a clinician has seen them."
    assert not told.gentle


def test_it_is_a_tagged_pdf_in_english_and_the_same_each_time(made: Made, library: Library) -> None:
    program = made(**USUAL)
    reader = opened(program, library)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert summary_pdf(program, library, Look()) == summary_pdf(program, library, Look())
    assert summary_pdf(program, library, Look()) != handout_pdf(program, library, Look())


def test_its_day_is_the_programs(made: Made, library: Library) -> None:
    assert summary(made(), library).made_on == "21 November 2026" == f"{date(2026, 11, 21):%d %B %Y}"
