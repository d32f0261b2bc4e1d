"""How the app stands on a phone or a desktop once it is installed."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse

PAPER, BRAND = "#fbfaf7", "#14525c"
SIZES = (192, 512)


def app() -> dict[str, Any]:
    """Return the web app manifest."""
    return {
        "id": "/",
        "name": "Supple: exercise that fits your back",
        "short_name": "Supple",
        "description": "Your exercises for back and neck, guided, also without a network.",
        "lang": "en-GB",
        "dir": "ltr",
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": BRAND,
        "categories": ["health", "fitness"],
        "icons": [*(_icon(size, "any") for size in SIZES), *(_icon(size, "maskable") for size in SIZES)],
        "shortcuts": [
            {"name": "Today", "url": reverse("today"), "description": "What to do today"},
            {"name": "Relief now", "url": reverse("relief"), "description": "What eases a sore back or neck"},
        ],
    }


def _icon(size: int, purpose: str) -> dict[str, str]:
    name = "icon" if purpose == "any" else purpose
    source = static(f"supple/{name}-{size}.png")
    return {"src": source, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
