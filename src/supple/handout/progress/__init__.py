"""How a course goes, as values that the web page and the PDF show alike: numbers, charts with their tables, meanings.

`supple.handout.progress.pdf` makes the PDF (Typst). Import it only where one is wanted: Typst is an extra.
"""

from supple.handout.progress.chart import Chart, Line, Mark, Row
from supple.handout.progress.course import Changed, Course, Reach
from supple.handout.progress.measured import Measured
from supple.handout.progress.sheet import Page, page_of
from supple.handout.progress.tiles import Tile

__all__ = ["Changed", "Chart", "Course", "Line", "Mark", "Measured", "Page", "Reach", "Row", "Tile", "page_of"]
