"""Wrong input: exit 2, one line per problem on standard error, nothing on standard output, nothing written."""

import re
from pathlib import Path

import pytest
from tests.running import PLAIN, Run, Write, run_process

LINE = re.compile(r"^(?P<file>[^:]+): (?P<key>[^:]+): expected .+, found:? .+$")

ONE_FAULT = [
    ("empty.yaml", "", "the file"),
    ("list.yaml", "- 1\n", "the file"),
    ("fault.yaml", "a: [1\nb: 2\n", "line 2"),
    ("fault.json", '{"schema": ', "line 1"),
    ("twice.yaml", PLAIN + "today: 2026-11-20\n", "line 5"),
    ("nan.yaml", PLAIN.replace("average: 4", "average: .nan"), "complaint.pain_nrs.average"),
    ("truth.yaml", PLAIN.replace("age: 44", "age: yes"), "person.age"),
    ("text.yaml", PLAIN.replace("average: 4", "average: four"), "complaint.pain_nrs.average"),
    ("fraction.yaml", PLAIN.replace("age: 44", "age: 44.5"), "person.age"),
    ("unborn.yaml", PLAIN.replace("age: 44", "age: -1"), "person.age"),
    ("ancient.yaml", PLAIN.replace("age: 44", "age: 130"), "person.age"),
    ("eleven.yaml", PLAIN.replace("average: 4", "average: 11"), "complaint.pain_nrs.average"),
    ("missing.yaml", PLAIN.replace("duration_days: 60, ", ""), "complaint.duration_days"),
    ("key.yaml", PLAIN + "preference: {}\n", "preference"),
    ("condition.yaml", PLAIN + "conditions: [{id: pregnanc}]\n", "conditions.0.id"),
    ("question.yaml", PLAIN + "screening: {ces11: no}\n", "screening.ces11"),
    ("answer.yaml", PLAIN + "screening: {ces1: maybe}\n", "screening.ces1"),
    ("like.yaml", PLAIN + "preferences: {likes: [yga]}\n", "preferences.likes"),
    ("position.yaml", PLAIN + "preferences: {positions_to_avoid: [pron]}\n", "preferences.positions_to_avoid.0"),
    ("equipment.yaml", PLAIN + "preferences: {equipment: [bnad]}\n", "preferences.equipment.0"),
    ("future.yaml", PLAIN + "conditions: [{id: post_fusion, since: 2026-12-24}]\n", "conditions.0.since"),
    ("birth.yaml", PLAIN + "conditions: [{id: post_fusion, since: 1912-06-23}]\n", "conditions.0.since"),
    ("limb.yaml", PLAIN.replace("duration", "limb_pain: none, limb_nrs: 7, duration"), "complaint.limb_nrs"),
    ("worst.yaml", PLAIN.replace("average: 4", "average: 4, worst: 3"), "complaint.pain_nrs.average"),
    ("risk.yaml", PLAIN + "risk: {start_back_total: 1, start_back_psychosocial: 3}\n", "risk.start_back_psychosocial"),
]


@pytest.mark.parametrize(("name", "text", "key"), ONE_FAULT, ids=[name for name, _, _ in ONE_FAULT])
@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["words", "json"])
def test_wrong_input_is_one_line_and_exit_2(
    supple: Run, write: Write, name: str, text: str, key: str, flags: tuple[str, ...]
) -> None:
    file = write(name, text)
    ran = supple("plan", file, *flags)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    found = LINE.match(line)
    assert found is not None, line
    assert (found["file"], found["key"]) == (str(file), key)
    assert list(file.parent.iterdir()) == [file]


def test_several_faults_are_several_lines(supple: Run, write: Write) -> None:
    text = PLAIN.replace("age: 44", "age: 130, agee: 4").replace("low_back", "leg") + "screening: {ces1: maybe}\n"
    ran = supple("plan", write("many.yaml", text))
    assert (ran.code, ran.out) == (2, "")
    lines = [LINE.match(line) for line in ran.err.splitlines()]
    assert [line and line["key"] for line in lines] == [
        *("complaint.region", "person.age", "person.agee", "screening.ces1"),
    ]


@pytest.mark.parametrize("words", [("plan",), ("plan", "--json"), ("why", "bird_dog")], ids=["plan", "json", "why"])
def test_every_command_that_reads_an_intake_refuses_a_wrong_one(
    supple: Run, write: Write, words: tuple[str, ...]
) -> None:
    command, *rest = words
    file = write("wrong.yaml", PLAIN.replace("age: 44", "age: 130"))
    ran = supple(command, file, *rest)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{file}: person.age: expected a number up to 120, found 130\n"


@pytest.mark.parametrize("kind", ["missing", "folder", "dangling", "circle", "large", "binary"])
def test_what_is_no_readable_file_is_refused(supple: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "intake.yaml"
    if kind == "folder":
        file.mkdir()
    elif kind in ("dangling", "circle"):
        file.symlink_to(tmp_path / "gone.yaml" if kind == "dangling" else file)
    elif kind == "large":
        with file.open("wb") as out:
            out.truncate(50_000_000)
    elif kind == "binary":
        file.write_bytes(bytes(range(256)))
    ran = supple("plan", file)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    found = LINE.match(line)
    assert found is not None, line
    assert found["key"] == "the file"


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "21.11.2026", ""])
@pytest.mark.parametrize("command", [("plan",), ("why", "bird_dog")], ids=["plan", "why"])
def test_a_day_to_plan_for_that_is_no_day_is_refused(
    supple: Run, write: Write, command: tuple[str, ...], day: str
) -> None:
    name, *rest = command
    ran = supple(name, write("intake.yaml", PLAIN), *rest, "--today", day)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"--today: the day: expected a date such as 2026-11-21, found {day}\n"


def test_future_means_after_the_day_given(supple: Run, write: Write) -> None:
    text = PLAIN.replace("today: 2026-11-21\n", "") + "conditions: [{id: post_fusion, since: 2026-11-01}]\n"
    ran = supple("plan", write("intake.yaml", text), "--today", "2026-10-31")
    assert (ran.code, ran.out) == (2, "")
    assert "conditions.0.since: expected a day up to 2026-10-31, found 2026-11-01 (in the future)" in ran.err


@pytest.mark.parametrize("words", [("plan",), ("why", "a"), ("plan", "a", "b"), ("nothing",), ("plan", "--jsn", "a")])
def test_a_command_used_wrongly_says_how_and_exits_2(supple: Run, words: tuple[str, ...]) -> None:
    ran = supple(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err


def test_the_real_command_refuses_without_a_traceback(write: Write) -> None:
    file = write("wrong.yaml", PLAIN.replace("age: 44", "age: 130") + "likes: [yoga]\n")
    ran = run_process("plan", file)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        f'{file}: likes: expected a known key, found "likes"',
        f"{file}: person.age: expected a number up to 120, found 130",
    ]
    assert list(file.parent.iterdir()) == [file]
