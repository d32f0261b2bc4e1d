"""The report of a simulated cohort: Markdown with tables and pictures."""

from collections.abc import Iterator
from pathlib import Path

from supple.simulation.assumptions import ASSUMPTIONS
from supple.simulation.cohort import Cohort, Outcome
from supple.simulation.course import POLICIES, SUPPLE
from supple.simulation.figures import PolicyFigures, examples_of, figures_of
from supple.simulation.plots import PLOTS, STYLE, alt_text, draw
from supple.simulation.words import NOT_EVIDENCE, outcome_rows, safety_rows, share, shown
from supple.simulation.writing import replacing

REPORT = "report.md"


def write_report(outcome: Outcome, folder: Path) -> Path:
    """Write the report and its pictures into a folder; return the report's path."""
    folder.mkdir(parents=True, exist_ok=True)
    figures = figures_of(outcome)
    for plot in PLOTS:
        draw(plot, figures, folder)
    path = folder / REPORT
    with replacing(path) as temporary:
        temporary.write_text("\n".join(_lines(outcome, figures)) + "\n", encoding="utf-8")
    return path


def _lines(outcome: Outcome, figures: dict[str, PolicyFigures]) -> Iterator[str]:
    cohort = outcome.cohort
    yield "# Supple on simulated people"
    yield ""
    yield f"{cohort.patients} simulated people, {cohort.weeks} weeks each, seed {cohort.seed}."
    yield ""
    yield f"**{NOT_EVIDENCE}**"
    yield ""
    yield "Each person lives through the same days, with the same chance, under three policies: Supple (the real plan"
    yield "and the real review of a diary), a leaflet (the same common exercises at a standard dose for everyone, for"
    yield "ever), and a tenth more every week whatever the pain. The last two were written for this comparison only."
    yield from _table("Safety", safety_rows(figures))
    yield from _faults(outcome)
    yield from _table("Outcomes", outcome_rows(figures))
    yield from _steps(figures[SUPPLE])
    yield from _pictures(figures)
    yield from _by_week(figures)
    yield from _assumptions()
    yield from _again(cohort)


def _table(title: str, rows: list[tuple[str, list[str]]]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield f"| | {' | '.join(STYLE[name][0] for name in POLICIES)} |"
    yield f"|---|{'---:|' * len(POLICIES)}"
    for words, cells in rows:
        yield f"| {words} | {' | '.join(cells)} |"


def _faults(outcome: Outcome) -> Iterator[str]:
    found = examples_of(outcome)
    if found:
        yield from ("", "## What should not have happened under Supple", "")
    for example in found:
        yield f"- seed {example.seed}, person {example.number}, day {example.day}: {example.count}: {example.says}"


def _steps(found: PolicyFigures) -> Iterator[str]:
    whole = sum(found.steps.values()) or 1
    shares = (f"{step} {share(count / whole)}" for step, count in found.steps.items())
    yield from ("", "## What the reviews decided", "")
    yield f"Of {whole} decisions on single exercises: {', '.join(shares)}."


def _pictures(figures: dict[str, PolicyFigures]) -> Iterator[str]:
    for plot in PLOTS:
        yield from ("", f"## {plot.title}", "", f"![{alt_text(plot, figures)}]({plot.file})")


def _by_week(figures: dict[str, PolicyFigures]) -> Iterator[str]:
    """The numbers behind the pictures, for those who cannot see them."""
    names = [STYLE[name][0] for name in POLICIES]
    yield from ("", "## Week by week", "")
    heads = [f"{what}, {name}" for what in ("dose", "pain", "flare-ups") for name in names]
    yield f"| week | {' | '.join(heads)} |"
    yield f"|---:|{'---:|' * len(heads)}"
    for week in range(len(figures[POLICIES[0]].nrs)):
        cells = [shown(getattr(figures[n], what)[week]) for what in ("dose", "nrs", "flare_ups") for n in POLICIES]
        yield f"| {week + 1} | {' | '.join(cells)} |"


def _assumptions() -> Iterator[str]:
    yield from ("", "## What was assumed", "")
    yield "Sources stand in [the list of sources](../reference/sources.md). `engineering` marks our own choice: no"
    yield "study gave us that figure. Forbidden exercises are counted, but assumed to do no special harm."
    yield from ("", "| what | value | unit | source | certainty |", "|---|---:|---|---|---|")
    for known in ASSUMPTIONS.values():
        yield f"| {known.says} | {known.value:g} | {known.unit} | {known.reference} | {known.certainty} |"


def _again(cohort: Cohort) -> Iterator[str]:
    yield from ("", "## Do it again", "", "```sh")
    wanted = f"--patients {cohort.patients} --weeks {cohort.weeks} --seed {cohort.seed}"
    yield f"supple simulate {wanted} --report docs/simulation"
    yield "```"
