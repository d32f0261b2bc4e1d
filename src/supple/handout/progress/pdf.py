"""How it goes, as a tagged PDF (PDF/UA-1), set by Typst. Import this module only where one is wanted."""

from dataclasses import asdict
from datetime import date
from typing import Any

from supple.handout.look import Look
from supple.handout.progress.chart import Chart
from supple.handout.progress.drawing import chart_svg
from supple.handout.progress.sheet import Page
from supple.handout.sheet import NOT_REVIEWED
from supple.handout.typesetting import typeset
from supple.handout.words import day_words
from supple.knowledge import Library


def progress_pdf(page: Page, library: Library, today: date, look: Look) -> bytes:
    """Return the progress of a course to print: its charts as drawings, and their numbers in tables.

    The same page, day and look give the same bytes.
    """
    given = {
        "sheet": {
            **asdict(page),
            "charts": [_chart(chart) for chart in page.charts],
            "sources": _sources(page),
            "made_on": day_words(today),
            "not_reviewed": library.advice[NOT_REVIEWED].text,
        },
        "look": {"paper": look.paper.value, "large": look.large, "link": None, "qr": None},
    }
    return typeset("progress.typ", given, today)


def _chart(chart: Chart) -> dict[str, Any]:
    heads = [chart.places, *(line.name for line in chart.lines), *(["Notes"] if chart.has_notes else [])]
    rows = [[row.when, *row.cells, *([row.notes] if chart.has_notes else [])] for row in chart.rows]
    return {
        "title": chart.title,
        "says": chart.says,
        "scale": chart.scale,
        "svg": chart_svg(chart),
        "heads": heads,
        "rows": rows,
    }


def _sources(page: Page) -> list[dict[str, Any]]:
    """Return the sources behind all measures, each once."""
    found = {source.what: source for one in page.measures for source in one.sources}
    return [asdict(source) for source in sorted(found.values(), key=lambda source: source.who)]
