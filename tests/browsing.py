"""Where the system's Chromium is, and how it is started: without a word to any network."""

import os
import shutil

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium_path() -> str:
    """Return where Chromium is; fail with the mend when there is none."""
    found = os.environ.get("SUPPLE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "expected Chromium, found none: run script/browser"
    return found
