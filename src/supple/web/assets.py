"""Template tags for what Vite built: the style, and the modules that pages load."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()
BUILT = Path(__file__).parent / "static" / "dist"


class NotBuiltError(LookupError):
    """Something that a page loads has not been built."""


@cache
def manifest() -> dict[str, dict[str, Any]]:
    """Return what was built, by its source. It is read once: an installation builds before it serves."""
    file = BUILT / "manifest.json"
    if not file.exists():
        raise NotBuiltError(f"{file}: expected it to be built (script/setup run), found nothing")
    found: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def built(source: str) -> dict[str, Any]:
    """Return the entry of a source; raise NotBuiltError when it is not there."""
    try:
        return manifest()[source]
    except KeyError:
        raise NotBuiltError(f"{source}: expected one of {', '.join(manifest())}") from None


def url_of(file: str) -> str:
    """Return the address of a built file; its name is made from its content, so it is served as it is."""
    return f"{settings.STATIC_URL}dist/{file}"


@register.simple_tag
def style() -> SafeString:
    """Link the style of all pages."""
    return format_html('<link rel="stylesheet" href="{}">', url_of(built("styles/index.css")["file"]))


@register.simple_tag
def asset(name: str) -> SafeString:
    """Load a module by the name of its source in frontend/src: its own style, and at once what it imports."""
    entry = built(f"src/{name}.ts")
    parts = [url_of(manifest()[part]["file"]) for part in entry.get("imports", ())]
    early = format_html_join("", '<link rel="modulepreload" href="{}">', ((part,) for part in parts))
    styles = [url_of(file) for file in entry.get("css", ())]
    worn = format_html_join("", '<link rel="stylesheet" href="{}">', ((file,) for file in styles))
    return worn + early + format_html('<script type="module" src="{}"></script>', url_of(entry["file"]))
