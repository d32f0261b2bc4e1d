"""`supple log`: what is added, that nothing else changes, and what is said when something is wrong or worrying."""

import json
from pathlib import Path

import pytest
from tests.conftest import TODAY
from tests.running import EXAMPLES, Run, run_process

from supple.cli import log as command
from supple.documents import document_json, read_diary, read_document, read_intake
from supple.engine.planning import plan
from supple.engine.program import Item, ProgramDocument
from supple.knowledge import Library

EMERGENCY = ("aa1", "aa2", "ca2", "ces1", "ces2", "ces3", "ces4", "ces5", "ces6")


def items(course: ProgramDocument, template: str) -> tuple[Item, ...]:
    assert course.program is not None
    return next(session.items for session in course.program.sessions if session.template == template)


def unchanged(log: Run, diary: Path, *flags: object) -> list[str]:
    """Return the lines that adding is refused with; the folder and the diary stay as they were."""
    before = {file: file.read_bytes() for file in diary.parent.iterdir()}
    ran = log(*flags)
    assert (ran.code, ran.out) == (2, "")
    assert {file: file.read_bytes() for file in diary.parent.iterdir()} == before
    return ran.err.splitlines()


def test_a_session_with_everything_in_it_is_added(log: Run, diary: Path, desk_worker: ProgramDocument) -> None:
    first, second = (item.exercise for item in items(desk_worker, "A")[:2])
    flags = ("--date", "2026-11-27", "--template", "A", "--before", "3", "--worst", "4.5", "--next-morning", "3")
    limb = ("--limb-before", "1", "--limb-worst", "2", "--limb-next-morning", "0")
    done = ("--done", f"{first}:2x5x6:pain=3:form=yes", "--done", second)
    more = ("--effort", "4", "--stopped", "time", "--symptom", "nr1", "--symptom", "ces5", "--walk", "10")
    ran = log(*flags, *limb, *done, *more)
    told = {"before": 3, "worst": 4.5, "next_morning": 3, "limb_before": 1, "limb_worst": 2, "limb_next_morning": 0}
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == f"Added to {diary}: session A of 2026-11-27 with 2 exercises."
    assert read_document(diary) == {
        "schema": "supple/diary/1",
        "entries": [
            {
                "date": "2026-11-27",
                "template": "A",
                "pain": told,
                "effort_cr10": 4,
                "done": [
                    {"exercise": first, "sets": 2, "repetitions": 5, "hold_s": 6, "pain": 3, "form_ok": True},
                    {"exercise": second},
                ],
                "stopped_because": "time",
                "symptoms": ["nr1", "ces5"],
                "walk_minutes": 10,
            }
        ],
    }


@pytest.mark.parametrize("template", ["A", "B"])
def test_all_done_is_the_whole_session_at_its_prescribed_doses(
    log: Run, diary: Path, library: Library, desk_worker: ProgramDocument, template: str
) -> None:
    ran = log("--template", template, "--worst", "4", "--all-done")
    planned = items(desk_worker, template)
    assert ran.out == f"Added to {diary}: session {template} of 2026-11-28 with {len(planned)} exercises.\n"
    (entry,) = read_diary(diary, library, desk_worker, TODAY.replace(day=28)).entries
    assert [(done.exercise, done.sets, done.repetitions) for done in entry.done] == [
        (item.exercise, item.dose.sets, item.dose.repetitions) for item in planned
    ]
    assert {(done.pain, done.form_ok) for done in entry.done} == {(None, True)}
    assert entry.pain.worst == 4


def test_what_was_done_otherwise_stands_in_the_place_of_what_was_planned(
    log: Run, diary: Path, desk_worker: ProgramDocument
) -> None:
    planned = [item.exercise for item in items(desk_worker, "A")]
    other = next(name for name in desk_worker.seen if name not in planned)
    log("--template", "A", "--worst", "6", "--all-done", "--done", f"{planned[1]}:1x3:pain=5:form=no", "--done", other)
    done = read_document(diary)["entries"][0]["done"]
    assert [exercise["exercise"] for exercise in done] == [*planned, other]
    assert done[1] == {"exercise": planned[1], "sets": 1, "repetitions": 3, "pain": 5, "form_ok": False}
    assert "pain" not in done[0]
    assert [exercise.get("form_ok") for exercise in done] == [True, False, *[True] * (len(planned) - 2), None]


def test_pain_that_was_not_told_is_left_out_and_no_pain_is_written(log: Run, diary: Path) -> None:
    log("--before", "0")
    assert read_document(diary)["entries"] == [{"date": "2026-11-28", "pain": {"before": 0}}]


def test_all_emergency_questions_of_the_region_are_answered_no_at_once(log: Run, diary: Path) -> None:
    ran = log("--screening-all", "no")
    assert ran.out == f"Added to {diary}: 9 safety answers of 2026-11-28.\n"
    assert read_document(diary) == {
        "schema": "supple/diary/1",
        "screenings": [{"date": "2026-11-28", "answers": dict.fromkeys(EMERGENCY, "no")}],
    }


def test_single_answers_win_over_all_the_others(log: Run, diary: Path) -> None:
    ran = log("--screening-all", "no", "--screening", "ces5=unsure", "--screening", "nr1=yes")
    answers = read_document(diary)["screenings"][0]["answers"]
    assert answers == {**dict.fromkeys(EMERGENCY, "no"), "ces5": "unsure", "nr1": "yes"}
    assert "Please be seen today. No exercises until then." in ran.out


def test_measures_are_added_on_their_day(log: Run, diary: Path) -> None:
    ran = log("--date", "2026-11-27", "--measure", "nrs=3", "--measure", "activity=6.5")
    assert ran.out == f"Added to {diary}: nrs 3 of 2026-11-27, activity 6.5 of 2026-11-27.\n"
    assert read_document(diary)["measures"] == [
        {"date": "2026-11-27", "id": "nrs", "value": 3},
        {"date": "2026-11-27", "id": "activity", "value": 6.5},
    ]


def test_a_measure_can_be_told_by_its_items(
    log: Run, diary: Path, library: Library, desk_worker: ProgramDocument
) -> None:
    ran = log("--measure", "activity:1=6,2=4.0,3=6")
    assert ran.out == f"Added to {diary}: activity 5.33 of 2026-11-28.\n"
    (measure,) = read_diary(diary, library, desk_worker, TODAY.replace(day=28)).measures
    assert (measure.value, measure.items) == (None, {1: 6, 2: 4, 3: 6})


def test_clinicians_words_are_added_on_their_day(log: Run, diary: Path, program: Path) -> None:
    words = (
        "--clearance",
        "physiotherapist:ces1,ces2",
        "--clearance",
        "doctor:pregnancy:no",
        "--clearance",
        "nurse:aa1:yes",
    )
    ran = log("--date", "2026-11-27", *words)
    assert (ran.code, ran.err) == (0, "")
    said = ran.out.splitlines()
    assert "the word of 2026-11-27 on ces1 and ces2 (physiotherapist: advises exercise)" in said[0]
    assert "the word of 2026-11-27 on pregnancy (doctor: advises against exercise)" in said[0]
    assert said[1:] == ["What follows from it:", f"  supple review {program} {diary}"]
    assert read_document(diary) == {
        "schema": "supple/diary/1",
        "clearance": [
            {"date": "2026-11-27", "by": by, "advises_exercise": advises, "covers": covers}
            for by, advises, covers in (
                ("physiotherapist", True, ["ces1", "ces2"]),
                ("doctor", False, ["pregnancy"]),
                ("nurse", True, ["aa1"]),
            )
        ],
    }


def test_a_diary_grows_by_what_is_added_and_keeps_all_else(log: Run, diary: Path) -> None:
    log("--walk", "10", "--screening-all", "no", today="2026-11-22")
    before = read_document(diary)
    for day, flags in (("2026-11-23", ("--walk", "12")), ("2026-11-24", ("--template", "B", "--measure", "nrs=3"))):
        assert log(*flags, today=day).code == 0
    assert read_document(diary) == {
        **before,
        "entries": [
            *before["entries"],
            {"date": "2026-11-23", "walk_minutes": 12},
            {"date": "2026-11-24", "template": "B"},
        ],
        "measures": [{"date": "2026-11-24", "id": "nrs", "value": 3}],
    }


def test_remarks_in_a_diary_stay(supple: Run, tmp_path: Path, program: Path) -> None:
    diary = tmp_path / "mine.yaml"
    text = "# Ada's diary\nschema: supple/diary/1\nentries:\n  - date: 2026-11-22 # a good day\n    walk_minutes: 10\n"
    diary.write_text(text, encoding="utf-8")
    assert supple("log", diary, "--program", program, "--walk", "12", "--today", "2026-11-23").code == 0
    assert diary.read_text(encoding="utf-8") == text + "  - {date: 2026-11-23, walk_minutes: 12}\n"


@pytest.mark.parametrize("place", ["before", "worst", "next-morning", "limb-before", "limb-worst", "limb-next-morning"])
def test_after_strong_pain_the_safety_questions_are_due(log: Run, diary: Path, program: Path, place: str) -> None:
    assert "lot of pain" not in log(f"--{place}", "7.5").out
    assert log(f"--{place}", "8").out.splitlines()[1:] == [
        "That was a lot of pain. Please take it easy. The safety questions are due now; this asks them:",
        f"  supple log {diary} --program {program}",
        "Then look at what to do before you exercise again:",
        f"  supple review {program} {diary}",
    ]


def test_strong_pain_in_one_exercise_counts_too(log: Run, desk_worker: ProgramDocument) -> None:
    assert "safety questions are due" in log("--done", f"{desk_worker.seen[0]}:pain=8").out


def test_strong_pain_after_all_was_done_stops_no_single_exercise(log: Run, diary: Path) -> None:
    ran = log("--template", "A", "--worst", "8", "--all-done")
    assert "safety questions are due" in ran.out
    assert [done for done in read_document(diary)["entries"][0]["done"] if "pain" in done] == []


def test_after_strong_pain_and_safety_answers_the_review_is_next(log: Run, diary: Path, program: Path) -> None:
    assert log("--worst", "9", "--screening-all", "no").out.splitlines()[1:] == [
        "That was a lot of pain. Please take it easy. Look at what to do before you exercise again:",
        f"  supple review {program} {diary}",
    ]


@pytest.mark.parametrize(
    ("flags", "opening"),
    [
        (("--symptom", "ces1"), "Emergency: please get help now. No exercises today."),
        (("--screening", "ces1=yes"), "Emergency: please get help now. No exercises today."),
        (("--screening", "ces1=unsure"), "Please be seen today. No exercises until then."),
        (("--screening", "ces1=yes", "--worst", "9"), "Emergency: please get help now. No exercises today."),
    ],
    ids=["symptom", "yes", "unsure", "yes and strong pain"],
)
def test_an_answer_that_takes_the_program_away_is_met_at_once_with_the_words_of_the_review(
    supple: Run, log: Run, diary: Path, program: Path, flags: tuple[str, ...], opening: str
) -> None:
    _, first, *said = log(*flags).out.splitlines()
    assert first == opening
    found = json.loads(supple("review", program, diary, "--today", "2026-11-28", "--json").out)
    (reason,) = found["clearance"]["reasons"]
    assert " ".join(line.strip() for line in said[:-2]) == f"- {reason['text']} [{reason['rule']}]"
    assert said[-2:] == ["How to go on afterwards:", f"  supple review {program} {diary}"]


def test_after_a_sign_that_needs_no_stop_the_safety_questions_are_due(log: Run, diary: Path, program: Path) -> None:
    assert log("--symptom", "nr1").out.splitlines()[1:] == [
        "Thank you for telling. The safety questions are due now; this asks them:",
        f"  supple log {diary} --program {program}",
        "Then look at what to do before you exercise again:",
        f"  supple review {program} {diary}",
    ]


def test_after_a_worrying_answer_beside_all_the_others_the_review_is_next(log: Run, diary: Path, program: Path) -> None:
    assert log("--screening-all", "no", "--screening", "nr1=yes").out.splitlines()[1:] == [
        "Thank you for telling. Look at what to do before you exercise again:",
        f"  supple review {program} {diary}",
    ]


WRONG: list[tuple[tuple[str, ...], str]] = [
    (("--worst", "12"), "DIARY: entries.0.pain.worst: expected a number up to 10"),
    (("--worst", "nan"), "--worst: the number: expected a number, found nan"),
    (("--effort", "inf"), "--effort: the number: expected a number, found inf"),
    (("--before", "4", "--worst", "3"), "DIARY: entries.0.pain.worst: expected at least the pain before (4), found 3"),
    (("--template", "C"), "DIARY: entries.0.template: expected one of A, B, found "),
    (("--stopped", "rain"), "DIARY: entries.0.stopped_because: expected one of pain, "),
    (("--walk", "-5"), "DIARY: entries.0.walk_minutes: expected a number from 0, found -5"),
    (("--walk", "5", "--date", "tomorrow"), "DIARY: entries.0.date: expected a date such as 2026-11-21, found "),
    (("--walk", "5", "--date", "2026-11-29"), "DIARY: entries.0.date: expected a day up to 2026-11-28, found 2026-11"),
    (("--walk", "5", "--date", "2026-11-20"), "DIARY: entries.0.date: expected a day from 2026-11-21 on (when the co"),
    (("--symptom", "ces11"), "DIARY: entries.0.symptoms.0: expected a known question, found ces11; did you mean ces1?"),
    (("--screening", "ces11=no"), "DIARY: screenings.0.answers.ces11: expected a known question, found ces11; did"),
    (("--screening", "ces1=maybe"), "DIARY: screenings.0.answers.ces1: expected one of yes, no, unsure, found"),
    (("--screening", "ces1"), "--screening: ces1: expected ID=yes, ID=no or ID=unsure, found ces1"),
    (("--screening", "ces1=no", "--screening", "ces1=yes"), "--screening: ces1: expected each question once, found ce"),
    (("--screening-all", "yes"), "--screening-all: the answer: expected no (a yes goes with its question), found yes"),
    (("--measure", "nrs"), "--measure: nrs: expected ID=VALUE or ID:ITEM=SCORE,ITEM=SCORE, such as nrs=3 or activity:"),
    (("--measure", "nrs=low"), "--measure: nrs: expected ID=VALUE or"),
    (("--measure", "nrs=nan"), "--measure: nrs: expected ID=VALUE or"),
    (("--measure", "activity:1"), "--measure: activity: expected ID=VALUE or"),
    (("--measure", "activity:"), "--measure: activity: expected ID=VALUE or"),
    (("--measure", "activity:1=6,1=5"), "--measure: activity: expected ID=VALUE or"),
    (("--measure", "activity:one=6"), "--measure: activity: expected ID=VALUE or"),
    (("--measure", "activity:1=nan"), "--measure: activity: expected ID=VALUE or"),
    (("--measure", "activity:6=3"), "DIARY: measures.0.items: expected one of its 5 items, found item 6"),
    (("--measure", "activity:1=11"), "DIARY: measures.0.items: expected one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 for"),
    (("--measure", "nrs:1=3"), "DIARY: measures.0.items: expected one of its 0 items, found item 1"),
    (
        ("--clearance", "doctor"),
        "--clearance: doctor: expected WHO:ID[,ID][:no], such as physiotherapist:ces1,ces2, fo",
    ),
    (("--clearance", "doctor:"), "--clearance: doctor: expected WHO:ID[,ID][:no]"),
    (("--clearance", "doctor:ces1,"), "--clearance: doctor: expected WHO:ID[,ID][:no]"),
    (("--clearance", "doctor:ces1:maybe"), "--clearance: doctor: expected WHO:ID[,ID][:no]"),
    (("--clearance", "WHO:ces1"), "DIARY: clearance.0.by: expected one of physiotherapist, doctor"),
    (("--clearance", "doctor:ces11"), "DIARY: clearance.0.covers: expected a known condition or question, found ces11"),
    (("--clearance", "doctor:ces1", "--date", "2026-11-29"), "DIARY: clearance.0.date: expected a day up to 2026-11"),
    (("--measure", "nss=3"), "DIARY: measures.0.id: expected one of nrs, "),
    (("--measure", "rmdq=25"), "DIARY: measures.0.value: expected a whole number from 0 to 24, found 25"),
    (("--done", "bird_dgo"), "DIARY: entries.0.done.0.exercise: expected a known exercise, found bird_dgo; did you me"),
    (("--done", "crunch"), "DIARY: entries.0.done.0.exercise: expected a"),
    (("--done", "bridge:2x-3"), "DIARY: entries.0.done.0.repetitions: expected a number from 0, found -3"),
    (("--done", "bridge:lots"), "--done: bridge: expected EXERCISE:SETSxREPSxHOLD:pain=N:form=yes, all but the exerci"),
    (("--done", "bridge:1x2:1x3"), "--done: bridge: expected EXERCISE:SETSxREPSxHOLD"),
    (("--done", "bridge:form=perhaps"), "--done: bridge: expected EXERCISE:SETSxREPSxHOLD"),
    (("--done", "bridge:pain=bad"), "--done: bridge: expected EXERCISE:SETSxREPSxHOLD"),
    (("--done", ""), "DIARY: entries.0.done.0.exercise: expected a known exercise, found"),
    (("--all-done",), "--all-done: the template: expected --template with a session of the program, found none"),
    (("--all-done", "--template", "C"), "--all-done: the template: expected --template with a session of the program"),
    ((), "supple log: the flags: expected what to add, such as --template A --worst 3 --all-done, --walk 10 or --scre"),
    (("--date", "2026-11-27"), "supple log: the flags: expected what to add"),
    (("--walk", "5", "--today", "soon"), "--today: the day: expected a date such as 2026-11-21, found soon"),
]


@pytest.mark.parametrize(("flags", "line"), WRONG, ids=[" ".join(flags) or "none" for flags, _ in WRONG])
def test_wrong_flags_are_one_line_and_nothing_is_written(
    log: Run, diary: Path, flags: tuple[str, ...], line: str
) -> None:
    (said,) = unchanged(log, diary, *flags)
    assert said.startswith(line.replace("DIARY", str(diary)))


def test_several_wrong_flags_are_several_lines(log: Run, diary: Path) -> None:
    lines = unchanged(log, diary, "--worst", "12", "--done", "bird_dgo:1x-3", "--symptom", "ces11", "--walk", "-1")
    assert [line.split(": ")[1] for line in lines] == [
        *("entries.0.done.0.exercise", "entries.0.done.0.repetitions", "entries.0.pain.worst"),
        *("entries.0.symptoms.0", "entries.0.walk_minutes"),
    ]
    lines = unchanged(log, diary, "--worst", "nan", "--done", "bridge:lots", "--measure", "nrs", "--screening", "a")
    assert [line.split(": ")[0] for line in lines] == ["--worst", "--done", "--screening", "--measure"]


def test_the_same_note_twice_is_added_once(log: Run, diary: Path) -> None:
    assert log("--walk", "10").code == 0
    (line,) = unchanged(log, diary, "--walk", "10")
    assert line.startswith(f"{diary}: entries.1: expected each entry once (or an id for each), found entries.0 again")


def test_a_note_of_an_earlier_day_than_the_last_one_is_refused(log: Run, diary: Path) -> None:
    log("--walk", "10")
    (line,) = unchanged(log, diary, "--walk", "10", "--date", "2026-11-27")
    assert line.endswith("entries.1.date: expected a day from 2026-11-28 on (as the entry above), found 2026-11-27")


def test_a_diary_with_faults_is_named_with_all_of_them_and_left_alone(log: Run, diary: Path) -> None:
    diary.write_text(
        json.dumps({"schema": "supple/diary/1", "entries": [{"pain": {"worst": 12}}], "zzz": 1}), encoding="utf-8"
    )
    assert [line.split(": ")[1] for line in unchanged(log, diary, "--walk", "5")] == [
        *("entries.0.date", "entries.0.pain.worst", "zzz"),
    ]


def test_remarks_that_could_be_lost_are_not(supple: Run, tmp_path: Path, program: Path) -> None:
    diary = tmp_path / "mine.yaml"
    text = "{schema: supple/diary/1, entries: []} # in one line\n"
    diary.write_text(text, encoding="utf-8")
    ran = supple("log", diary, "--program", program, "--walk", "12", "--today", "2026-11-23")
    assert (ran.code, ran.out, diary.read_text(encoding="utf-8")) == (2, "", text)
    assert ran.err.startswith(f"{diary}: entries: expected a section as a list of lines, so that no remark is lost")


@pytest.mark.parametrize("name", ["no/diary.yaml", "program.json/diary.yaml"])
def test_a_place_that_cannot_be_written_is_named(supple: Run, tmp_path: Path, program: Path, name: str) -> None:
    ran = supple("log", tmp_path / name, "--program", program, "--walk", "12", "--today", "2026-11-23")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{tmp_path / name}: the file: expected a place that can be written, found: ")


def test_a_full_disk_is_a_fault_of_the_place_and_the_diary_stays(
    log: Run, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    log("--walk", "10")
    before = diary.read_bytes()
    monkeypatch.setattr(command, "save", full)
    ran = log("--walk", "11")
    assert (ran.code, ran.out, diary.read_bytes()) == (3, "", before)
    assert ran.err == f"supple: {diary}: expected a place that can be written, found: No space left on device\n"


def test_without_a_program_there_is_no_session_to_do(
    supple: Run, tmp_path: Path, library: Library, desk_worker: ProgramDocument
) -> None:
    none = plan(read_intake(EXAMPLES / "red_flag.yaml", library, TODAY), library, TODAY)
    program, diary = tmp_path / "none.json", tmp_path / "diary.yaml"
    program.write_text(document_json(none), encoding="utf-8")
    day = ("--today", "2026-11-23")
    ran = supple("log", diary, "--program", program, "--template", "A", "--all-done", *day)
    assert ran.err.startswith("--all-done: the template: expected --template with a session of the program, found A")
    assert supple("log", diary, "--program", program, "--walk", "5", *day).code == 0


def test_the_help_has_an_example_that_runs(supple: Run, tmp_path: Path, program: Path) -> None:
    said = " ".join(supple("log", "--help").out.split()).partition("Example: ")[2].partition(" Arguments:")[0]
    words = said.replace("diary.yaml", str(tmp_path / "diary.yaml")).replace("program.json", str(program)).split()
    ran = supple(*words[1:], "--today", "2026-11-23")
    assert (ran.code, ran.err) == (0, "")


def test_the_real_command_adds_in_a_pipe_and_asks_nothing(tmp_path: Path, program: Path) -> None:
    diary = tmp_path / "diary.yaml"
    words = ("log", diary, "--program", program, "--today", "2026-11-23")
    assert run_process(*words, "--walk", "10").out == f"Added to {diary}: a note of 2026-11-23 with a walk of 10 min.\n"
    assert run_process(*words).code == 2
