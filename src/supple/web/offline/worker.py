"""The service worker as it is served: what Vite built, behind a line with what every page needs."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse

from supple.web.assets import BUILT, NotBuiltError, built, manifest, url_of

WORKER = BUILT / "worker.js"
ENTRIES = ("page", "kept", "player")
LAID_IN = ("supple/icon.svg", "supple/icon-192.png")


@dataclass(frozen=True, slots=True)
class Script:
    """A script and the tag of its content."""

    text: str
    tag: str


def worker_script() -> Script:
    """Return the worker of this installation; raise NotBuiltError when nothing is built."""
    return _script(tuple(precached()))


def precached() -> list[str]:
    """Return what is kept from the start: the page for those offline, the style, scripts, and icons."""
    files = [built("styles/index.css")["file"], *_scripts()]
    return [reverse("offline"), *(url_of(file) for file in files), *(static(name) for name in LAID_IN)]


def _scripts() -> list[str]:
    """Return the files of the modules that kept pages load, each after what it imports."""
    found: dict[str, None] = {}
    for entry in (f"src/{name}.ts" for name in ENTRIES):
        if entry in manifest():
            found.update(dict.fromkeys(_with_imports(entry)))
    return list(found)


def _with_imports(source: str) -> list[str]:
    entry = built(source)
    parts = [*entry.get("imports", ()), *entry.get("dynamicImports", ())]
    return [*(file for part in parts for file in _with_imports(part)), entry["file"]]


@cache
def _script(files: tuple[str, ...]) -> Script:
    """Put the worker together; its version changes when anything that it keeps from the start does."""
    if not WORKER.exists():
        raise NotBuiltError(f"{WORKER}: expected it to be built (script/setup run), found nothing")
    code, page = WORKER.read_text(encoding="utf-8"), render_to_string("offline/offline.html")
    version = hashlib.sha256("\n".join((code, page, *files)).encode()).hexdigest()[:16]
    told = json.dumps({"version": version, "offline": reverse("offline"), "precache": files})
    return Script(f"self.SUPPLE = {told};\n{code}", f'W/"{version}"')
