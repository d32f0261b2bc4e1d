"""Draw the icons of the installed app from two pictures: the rounded one, and one whose edge a system may cut off.

Run it after a change of a picture: .venv/bin/python frontend/icons/draw.py
"""

from pathlib import Path

import resvg_py

HERE = Path(__file__).resolve().parent
MADE = HERE.parents[1] / "src" / "supple" / "web" / "static" / "supple"
ROUND, WHOLE = MADE / "icon.svg", HERE / "whole.svg"
ICONS = {"icon-192": ROUND, "icon-512": ROUND, "maskable-192": WHOLE, "maskable-512": WHOLE, "touch-180": WHOLE}


def draw() -> None:
    """Draw every icon at the size that its name says."""
    for name, picture in ICONS.items():
        size = int(name.rpartition("-")[2])
        svg = picture.read_text(encoding="utf-8")
        (MADE / f"{name}.png").write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size)))


if __name__ == "__main__":
    draw()
