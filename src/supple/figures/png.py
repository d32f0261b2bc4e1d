"""SVG to PNG. Import this module only where a PNG is wanted: resvg is an extra."""

import resvg_py

ZOOM = 2.0
PAPER = "#ffffff"


def png_of(svg: str, zoom: float = ZOOM) -> bytes:
    """Return a picture as PNG on white, `zoom` times as many pixels as the SVG has; no font of the system is used."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, background=PAPER, zoom=zoom, skip_system_fonts=True))
