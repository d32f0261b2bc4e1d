"""The page of the design system: tokens, type, spaces, and every component as pages use it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

COLOURS = (
    ("paper", "Behind everything"),
    ("card", "Cards, fields, answers"),
    ("ink", "Text"),
    ("soft-ink", "Notes, and edges that must be seen"),
    ("line", "Quiet edges"),
    ("brand", "What can be done: buttons, and what is chosen"),
    ("tint", "What is chosen, behind"),
    ("link", "Links"),
    ("green", "Go on"),
    ("amber", "Take care"),
    ("urgent", "Stop, or call"),
    ("focus", "Where the keyboard is"),
)
SPACES = (
    ("s1", "4 px"),
    ("s2", "8 px"),
    ("s3", "12 px"),
    ("s4", "16 px"),
    ("s5", "24 px"),
    ("s6", "36 px"),
    ("s7", "56 px"),
)
PRINCIPLES = (
    "Calm: one thing to do stands out on each page, and the rest waits.",
    "Plain: short words, no fright, and what to do next at the end.",
    "Roomy: anything to touch is 44 px or more, and text may grow to twice its size.",
    "Honest: what is not sure says so, in the same size as the rest.",
    "For everyone: keyboard, screen reader, 320 px, dark, less motion, and no script where none is needed.",
)


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    """Show the design system."""
    shown = {"colours": COLOURS, "spaces": SPACES, "principles": PRINCIPLES, "scale": range(11)}
    return render(request, "design/design.html", shown)
