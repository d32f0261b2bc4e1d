"""The curves of a report as SVG: the same bytes for the same figures, told apart without colour."""

from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from supple.simulation.course import LEAFLET, LINEAR, SUPPLE
from supple.simulation.figures import PolicyFigures
from supple.simulation.writing import replacing

STYLE = {
    SUPPLE: ("Supple", "#0072b2", "-", "o"),
    LEAFLET: ("Leaflet", "#d55e00", "--", "s"),
    LINEAR: ("Linear +10 %", "#009e73", ":", "^"),
}
"""Name, colour (Okabe and Ito's palette), line and mark of each policy."""


class PlotsError(RuntimeError):
    """The extra that draws plots is not installed."""


@dataclass(frozen=True, slots=True)
class Plot:
    """One picture: its file, what its axis says, which figures it shows and of which policies."""

    file: str
    title: str
    axis: str
    values: str
    policies: tuple[str, ...] = (SUPPLE, LEAFLET, LINEAR)


PLOTS = (
    Plot("dose.svg", "Training prescribed", "A week's training against the first", "dose"),
    Plot("aerobic.svg", "Walking and other aerobic exercise prescribed", "Minutes a week", "aerobic_minutes"),
    Plot("pain.svg", "Pain", "Mean pain (NRS 0 to 10)", "nrs"),
    Plot("flare_ups.svg", "Flare-ups", "Flare-ups per 100 weeks", "flare_ups"),
    Plot("graduation.svg", "Graduation", "Share graduated so far", "graduated", (SUPPLE,)),
)


def plots_are_there() -> None:
    """Raise PlotsError unless plots can be drawn."""
    drawing()


def drawing() -> ModuleType:
    """Return matplotlib's plotting module; raise PlotsError when the extra is not installed."""
    try:
        import matplotlib  # noqa: PLC0415 - an optional extra, slow to import

        matplotlib.use("Agg")
        from matplotlib import pyplot  # noqa: PLC0415 - as above
    except ImportError as error:
        raise PlotsError("--report needs the extra: pip install 'supple[plots]'") from error
    return pyplot


def draw(plot: Plot, figures: dict[str, PolicyFigures], folder: Path) -> None:
    """Write one picture into a folder."""
    pyplot = drawing()
    with pyplot.rc_context(
        {"svg.hashsalt": "supple", "svg.fonttype": "none", "font.size": 12, "font.family": "sans-serif"}
    ):
        figure, axes = pyplot.subplots(figsize=(7.5, 4.2), layout="constrained")
        for name in plot.policies:
            label, colour, line, mark = STYLE[name]
            values = getattr(figures[name], plot.values)
            weeks = range(1, len(values) + 1)
            axes.plot(weeks, values, color=colour, linestyle=line, marker=mark, markersize=5, linewidth=2, label=label)
        axes.set(title=f"{plot.title} (simulated people)", xlabel="Week", ylabel=plot.axis)
        axes.set_ylim(bottom=0)
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.grid(alpha=0.3)
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(frameon=False)
        with replacing(folder / plot.file) as path:
            figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})
        pyplot.close(figure)


def alt_text(plot: Plot, figures: dict[str, PolicyFigures]) -> str:
    """Return what a picture shows, in words, for those who do not see it."""
    parts = []
    for name in plot.policies:
        values = getattr(figures[name], plot.values)
        parts.append(f"{STYLE[name][0]} goes from {values[0]:.2f} in week 1 to {values[-1]:.2f} in week {len(values)}")
    return f"{plot.axis} by week: {'; '.join(parts)}."
