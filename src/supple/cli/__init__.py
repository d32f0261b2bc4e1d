"""The command line: one file per command."""

from supple.cli.app import main

__all__ = ["main"]
