import re
from dataclasses import replace
from pathlib import Path

import pytest

from supple.simulation import NOT_EVIDENCE, Cohort, InProcess, Outcome, PlotsError, figures_of, simulate, write_report
from supple.simulation import plots as plots_module
from supple.simulation.assumptions import ASSUMPTIONS
from supple.simulation.plots import PLOTS, alt_text, plots_are_there
from supple.simulation.tally import Example


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return simulate(Cohort(patients=4, weeks=3, seed=2), InProcess())


@pytest.fixture(scope="module")
def report(outcome: Outcome, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(outcome, tmp_path_factory.mktemp("report") / "deeper")


def test_the_report_says_that_these_are_simulated_people_and_no_evidence(report: Path) -> None:
    assert f"**{NOT_EVIDENCE}**" in report.read_text(encoding="utf-8").splitlines()


def test_every_picture_has_its_file_and_says_in_words_what_it_shows(report: Path) -> None:
    found = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", report.read_text(encoding="utf-8"))
    assert [file for _, file in found] == [plot.file for plot in PLOTS]
    for words, file in found:
        assert "in week 1 to" in words
        assert (report.parent / file).read_text(encoding="utf-8").startswith("<?xml")


def test_the_same_cohort_gives_the_same_bytes(outcome: Outcome, report: Path, tmp_path: Path) -> None:
    again = write_report(outcome, tmp_path)
    for file in [report.name, *(plot.file for plot in PLOTS)]:
        assert (again.parent / file).read_bytes() == (report.parent / file).read_bytes(), file
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in report.parent.iterdir())


def test_the_policies_are_told_apart_without_colour() -> None:
    looks = list(plots_module.STYLE.values())
    for place in range(4):
        assert len({look[place] for look in looks}) == 3


def test_the_report_names_every_assumption_with_its_source(report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    for known in ASSUMPTIONS.values():
        assert f"| {known.says} | {known.value:g} | {known.unit} | {known.reference} | {known.certainty} |" in text


def test_what_should_not_have_happened_can_be_looked_at_again(outcome: Outcome, tmp_path: Path) -> None:
    tallies = dict(outcome.tallies)
    tallies["supple"] = replace(tallies["supple"], examples=[Example("contraindicated_items", 2, 3, 14, "x: y")])
    text = write_report(Outcome(outcome.cohort, tallies), tmp_path).read_text(encoding="utf-8")
    assert "- seed 2, person 3, day 14: contraindicated_items: x: y" in text


def test_the_figures_of_a_hand_made_tally_are_right(outcome: Outcome) -> None:
    tally = outcome.tallies["supple"]
    made = figures_of(outcome)["supple"]
    assert made.nrs[0] == pytest.approx(tally.weeks["nrs_hundredths"][0] / tally.weeks["days"][0] / 100, abs=1e-4)
    assert made.improved == tally.counts["improved"] / 4
    assert len(made.dose) == len(made.flare_ups) == len(made.graduated) == 3
    assert made.graduated[-1] == 0
    assert made.median_weeks_to_graduation is None


def test_the_median_week_of_graduation_is_that_by_whose_end_half_of_the_graduates_are_through(
    outcome: Outcome,
) -> None:
    tallies = dict(outcome.tallies)
    tallies["supple"] = replace(tallies["supple"], weeks={**tallies["supple"].weeks, "graduated": [0, 1, 1]})
    made = figures_of(Outcome(outcome.cohort, tallies))["supple"]
    assert made.median_weeks_to_graduation == 2
    assert made.graduated == [0, 0.25, 0.5]


def test_alt_text_is_made_of_the_figures(outcome: Outcome) -> None:
    words = alt_text(PLOTS[0], figures_of(outcome))
    assert words.startswith("A week's training against the first by week: Supple goes from ")


def test_without_the_extra_the_report_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(PlotsError, match=r"supple\[plots\]"):
        plots_are_there()
