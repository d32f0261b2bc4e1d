"""What axe-core finds wrong with a page; it is given to the page from outside, where the policy lets nothing in."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def faults(page: Page, *, but: tuple[str, ...] = ()) -> list[str]:
    """Return what is wrong for people with disabilities, one line for each element; rules named in `but` left out."""
    page.evaluate(_axe())
    rules = {rule: {"enabled": False} for rule in but}
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, {rules, resultTypes: ['violations']})", rules)
    return [f"{v['id']}: {node['target']} {node['html'][:120]}" for v in found["violations"] for node in v["nodes"]]
