"""What a review changes, in words."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from supple.engine.program import Item, ProgramDocument, items_of
from supple.engine.review import Decision, Review, Step
from supple.handout.changes import ARROW, GONE, LESS, MORE, NEW, WEEK, Group, both_doses, week_words
from supple.handout.dose_words import dose_words
from supple.knowledge import Library

GROUPS = {
    Step.PROGRESS: MORE,
    Step.REGRESS: LESS,
    Step.SWAP: "Another one instead",
    Step.STOP: "Left out for now",
}
Items = dict[str, Item]


def changes(document: ProgramDocument, review: Review, library: Library) -> list[Group]:
    """Return what changes, group by group: a line for each decision, then what is new, what is gone, and the days."""
    after_program = review.program.program if review.program else None
    before, after = items_of(document.program), items_of(after_program)
    found = [_decided(step, words, review, (before, after), library) for step, words in GROUPS.items()]
    if after:
        told = {made.exercise for made in review.decisions} | {
            str(made.to.get("exercise")) for made in review.decisions
        }
        new = [f"{item.name}: {dose_words(item.dose)}. {item.reasons[0].text}" for item in _others(after, before, told)]
        found.append(Group(NEW, new))
        found.append(Group(GONE, [item.name for item in _others(before, after, told)]))
    found.append(Group(WEEK, week_words(document.program, after_program)))
    return [group for group in found if group.lines]


def staying(decisions: Iterable[Decision], library: Library, said: Collection[str] = ()) -> list[str]:
    """Return one line for each reason to stay, with its exercises; reasons that were `said` already are left out."""
    names: dict[str, list[str]] = defaultdict(list)
    for made in decisions:
        if made.step is Step.MAINTAIN:
            names[made.reasons[0].text].append(library.exercise(made.exercise).name)
    return [f"{', '.join(alike)}. {'' if text in said else text}".rstrip() for text, alike in names.items()]


def _decided(step: Step, words: str, review: Review, items: tuple[Items, Items], library: Library) -> Group:
    """Return the decisions of one kind; a reason that all of them share stands once, before them."""
    decisions = [made for made in review.decisions if made.step is step]
    reasons = {made.reasons[0].text for made in decisions}
    lines = [_change(made, *items, library) for made in decisions]
    if len(decisions) > 1 and len(reasons) == 1:
        return Group(words, lines, *reasons)
    return Group(words, [f"{line}. {made.reasons[0].text}" for line, made in zip(lines, decisions, strict=True)])


def _others(items: Items, than: Items, told: set[str]) -> list[Item]:
    return [item for name, item in items.items() if name not in than and name not in told]


def _change(made: Decision, before: Items, after: Items, library: Library) -> str:
    """Return what one decision changes, without its reason."""
    name, other = library.exercise(made.exercise).name, str(made.to.get("exercise", made.exercise))
    if made.step is Step.STOP:
        return name
    if other != made.exercise:
        dose = f", {dose_words(after[other].dose)}" if other in after else ""
        return f"{name} {ARROW} {library.exercise(other).name}{dose}"
    if made.exercise in before and made.exercise in after:
        return f"{name}: {both_doses(before[made.exercise].dose, after[made.exercise].dose)}"
    numbers = (f"{key.replace('_', ' ')} {made.from_.get(key, '-')} {ARROW} {value}" for key, value in made.to.items())
    return f"{name}: {', '.join(numbers)}"
