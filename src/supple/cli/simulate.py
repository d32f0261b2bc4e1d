"""`supple simulate`: virtual people through the real engine."""

from dataclasses import asdict
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from supple.cli.clock import JSON
from supple.cli.printing import bullets, emit, heading, paragraph, printing, table
from supple.documents import InputError, document_json
from supple.knowledge import Problem
from supple.simulation import (
    NOT_EVIDENCE,
    POLICIES,
    STYLE,
    Cohort,
    Dask,
    Executor,
    ExecutorError,
    InProcess,
    Outcome,
    PlotsError,
    Processes,
    examples_of,
    figures_of,
    outcome_rows,
    plots_are_there,
    safety_rows,
    write_report,
)
from supple.simulation import simulate as run

MOST_PATIENTS, MOST_WEEKS, MOST_SEED, MOST_WORKERS = 10_000_000, 104, 2**63 - 1, 256


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(simulate)


def simulate(
    patients: int = typer.Option(200, "--patients", help="How many people."),
    weeks: int = typer.Option(12, "--weeks", help="How many weeks each of them lives through."),
    seed: int = typer.Option(1, "--seed", help="Which people: the same seed gives the same ones."),
    workers: int | None = typer.Option(None, "--workers", help="How many processes of this machine."),
    dask: str | None = typer.Option(
        None, "--dask", help="A Dask scheduler in a network you trust, such as tcp://host:8786."
    ),
    report: Path | None = typer.Option(None, "--report", help="A folder for the report and its plots."),
    json: bool = JSON,
) -> None:
    """Send simulated people through the real engine, and count what should never happen. No evidence: a test.

    Example: supple simulate --patients 10 --weeks 4 --seed 1
    """
    _check(patients, weeks, seed, workers, dask, report)
    try:
        if report is not None:
            plots_are_there()
        outcome = _run(Cohort(patients, weeks, seed), _executor(workers, dask))
    except (ExecutorError, PlotsError) as error:
        typer.echo(f"supple simulate: {error}", err=True)
        raise typer.Exit(3) from error
    if report is not None:
        typer.echo(f"report: {write_report(outcome, report)}", err=True)
    _print(outcome, json=json)


def _check(patients: int, weeks: int, seed: int, workers: int | None, dask: str | None, report: Path | None) -> None:
    """Raise InputError with every number that is out of bounds."""
    bounds = (
        ("--patients", patients, 1, MOST_PATIENTS),
        ("--weeks", weeks, 1, MOST_WEEKS),
        ("--seed", seed, 0, MOST_SEED),
        ("--workers", 1 if workers is None else workers, 1, MOST_WORKERS),
    )
    found = [
        Problem(name, "the number", f"expected a whole number from {least} to {most}, found {given}")
        for name, given, least, most in bounds
        if not least <= given <= most
    ]
    if workers is not None and dask is not None:
        found.append(Problem("--dask", "the executor", "expected either --workers or --dask, found both"))
    if report is not None and report.exists() and not report.is_dir():
        found.append(Problem("--report", "the folder", f"expected a folder, found a file: {report}"))
    if found:
        raise InputError(tuple(found))


def _executor(workers: int | None, dask: str | None) -> Executor:
    if dask is not None:
        return Dask(dask)
    return InProcess() if workers in (None, 1) else Processes(workers or 1)


def _run(cohort: Cohort, executor: Executor) -> Outcome:
    columns = (TextColumn("simulated people"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("people", total=cohort.patients)
        return run(cohort, executor, lambda people: bar.advance(task, people))


def _print(outcome: Outcome, *, json: bool) -> None:
    figures = figures_of(outcome)
    examples = examples_of(outcome)
    if json:
        whole = {
            "schema": "supple/simulation/1",
            "note": NOT_EVIDENCE,
            **asdict(outcome.cohort),
            "policies": figures,
            "examples": examples,
        }
        emit(document_json(whole))
        return
    with printing() as out:
        paragraph(out, NOT_EVIDENCE)
        for title, rows in (("Safety", safety_rows(figures)), ("Outcomes", outcome_rows(figures))):
            heading(out, title)
            made = table("", *(STYLE[name][0] for name in POLICIES))
            for words, cells in rows:
                made.add_row(words, *cells)
            out.print(made)
        if examples:
            heading(out, "What should not have happened under Supple")
            bullets(out, [f"person {e.number}, day {e.day}: {e.count}: {e.says}" for e in examples])
