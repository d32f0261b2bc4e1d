"""Charts and measures as the templates and the browser's charts take them."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from supple.engine.outcomes import Helps
from supple.handout.helps_words import NOTHING_STANDS_OUT, effect_words, told
from supple.handout.progress import Chart, Mark, Page
from supple.handout.sources import Source
from supple.web.knowledge import library
from supple.web.program.why import sources_named


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart with the body of its table and what its marks mean."""

    chart: Chart
    body: SafeString
    legend: tuple[Mark, ...]


def shown(page: Page) -> list[Shown]:
    """Return the charts of a page with their tables. Some hundred rows take a template ten times as long."""
    return [Shown(chart, _body(chart), _legend(chart)) for chart in page.charts]


def _body(chart: Chart) -> SafeString:
    notes = chart.has_notes
    return format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}{}</tr>',
        (
            (
                row.when,
                format_html_join("", '<td class="number">{}</td>', ((cell,) for cell in row.cells)),
                format_html("<td>{}</td>", row.notes) if notes else "",
            )
            for row in chart.rows
        ),
    )


def _legend(chart: Chart) -> tuple[Mark, ...]:
    """Return one mark of each kind and words."""
    return tuple({(mark.kind, mark.words): mark for mark in chart.marks}.values())


def drawn(page: Page) -> list[dict[str, Any]]:
    """Return the charts of a page as the browser draws them."""
    return [
        {
            "id": chart.id,
            "top": chart.top,
            "since": [day.isoformat() for day in chart.since],
            "days_each": chart.days_each,
            "lines": [{"name": line.name, "kind": line.kind, "values": line.values} for line in chart.lines],
            "marks": [
                {
                    "kind": mark.kind,
                    "since": mark.since.isoformat(),
                    "until": mark.until.isoformat(),
                    "words": mark.words,
                }
                for mark in chart.marks
            ],
        }
        for chart in page.charts
    ]


@dataclass(frozen=True, slots=True)
class HelpsShown:
    """What went together with better days, in words."""

    reason: str
    enough: bool
    nothing: str
    effects: tuple[str, ...]
    sources: tuple[Source, ...]


def helps_shown(helps: Helps) -> HelpsShown:
    """Return what went together in words, the surest first, and never as a cause."""
    known = library()
    effects = tuple(effect_words(effect, known) for effect in told(helps))
    return HelpsShown(
        helps.reason.text, helps.enough, NOTHING_STANDS_OUT, effects, sources_named(helps.reason.references, known)
    )
