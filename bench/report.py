"""The one JSON line that a benchmark ends with."""

import json
import sys


def progress(words: str) -> None:
    """Print progress on standard error."""
    print(words, file=sys.stderr, flush=True)


def report(name: str, value: float, unit: str, target: str, holds: bool, **details: object) -> None:
    """Print the result as one JSON line."""
    line = {"name": name, "value": value, "unit": unit, "target": target, "holds": holds, **details}
    print(json.dumps(line))
