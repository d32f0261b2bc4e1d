"""Reading a diary: what is in it, and that every fault is one sentence at its own key, all of them at once."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY, intake_of
from tests.unit.documents.conftest import diary, entry

from supple.documents import InputError, read_diary
from supple.documents.diary import parse_diary
from supple.engine.diary import Diary
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.knowledge import Answer, Library
from supple.knowledge.loading import parse_yaml

DAY = date(2026, 12, 5)
WORD = {"date": "2026-11-30", "by": "doctor", "advises_exercise": True, "covers": ["ces1"]}


def read(library: Library, course: ProgramDocument, **sections: Any) -> Diary:
    """Return a diary with these sections."""
    return parse_diary(diary(**sections), "diary.yaml", library, course, DAY)


def faults(library: Library, course: ProgramDocument, today: date = DAY, **sections: Any) -> list[str]:
    """Return what a diary with these sections is refused with, without the file's name."""
    with pytest.raises(InputError) as refused:
        parse_diary(diary(**sections), "diary.yaml", library, course, today)
    return [str(problem).removeprefix("diary.yaml: ") for problem in refused.value.problems]


def days(number: int) -> list[dict[str, Any]]:
    """Return as many entries, a day each from the first day of the course."""
    return [entry((TODAY + timedelta(days=day)).isoformat()) for day in range(number)]


def test_a_diary_without_entries_is_an_empty_one(library: Library, course: ProgramDocument) -> None:
    assert read(library, course) == Diary("supple/diary/1")
    assert read(library, course, entries=[], screenings=[], measures=[], clearance=[]) == Diary("supple/diary/1")


def test_the_diary_of_the_contract_is_read(library: Library, course: ProgramDocument) -> None:
    text = """\
schema: supple/diary/1
entries:
  - date: 2026-11-23
    template: A
    pain: {before: 3, worst: 4, next_morning: 3}
    effort_cr10: 4
    done: [{exercise: EXERCISE, sets: 2, repetitions: 5, hold_s: 6, pain: 3, form_ok: true}]
    stopped_because: null
    symptoms: []
    walk_minutes: 10
screenings: [{date: 2026-11-28, answers: {ces1: no}}]
measures: [{date: 2026-12-05, id: nrs, value: 3}]
clearance: []
""".replace("EXERCISE", course.seen[0])
    made = parse_diary(parse_yaml(text), "f", library, course, DAY)
    (noted,) = made.entries
    assert (noted.date, noted.template, noted.pain.worst, noted.walk_minutes) == (date(2026, 11, 23), "A", 4, 10)
    assert (noted.done[0].exercise, noted.done[0].repetitions, noted.done[0].form_ok) == (course.seen[0], 5, True)
    assert made.screenings[0].answers == {"ces1": Answer.NO}
    assert (made.measures[0].id, made.measures[0].value) == ("nrs", 3)


def test_only_the_day_of_an_entry_and_the_exercise_of_what_was_done_are_needed(
    library: Library, course: ProgramDocument
) -> None:
    made = read(library, course, entries=[entry(), entry(done=[{"exercise": course.seen[0]}])])
    assert [len(noted.done) for noted in made.entries] == [0, 1]
    assert faults(library, course, entries=[{"walk_minutes": 5}, entry(done=[{"sets": 1}])]) == [
        "entries.0.date: expected a value, found none (this key is needed)",
        "entries.1.done.0.exercise: expected a value, found none (this key is needed)",
    ]


@pytest.mark.parametrize(
    ("written", "truth"), [("yes", True), ('"yes"', True), ("true", True), ("no", False), ('"no"', False)]
)
def test_bare_and_quoted_yes_and_no_mean_the_same(
    library: Library, course: ProgramDocument, written: str, truth: bool
) -> None:
    made = parse_yaml(f"""\
schema: supple/diary/1
entries: [{{date: 2026-11-23, done: [{{exercise: {course.seen[0]}, form_ok: {written}}}]}}]
screenings: [{{date: 2026-11-28, answers: {{ces1: {written}}}}}]
clearance: [{{date: 2026-11-30, by: doctor, advises_exercise: {written}, covers: [ces1]}}]
""")
    read_back = parse_diary(made, "f", library, course, DAY)
    assert read_back.entries[0].done[0].form_ok is truth
    assert read_back.screenings[0].answers == {"ces1": Answer.YES if truth else Answer.NO}
    assert read_back.clearance[0].advises_exercise is truth


SHAPES: list[tuple[dict[str, Any], str]] = [
    ({"entries": {}}, "entries: expected a list, found 0 keys"),
    ({"entries": [5]}, "entries.0: expected keys and values, found 5"),
    ({"entries": [entry(pain={"worst": 12})]}, "entries.0.pain.worst: expected a number up to 10"),
    ({"entries": [entry(pain={"limb_before": -1})]}, "entries.0.pain.limb_before: expected a number from 0"),
    ({"entries": [entry(pain=3)]}, "entries.0.pain: expected keys and values, found 3"),
    ({"entries": [entry(effort_cr10=11)]}, "entries.0.effort_cr10: expected a number up to 10"),
    ({"entries": [entry(template="C")]}, 'entries.0.template: expected one of A, B, found "C"'),
    ({"entries": [entry(walk_minutes=-5)]}, "entries.0.walk_minutes: expected a number from 0, found -5"),
    ({"entries": [entry(stopped_because="rain")]}, "entries.0.stopped_because: expected one of pain, effort,"),
    ({"entries": [entry("2026-02-30")]}, "entries.0.date: expected a date such as 2026-11-21, found"),
    ({"entries": [entry(pian={})]}, 'entries.0.pian: expected a known key, found "pian"; did you mean pain?'),
    ({"entry": []}, 'entry: expected a known key, found "entry"; did you mean entries?'),
    ({"schema": "supple/intake/1"}, 'schema: expected one of supple/diary/1, found "supple/intake/1"'),
    ({"screenings": [{"date": "2026-11-28", "answers": {"ces1": "maybe"}}]}, "screenings.0.answers.ces1: expected one"),
    ({"screenings": [{"answers": {}}]}, "screenings.0.date: expected a value, found none"),
    ({"measures": [{"date": "2026-11-28", "id": "nrss", "value": 3}]}, "measures.0.id: expected one of nrs, "),
    ({"measures": [{"date": "2026-11-28", "id": "rmdq", "items": {"one": 1}}]}, "measures.0.items.one: expected a who"),
    ({"clearance": [{**WORD, "by": "me"}]}, "clearance.0.by: expected one of physiotherapist, "),
]


@pytest.mark.parametrize(("sections", "line"), SHAPES, ids=[line.split(": ")[0] for _, line in SHAPES])
def test_a_fault_of_shape_is_one_line_at_its_key(
    library: Library, course: ProgramDocument, sections: dict[str, Any], line: str
) -> None:
    (found,) = faults(library, course, **sections)
    assert found.startswith(line)


@pytest.mark.parametrize("key", ["sets", "repetitions", "hold_s"])
def test_a_dose_below_nothing_is_refused(library: Library, course: ProgramDocument, key: str) -> None:
    done = [{"exercise": course.seen[0], key: -3}]
    assert faults(library, course, entries=[entry(done=done)]) == [
        f"entries.0.done.0.{key}: expected a number from 0, found -3"
    ]


def test_an_unknown_exercise_is_named_with_the_nearest(library: Library, course: ProgramDocument) -> None:
    assert faults(library, course, entries=[entry(), entry(done=[{"exercise": "bird_dgo"}])]) == [
        "entries.1.done.0.exercise: expected a known exercise, found bird_dgo; did you mean bird_dog?"
    ]


def test_an_exercise_that_no_program_of_the_course_had_is_refused(library: Library, course: ProgramDocument) -> None:
    other = next(name for name in sorted(library.exercises) if name not in course.seen)
    assert faults(library, course, entries=[entry(done=[{"exercise": course.seen[0]}, {"exercise": other}])]) == [
        f"entries.0.done.1.exercise: expected an exercise that a program of this course had, found {other}"
    ]


def test_an_exercise_of_an_earlier_program_of_the_course_is_accepted(library: Library, course: ProgramDocument) -> None:
    other = next(name for name in sorted(library.exercises) if name not in course.seen)
    later = replace(course, seen=(*course.seen, other))
    assert read(library, later, entries=[entry(done=[{"exercise": other}])]).entries[0].done[0].exercise == other


def test_a_template_is_refused_where_the_course_never_had_a_session(library: Library) -> None:
    none = plan(intake_of(library, screening={"ces1": "yes"}), library, TODAY)
    assert none.seen == ()
    assert faults(library, none, entries=[entry(template="A")]) == [
        "entries.0.template: expected no template, since no program of this course had a session, found A"
    ]
    assert read(library, none, entries=[entry(walk_minutes=5)]).entries[0].walk_minutes == 5


def test_an_entry_before_the_one_above_it_is_refused(library: Library, course: ProgramDocument) -> None:
    given = [entry("2026-11-25"), entry("2026-11-23"), entry("2026-11-24"), entry("2026-11-26")]
    assert faults(library, course, entries=given) == [
        "entries.1.date: expected a day from 2026-11-25 on (as the entry above), found 2026-11-23"
    ]


def test_entries_of_one_day_are_in_order(library: Library, course: ProgramDocument) -> None:
    given = [entry(walk_minutes=5), entry(walk_minutes=6), entry("2026-11-24")]
    assert len(read(library, course, entries=given).entries) == 3


def test_a_day_at_fault_makes_no_other_entry_out_of_order(library: Library, course: ProgramDocument) -> None:
    given = [entry("2026-11-24"), entry("2027-11-25"), entry("2026-02-30"), entry("2026-01-26"), entry("2026-11-27")]
    assert [line.split(": ")[0] for line in faults(library, course, entries=given)] == [
        *("entries.1.date", "entries.2.date", "entries.3.date"),
    ]


@pytest.mark.parametrize(
    "sections",
    [
        {"entries": [entry("DAY")]},
        {"screenings": [{"date": "DAY", "answers": {}}]},
        {"measures": [{"date": "DAY", "id": "nrs", "value": 3}]},
        {"clearance": [{**WORD, "date": "DAY"}]},
    ],
    ids=lambda sections: next(iter(sections)),
)
def test_days_lie_between_the_beginning_of_the_course_and_today(
    library: Library, course: ProgramDocument, sections: dict[str, Any]
) -> None:
    def on(day: str) -> dict[str, Any]:
        changed: dict[str, Any] = json.loads(json.dumps(sections).replace("DAY", day))
        return changed

    (section,) = sections
    assert faults(library, course, **on("2026-12-06")) == [
        f"{section}.0.date: expected a day up to 2026-12-05, found 2026-12-06 (in the future)"
    ]
    for day in ("2026-11-21", "2026-12-05"):
        read(library, course, **on(day))
    if section == "clearance":
        read(library, course, **on("2026-11-20"))
        return
    assert faults(library, course, **on("2026-11-20")) == [
        f"{section}.0.date: expected a day from 2026-11-21 on (when the course began), found 2026-11-20"
    ]


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(2200, 1, 1)])
def test_a_diary_is_not_read_for_a_day_before_its_course_or_far_away(
    library: Library, course: ProgramDocument, today: date
) -> None:
    (line,) = faults(library, course, today=today)
    assert line.startswith("today: expected a day from 2026-11-21 (when the course began) to 2199-12-31, found ")


def test_the_same_id_twice_is_refused(library: Library, course: ProgramDocument) -> None:
    given = [entry(id="a"), entry(id="b"), entry(id="a", walk_minutes=5)]
    assert faults(library, course, entries=given) == [
        "entries.2.id: expected each id once, found a again (as in entries.0)"
    ]


def test_equal_entries_without_an_id_are_refused(library: Library, course: ProgramDocument) -> None:
    one = entry(walk_minutes=5)
    assert faults(library, course, entries=[one, entry(walk_minutes=6), dict(one)]) == [
        "entries.2: expected each entry once (or an id for each), found entries.0 again"
    ]
    assert len(read(library, course, entries=[{**one, "id": "a"}, {**one, "id": "b"}, one]).entries) == 3


def test_entries_with_faults_of_their_own_are_no_duplicates(library: Library, course: ProgramDocument) -> None:
    given = [entry(effort_cr10=11), entry(effort_cr10=12)]
    assert [line.split(": ")[0] for line in faults(library, course, entries=given)] == [
        *("entries.0.effort_cr10", "entries.1.effort_cr10"),
    ]


@pytest.mark.parametrize("limb", ["", "limb_"])
def test_the_worst_pain_is_at_least_the_pain_before(library: Library, course: ProgramDocument, limb: str) -> None:
    def noted(before: float, worst: float) -> list[dict[str, Any]]:
        return [entry(pain={f"{limb}before": before, f"{limb}worst": worst})]

    assert faults(library, course, entries=noted(4, 3)) == [
        f"entries.0.pain.{limb}worst: expected at least the pain before (4), found 3"
    ]
    assert len(read(library, course, entries=noted(4, 4)).entries) == 1


def test_unknown_questions_are_named_with_the_nearest(library: Library, course: ProgramDocument) -> None:
    assert faults(
        library,
        course,
        entries=[entry(symptoms=["ces1", "ces11"])],
        screenings=[{"date": "2026-11-28", "answers": {"ces22": "no"}}],
        clearance=[{**WORD, "covers": ["post_fusin"]}],
    ) == [
        "clearance.0.covers: expected a known condition or question, found post_fusin; did you mean post_fusion?",
        "entries.0.symptoms.1: expected a known question, found ces11; did you mean ces1?",
        "screenings.0.answers.ces22: expected a known question, found ces22; did you mean ces2?",
    ]


@pytest.mark.parametrize(
    ("measure", "line"),
    [
        ({"id": "nrs"}, "measures.0: expected either a value or items, found neither"),
        ({"id": "nrs", "items": {}}, "measures.0: expected either a value or items, found neither"),
        ({"id": "phq2", "value": 0, "items": {"1": 0}}, "measures.0: expected either a value or items, found both"),
        ({"id": "nrs", "value": 12}, "measures.0.value: expected a number from 0 to 10, found 12"),
        ({"id": "rmdq", "value": 25}, "measures.0.value: expected a whole number from 0 to 24, found 25"),
        ({"id": "global_change", "value": -6}, "measures.0.value: expected a whole number from -5 to 5, found -6"),
        ({"id": "phq2", "items": {"1": 0, "2": 4}}, "measures.0.items: expected one of 0, 1, 2, 3 for item 2, found 4"),
        ({"id": "phq2", "items": {"1": 0, "3": 1}}, "measures.0.items: expected one of its 2 items, found item 3"),
    ],
)
def test_a_score_that_the_measure_cannot_have_is_refused(
    library: Library, course: ProgramDocument, measure: dict[str, Any], line: str
) -> None:
    assert faults(library, course, measures=[{"date": "2026-11-28", **measure}]) == [line]


@pytest.mark.parametrize("measure", [{"value": 0}, {"value": 6}, {"items": {"1": 0, "2": 3}}])
def test_a_measure_has_a_value_or_items(library: Library, course: ProgramDocument, measure: dict[str, Any]) -> None:
    assert read(library, course, measures=[{"date": "2026-11-28", "id": "phq2", **measure}]).measures[0].id == "phq2"


def test_faults_of_every_kind_are_named_in_one_answer_in_order_of_their_places(
    library: Library, course: ProgramDocument
) -> None:
    given = days(12)
    given[2] |= {"pain": {"worst": 12}, "done": [{"exercise": "bird_dgo"}, {"repetitions": 3}]}
    given[9] |= {"date": "2026-11-22", "symptoms": ["ces11"], "pian": {}}
    given[10] |= {"pain": {"before": 5, "worst": 4}}
    measures = [{"date": "2026-11-28", "id": "rmdq", "value": 99}, {"id": "nrs"}]
    assert [line.split(": ")[0] for line in faults(library, course, entries=given, measures=measures)] == [
        *("entries.2.done.0.exercise", "entries.2.done.1.exercise", "entries.2.pain.worst"),
        *("entries.9.date", "entries.9.pian", "entries.9.symptoms.0", "entries.10.pain.worst"),
        *("measures.0.value", "measures.1.date"),
    ]


def ten_years(course: ProgramDocument) -> dict[str, Any]:
    """Return a diary with an entry on each day of ten years, eight exercises in each."""
    done = [
        {"exercise": name, "sets": 2, "repetitions": 5, "hold_s": 6, "pain": 3, "form_ok": True}
        for name in (course.seen * 2)[:8]
    ]
    pain = {"before": 3, "worst": 4, "next_morning": 3, "limb_before": 0, "limb_worst": 0, "limb_next_morning": 0}
    whole = {"template": "A", "pain": pain, "effort_cr10": 4, "done": done, "stopped_because": None, "symptoms": []}
    return diary(entries=[{**noted, **whole} for noted in days(3650)])


def test_ten_years_of_diary_are_read_whole(tmp_path: Path, library: Library, course: ProgramDocument) -> None:
    file = tmp_path / "diary.json"
    file.write_text(json.dumps(ten_years(course), indent=2), encoding="utf-8")
    assert file.stat().st_size > 5_000_000
    assert len(read_diary(file, library, course, date(2036, 11, 30)).entries) == 3650


def test_a_diary_larger_than_20_mb_is_refused(tmp_path: Path, library: Library, course: ProgramDocument) -> None:
    file = tmp_path / "diary.yaml"
    with file.open("wb") as out:
        out.truncate(20_000_001)
    with pytest.raises(InputError, match="expected at most 20 MB, found a larger file"):
        read_diary(file, library, course, DAY)
