"""Add notes to a diary's text so that nothing in it is lost: neither what was written before nor the remarks beside."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from supple.documents.files import COURSE, InputError, is_json, parse_document
from supple.documents.writing import document_json, yaml_lines
from supple.knowledge import Problem

Notes = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Edit:
    """New text in the place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


def added(document: dict[str, Any], notes: Notes) -> dict[str, Any]:
    """Return a document with the notes at the end of the list of each section; a section that is no list stays."""
    whole = dict(document)
    for section, new in notes.items():
        kept = whole.get(section, [])
        whole[section] = [*kept, *new] if isinstance(kept, list) else kept
    return whole


def appended(text: str, document: dict[str, Any], notes: Notes, file: Path) -> str:
    """Return a file's text, which says `document`, with notes added; raise InputError where remarks would be lost.

    JSON is written anew. YAML is only added to, as long as what comes of it says exactly the old and the new; else it
    is written anew too, unless it has remarks.
    """
    whole = added(document, notes)
    if is_json(file):
        return document_json(whole)
    longer = _with_lines(text, notes)
    if longer is not None and _says(longer, whole, file):
        return longer
    if "#" in text:
        mend = "expected a section as a list of lines, so that no remark is lost when adding to it, found another form"
        raise InputError((Problem(str(file), ", ".join(notes), mend),))
    return "".join(f"{line}\n" for line in yaml_lines(whole))


def _says(text: str, document: dict[str, Any], file: Path) -> bool:
    try:
        return parse_document(text, file, COURSE) == document
    except InputError:
        return False


def _with_lines(text: str, notes: Notes) -> str | None:
    """Return YAML with the notes put in at the end of each section; None where the text has another form."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    text = text if text.endswith("\n") else text + line_end
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    there = {key.value: value for key, value in root.value if key.value in notes}
    lists = {section: node for section, node in there.items() if isinstance(node, yaml.SequenceNode)}
    if lists.keys() != there.keys():
        return None
    for edit in sorted(
        _edits(text, lists, " " * root.start_mark.column, notes), key=lambda edit: edit.start, reverse=True
    ):
        text = text[: edit.start] + edit.text.replace("\n", line_end) + text[edit.end :]
    return text


def _edits(text: str, there: dict[str, yaml.SequenceNode], margin: str, notes: Notes) -> Iterator[Edit]:
    """Yield what to put where; new sections come first, since of two edits at one place the later one stands above."""
    for section in reversed([name for name in notes if name not in there]):
        lines = [f"{margin}{section}:", *_list(notes[section], margin + "  ")]
        yield Edit(len(text), len(text), "".join(f"{line}\n" for line in lines))
    for section in [name for name in notes if name in there]:
        node = there[section]
        if node.flow_style and node.value:
            yield _within_brackets(node, notes[section])
        elif node.flow_style:
            yield _for_brackets(text, node, _list(notes[section], margin + "  "))
        else:
            below = _next_line(text, _last(node).end_mark.index)
            lines = _list(notes[section], " " * node.start_mark.column)
            yield Edit(below, below, "".join(f"{line}\n" for line in lines))


def _within_brackets(node: yaml.SequenceNode, new: list[dict[str, Any]]) -> Edit:
    close = node.end_mark.index - 1
    return Edit(close, close, "".join(f", {yaml_lines(note, flow=True)[0]}" for note in new))


def _for_brackets(text: str, node: yaml.SequenceNode, lines: list[str]) -> Edit:
    """Return the edit that puts lines in the place of `[]`, below a remark that stands beside it."""
    start = len(text[: node.start_mark.index].rstrip())
    below = _next_line(text, node.end_mark.index)
    remark = text[node.end_mark.index : below].rstrip()
    return Edit(start, below, "".join(f"{line}\n" for line in (remark, *lines)))


def _list(new: list[dict[str, Any]], margin: str) -> list[str]:
    return [f"{margin}{line}" for line in yaml_lines(new)]


def _last(node: yaml.Node) -> yaml.Node:
    """Return the last thing written in a node, whose end is known exactly, unlike that of a list of lines."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def _next_line(text: str, place: int) -> int:
    return text.find("\n", place) + 1 or len(text)
