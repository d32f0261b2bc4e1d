"""Load content into a `Library`, strictly, and fast when nothing has changed."""

from supple.knowledge.loading.checks import check
from supple.knowledge.loading.load import CONTENT, load_library
from supple.knowledge.loading.strict_yaml import UnreadableError, parse_json, parse_yaml
from supple.knowledge.loading.typed import build, findings, shown

__all__ = [
    "CONTENT",
    "UnreadableError",
    "build",
    "check",
    "findings",
    "load_library",
    "parse_json",
    "parse_yaml",
    "shown",
]
