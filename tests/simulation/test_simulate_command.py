import json
import sys
from pathlib import Path

import pytest
from tests.running import Run

from supple.simulation import NOT_EVIDENCE

FEW = ("simulate", "--patients", "2", "--weeks", "1", "--seed", "3")


def test_the_table_says_what_was_counted_for_each_policy_and_that_it_is_no_evidence(supple: Run) -> None:
    ran = supple(*FEW)
    assert ran.code == 0
    assert " ".join(ran.out.split()).startswith(NOT_EVIDENCE)
    line = next(line for line in ran.out.splitlines() if line.startswith("Contraindicated exercises issued"))
    assert line.split()[-3] == "0"
    unasked = next(line for line in ran.out.splitlines() if line.startswith("Steps up on a worse answer"))
    assert unasked.split()[-2:] == ["–", "–"]
    assert "simulated people" in ran.err


def test_json_holds_the_figures_of_all_policies_by_week(supple: Run) -> None:
    ran = supple(*FEW, "--json")
    made = json.loads(ran.out)
    assert (made["schema"], made["patients"], made["weeks"], made["seed"]) == ("supple/simulation/1", 2, 1, 3)
    assert list(made["policies"]) == ["supple", "leaflet", "linear"]
    assert len(made["policies"]["supple"]["nrs"]) == 1
    assert made["note"] == NOT_EVIDENCE


def test_the_same_seed_prints_the_same_bytes(supple: Run) -> None:
    assert supple(*FEW, "--json").out == supple(*FEW, "--json").out


def test_a_report_is_written_into_a_folder_that_need_not_be_there(supple: Run, tmp_path: Path) -> None:
    ran = supple(*FEW, "--report", tmp_path / "a" / "b")
    assert ran.code == 0
    assert (tmp_path / "a" / "b" / "report.md").exists()
    assert str(tmp_path / "a" / "b" / "report.md") in ran.err


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (("--patients", 0), ["--patients: the number: expected a whole number from 1 to 10000000, found 0"]),
        (("--weeks", 105), ["--weeks: the number: expected a whole number from 1 to 104, found 105"]),
        (("--seed", -1), [f"--seed: the number: expected a whole number from 0 to {2**63 - 1}, found -1"]),
        (("--workers", 0), ["--workers: the number: expected a whole number from 1 to 256, found 0"]),
        (
            ("--workers", 2, "--dask", "tcp://x:1"),
            ["--dask: the executor: expected either --workers or --dask, found both"],
        ),
        (
            ("--patients", -5, "--weeks", 0),
            [
                "--patients: the number: expected a whole number from 1 to 10000000, found -5",
                "--weeks: the number: expected a whole number from 1 to 104, found 0",
            ],
        ),
    ],
)
def test_bad_numbers_are_told_one_line_each(supple: Run, words: tuple[object, ...], lines: list[str]) -> None:
    ran = supple("simulate", *words)
    assert (ran.code, ran.out, ran.err.splitlines()) == (2, "", lines)


def test_a_file_in_the_place_of_the_report_folder_is_refused(supple: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    ran = supple(*FEW, "--report", tmp_path / "taken")
    assert ran.code == 2
    assert "--report: the folder: expected a folder, found a file" in ran.err


def test_words_in_the_place_of_a_number_are_refused(supple: Run) -> None:
    assert supple("simulate", "--patients", "many").code == 2


def test_dask_without_its_extra_says_what_to_install(supple: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = supple(*FEW, "--dask", "tcp://127.0.0.1:8786")
    assert (ran.code, ran.out) == (3, "")
    assert "supple simulate: --dask needs the extra: pip install 'supple[dask]'" in ran.err


def test_an_address_that_is_none_is_an_environment_fault(supple: Run) -> None:
    ran = supple(*FEW, "--dask", "not an address")
    assert (ran.code, ran.out) == (3, "")
    assert "no Dask scheduler answers at not an address" in ran.err


def test_plots_without_their_extra_say_what_to_install_before_anything_runs(
    supple: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    ran = supple(*FEW, "--report", tmp_path)
    assert (ran.code, ran.out) == (3, "")
    assert "pip install 'supple[plots]'" in ran.err
    assert list(tmp_path.iterdir()) == []
