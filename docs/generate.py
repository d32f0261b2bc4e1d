"""Write docs/reference from the content and the commands: `.venv/bin/python docs/generate.py`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import typer
from course_pages import measures, ramps
from number_page import emergency_numbers
from tables import MADE, NOT_REVIEWED, cell, ids, sourced, table, words
from typer.core import TyperArgument

from supple.cli.app import app
from supple.handout.dose_words import dose_words
from supple.knowledge import (
    Cap,
    Category,
    Condition,
    Exercise,
    Letter,
    LetterCode,
    Library,
    Parameter,
    Question,
    ScreeningRule,
    When,
)
from supple.knowledge.loading import load_library

REFERENCE = Path(__file__).parent / "reference"
FIRST = "supple plan examples/sciatica.yaml -o program.json"
RUNS_ON = ("serve",)  # these do not end by themselves: their examples are shown, and no test runs them
LETTERS = {
    Letter.X: "X leave out",
    Letter.C: "C a clinician first",
    Letter.M: "M with a change",
    Letter.P: "P preferred",
}


def main() -> None:
    """Write every page, and remove what is no page any more."""
    REFERENCE.mkdir(exist_ok=True)
    made = pages(load_library())
    for old in REFERENCE.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (REFERENCE / name).write_text(text, encoding="utf-8")


def pages(library: Library) -> dict[str, str]:
    """Return the text of each page by its file name; the same content gives the same text."""
    makers: dict[str, Callable[[Library], Iterator[str]]] = {
        "commands.md": _commands,
        "exercises.md": _exercises,
        "conditions.md": _conditions,
        "rules.md": _rules,
        "parameters.md": _parameters,
        "ramps.md": ramps,
        "measures.md": measures,
        "emergency-numbers.md": emergency_numbers,
        "sources.md": _sources,
    }
    return {name: "\n".join(maker(library)) + "\n" for name, maker in makers.items()}


def _when(when: When) -> str:
    """Return the facts that must hold, as the content writes them; nothing for `always`."""
    said = []
    for name, value in when.given:
        shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value).lower()
        said.append(f"`{name}: {shown}`")
    return " and ".join(said)


def _commands(_: Library) -> Iterator[str]:
    group = typer.main.get_command(app)
    yield f"# Commands\n\n{MADE}\n\n{group.help}\n"
    yield "Exit codes: 0 done (also when the answer is not to exercise), 2 the input is wrong, 3 the environment is."
    yield "Wrong input is told on standard error, one line a fault: `FILE: KEY: what was expected, what was found`.\n"
    yield f"Some of the examples below use the program that this one makes:\n\n```console\n$ {FIRST}\n```\n"
    for name, command in sorted(group.commands.items()):
        arguments = [given for given in command.params if isinstance(given, TyperArgument)]
        options = [given for given in command.params if not isinstance(given, TyperArgument)]
        usage = [given.name.upper() if given.required else f"[{given.name.upper()}]" for given in arguments]
        usage += [f"[{_option(given)}]" for given in options]
        says, _, example = (command.help or "").partition("Example:")
        yield f"## {name}\n\n`supple {name} {' '.join(usage)}`\n\n{says.strip()}\n"
        rows = [(f"`{given.name.upper()}`", given.help) for given in arguments]
        yield from table(("Given", "Meaning"), [*rows, *((f"`{_option(given)}`", given.help) for given in options)])
        if name in RUNS_ON:
            yield f"```sh\n{example.strip()}\n```\n"
            continue
        yield f"```console\n$ supple {example.strip().removeprefix('supple ')}\n```\n"


def _option(given: "typer.core.TyperOption") -> str:
    return given.opts[0] if given.is_flag else f"{given.opts[0]} {given.name.upper()}"


def _exercises(library: Library) -> Iterator[str]:
    yield f"# Exercises\n\n{MADE} {NOT_REVIEWED}\n"
    yield f"Letters: {'; '.join(LETTERS.values())}. [Conditions](conditions.md) says what switches on a letter code."
    yield "An absent letter means that no rule is written for that condition, not that the exercise is safe."
    yield f"Sources are listed in [sources](sources.md).\n\n{len(library.exercises)} exercises.\n"
    for category in Category:
        known = sorted((e for e in library.exercises.values() if e.category is category), key=lambda e: e.code)
        yield f"## {category.value}\n"
        heads = ("Code", "Id", "Name", "Role", "Position", "Needs", "Difficulty", "Load", "Start dose", "Letters")
        yield from table((*heads, "Sources"), (_exercise(exercise) for exercise in known))


def _exercise(known: Exercise) -> tuple[object, ...]:
    dose = dose_words(known.dose) if known.dose else "never prescribed"
    return (
        known.code,
        f"`{known.id}`",
        known.name,
        known.role,
        words(known.positions),
        words(known.equipment, " or ") or "nothing",
        known.difficulty,
        known.load,
        dose + (" (a clinician shows it first)" if known.taught_by_clinician else ""),
        ", ".join(f"{code} {letter}" for code, letter in known.letters.items()),
        f"{ids(known.references)} ({known.certainty})",
    )


def _conditions(library: Library) -> Iterator[str]:
    yield f"# Conditions\n\n{MADE} {NOT_REVIEWED}\n"
    yield "A cap is the most load (0 to 3) and difficulty (1 to 5). Weeks count from `since`; unknown, it is week 0."
    yield "Of several caps the strictest wins.\n"
    for name, known in sorted(library.conditions.items()):
        yield f"## {name}\n\n**{known.name}.** {known.plain} {known.timeline}\n"
        yield from (f"- {line}" for line in _condition(known))
        yield f"- Sources: {ids(known.references)} ({known.certainty})\n"
        if known.caps:
            heads = ("Cap: load", "difficulty", "while", "sources")
            yield from table(heads, (_cap(cap) for cap in known.caps))


def _condition(known: Condition) -> Iterator[str]:
    if known.letters:
        yield f"Letter codes: {'; '.join(_code(letters) for letters in known.letters)}"
    for letter, text in known.says.items():
        yield f"{LETTERS[letter]}: {text}"
    for rule in known.part_letters:
        yield f"All exercises of the {words([rule.part])}: {rule.letter}" + _if(" when ", words(rule.states, " or "))
    if known.states:
        yield f"States, worst first: {ids(known.states)}"
    for title, names in (("Prefers", known.prefers), ("Avoids", known.avoids)):
        if names:
            yield f"{title}: {words(names)}"
    if known.first:
        yield f"First choice: {ids(known.first)}"
    if known.clearance:
        need = known.clearance
        yield (
            f"A clinician's word: {need.text}"
            + _if(" Until week ", need.until_week)
            + _if(" States: ", words(need.states))
            + _if(" Only the surgeon's word counts before week ", need.surgeon_until_week)
        )


def _if(before: str, value: object) -> str:
    return f"{before}{value}." if value else ""


def _code(letters: LetterCode) -> str:
    how = [f"from week {letters.from_week}"] if letters.from_week is not None else []
    how += [f"until week {letters.until_week}"] if letters.until_week is not None else []
    release = {"needed": "and then only with the word of", "enough": "or the word of"}
    if letters.release:
        how.append(f"{release[letters.release]} {words(letters.release_by, ' or ') or 'a clinician'}")
    how += [f"in state {words(letters.states, ' or ')}"] if letters.states else []
    return f"`{letters.code}`" + (f" ({' '.join(how)})" if how else "")


def _cap(cap: Cap) -> tuple[object, ...]:
    bounds = (
        ("from week {}", cap.weeks_from),
        ("before week {}", cap.weeks_below),
        ("before program week {}", cap.program_weeks_below),
        ("limb pain from {:g}", cap.limb_nrs_from),
        ("state {}", words(cap.states, " or ") or None),
        ("gentle categories only", cap.gentle or None),
        ("sparing {}", ids(cap.spares) or None),
    )
    holds = ", ".join(text.format(value) for text, value in bounds if value is not None)
    return cap.load, cap.difficulty, holds or "always", f"{ids(cap.references)} ({cap.certainty})"


def _rules(library: Library) -> Iterator[str]:
    yield f"# Rules\n\n{MADE} {NOT_REVIEWED}\n"
    yield "A program names these rules by id: `screening/ces1`, `pattern/leg_pain`, `planning/cap`. Certainty: `seen`"
    yield "was read in the source; `from_memory` is still to be looked up; `engineering` is our own cautious choice.\n"
    yield "## Screening questions\n"
    for topic in sorted({question.topic for question in library.screening.values()}):
        yield f"### {topic}\n"
        asked = [(name, q) for name, q in sorted(library.screening.items()) if q.topic == topic]
        for name, question in asked:
            yield f"- `{name}`: {cell(_asked(question))}"
        yield ""
        heads = ("Rule", "Answer", "When", "Then", "Says", "Sources")
        yield from table(heads, (_screening(name, rule) for name, q in asked for rule in q.rules))
    yield "## Working patterns\n\nThey give letters and caps without any diagnosis, and are never shown as one.\n"
    heads = ("Pattern", "Any of", "Letter codes", "Caps", "Says", "Sources")
    yield from table(heads, _patterns(library))
    for title, before, kind in (
        ("Rules that a program points to", "", library.rules),
        ("Advice", "advice/", library.advice),
        ("Signs to stop at", "stop_signs/", library.stop_signs),
    ):
        yield f"## {title}\n"
        rows = (
            (f"`{before}{name}`", _when(getattr(rule, "when", When())), rule.text, sourced(rule))
            for name, rule in sorted(kind.items())
        )
        yield from table(("Id", "When", "Says", "Sources"), rows)


def _asked(question: Question) -> str:
    asked = question.question or "not asked; inferred from the intake."
    return asked + (f" (emergency set: {words(question.emergency_set)})" if question.emergency_set else "")


def _screening(name: str, rule: ScreeningRule) -> tuple[object, ...]:
    then = f"level {rule.level}" if rule.level else ""
    then += f"weight {rule.weight}" if rule.weight else ""
    then += f"advice: {words([rule.advice.see])} within {rule.advice.within_days} days" if rule.advice else ""
    then += f"counts for {words([rule.count])}" if rule.count else ""
    then += "; no program" if rule.no_program else ""
    return f"`screening/{name}`", ", ".join(rule.answers), _when(rule.when), then, rule.text, sourced(rule)


def _patterns(library: Library) -> Iterator[tuple[object, ...]]:
    for name, pattern in sorted(library.patterns.items()):
        caps = [f"load {cap.load}, difficulty {cap.difficulty}, {_cap(cap)[2]}" for cap in pattern.caps]
        caps += [f"those of `{pattern.caps_of}`"] if pattern.caps_of else []
        facts = " or ".join(_when(when) or "always" for when in pattern.any_of)
        yield f"`pattern/{name}`", facts, ids(pattern.codes), "; ".join(caps), pattern.text, sourced(pattern)


def _parameters(library: Library) -> Iterator[str]:
    yield f"# Parameters\n\n{MADE} {NOT_REVIEWED}\n\nA value holds from its day on.\n"
    for topic in sorted({name.split("/")[0] for name in library.parameters}):
        yield f"## {topic}\n"
        known = [p for name, p in sorted(library.parameters.items()) if name.startswith(f"{topic}/")]
        yield from table(("Id", "Meaning", "Values", "Unit", "Reviewed on"), (_parameter(p) for p in known))


def _parameter(known: Parameter) -> tuple[object, ...]:
    values = [
        f"{day}: {'withdrawn' if dated.value is None else f'{dated.value:g}'}, {sourced(dated)}"
        for day, dated in sorted(known.values.items())
    ]
    return f"`{known.id}`", known.description, "; ".join(values), words([known.unit]), known.reviewed_on


def _sources(library: Library) -> Iterator[str]:
    yield f"# Sources\n\n{MADE}\n"
    heads = ("Id", "Who and when", "What", "Where", "Certainty", "Note")
    rows = (
        (
            f"`{name}`",
            f"{source.authors} ({source.year or 'no year'})",
            source.title,
            source.published_in + (f", doi:{source.doi}" if source.doi else ""),
            source.certainty,
            source.note,
        )
        for name, source in sorted(library.references.items())
    )
    yield from table(heads, rows)


if __name__ == "__main__":
    main()
