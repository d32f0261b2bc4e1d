"""Another exercise that does the same work, in place of one that a person would rather not do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from supple.engine.diary import Diary
from supple.engine.intake import Preferences
from supple.engine.planning.problem import Growth
from supple.engine.planning.problem_setting import LADDERS, eases, in_sessions, in_water, is_hard, serves
from supple.engine.program import Item, ProgramDocument, items_of
from supple.engine.progression.choosing import volume_of
from supple.engine.progression.findings import Findings
from supple.engine.progression.grow import most_seconds, seconds
from supple.engine.progression.moves import Move, stay, within
from supple.engine.progression.ramp import aerobic_as_wished
from supple.engine.progression.review import review
from supple.engine.progression.wishes import Followed, Ground, chosen_again, ground_of, told
from supple.engine.reasons import Reason, because
from supple.engine.review import Step
from supple.knowledge import Dose, Exercise, Library, Role


class NoSwapError(ValueError):
    """An exercise that cannot take the place of another one; `reason` says why, for the person."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.text)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Equal:
    """An exercise that may take the place of another one: the dose it begins with, and why it is as good."""

    exercise: str
    name: str
    dose: Dose
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """The exercises that may take the place of one, the nearest first; where there is none, `none` says why."""

    equals: tuple[Equal, ...]
    none: Reason | None = None


def swap_wishes(wishes: Preferences, old: str, new: str) -> Preferences:
    """Return wishes that remember a swap: the old exercise is disliked from now on, the new one liked.

    >>> made = swap_wishes(Preferences(likes=("yoga",)), "bridge", "glute_set")
    >>> made.likes, made.dislikes
    (('yoga', 'glute_set'), ('bridge',))
    """
    likes = (*(name for name in wishes.likes if name not in (old, new)), new)
    dislikes = (*(name for name in wishes.dislikes if name not in (old, new)), old)
    return replace(wishes, likes=likes, dislikes=dislikes)


def may_return(document: ProgramDocument, exercise: str) -> bool:
    """Tell whether an exercise was in this course and is disliked by its name, so that a swap may be taken back."""
    return exercise in document.seen and exercise in document.intake.preferences.dislikes


def equals(document: ProgramDocument, diary: Diary, exercise: str, library: Library, today: date) -> Offer:
    """Return what may take the place of an exercise of a program today, without any solver.

    Equal is what has the same role, for the same part of the body or of the same category, serves the person's region,
    is no harder, loads no more, needs no more time than there is, and that nothing speaks against, dislikes among it.
    Raise UnknownIdError for ids the library does not hold.
    """
    library.exercise(exercise)
    ground = _ground(document, diary, document.intake.preferences, library, today)
    item = items_of(document.program).get(exercise)
    if ground is None or item is None or exercise not in items_of(ground.program):
        return Offer((), because(library, "progression/swap_none"))
    return _offer(ground, items_of(ground.program)[exercise])


def swap(document: ProgramDocument, diary: Diary, old: str, new: str, library: Library, today: date) -> Followed:
    """Return the program that follows when a person swaps an exercise for an equal one, or swaps back.

    All else stays. The new one begins at its start dose, or with less where that is more work than before. The wishes
    remember the swap. One that may return need not be alike: it was done before, and only has to fit today. What the
    diary asks for comes first: when it forbids a program, nothing is swapped. Raise NoSwapError where the new one is
    not equal today.
    """
    back = may_return(document, new)
    wishes = swap_wishes(document.intake.preferences, old, new)
    first = review(document, diary, library, today)
    if first.program is None or first.program.program is None:
        return Followed(first, first.program)
    ground = ground_of(document, first.program, diary, wishes, library, today)
    item = items_of(ground.program).get(old)
    dose = _dose(ground, item, library.exercise(new), back=back) if item is not None else None
    if item is None or dose is None:
        raise NoSwapError(because(library, "progression/swap_none"))
    if not _may_learn(ground, new):
        raise NoSwapError(because(library, "progression/swap_enough_new"))
    return Followed(first, *_swapped(ground, item, library.exercise(new), dose))


def _swapped(ground: Ground, item: Item, other: Exercise, dose: Dose) -> tuple[ProgramDocument, tuple[Reason, ...]]:
    """Return the program with one exercise in the place of another; what else speaks against today goes too."""
    library = ground.findings.history.library
    reason = because(library, "progression/wish_swapped", new=other.name, old=item.name)
    moves = tuple(
        Move(item, Step.SWAP, other.id, dose, (reason,)) if name == item.exercise else stay(one, reason)
        for name, one in items_of(ground.program).items()
    )
    growth = Growth(1, int(volume_of(ground.base)) or None, most_added=0)
    made = chosen_again(ground, moves, aerobic_as_wished(ground.findings), growth)
    if set(items_of(made.program)) != {str(move.exercise) for move in moves}:
        raise NoSwapError(because(library, "progression/swap_none"))
    return told(ground, made, (reason,)), (reason,)


def _ground(
    document: ProgramDocument, diary: Diary, wishes: Preferences, library: Library, today: date
) -> Ground | None:
    """Return what a swap stands on without looking at the diary's growth; None when there is no program."""
    if document.program is None:
        return None
    ground = ground_of(document, document, diary, wishes, library, today)
    return None if ground.findings.withdrawn else ground


def _may_learn(ground: Ground, exercise: str) -> bool:
    """Tell whether an exercise is known, or few enough are new today."""
    return exercise in ground.base.seen or ground.few > 0


def _offer(ground: Ground, item: Item) -> Offer:
    library = ground.findings.history.library
    exercise = library.exercises[item.exercise]
    fitting = [(other, dose) for other in _alike(ground, exercise) if (dose := _dose(ground, item, other))]
    known = [(other, dose) for other, dose in fitting if _may_learn(ground, other.id)]
    if not known:
        return Offer((), because(library, "progression/swap_enough_new" if fitting else "progression/swap_none"))
    order = sorted(known, key=lambda pair: _nearness(ground, exercise, pair[0]))
    return Offer(tuple(Equal(o.id, o.name, dose, tuple(_reasons(ground, exercise, o))) for o, dose in order))


def _alike(ground: Ground, exercise: Exercise) -> list[Exercise]:
    """Return the exercises that look equal, before anything is asked about this person."""
    taken = set(items_of(ground.program))
    others = ground.findings.history.library.exercises.values()
    return [one for one in others if one.id not in taken and _is_like(exercise, one)]


def _is_like(exercise: Exercise, other: Exercise) -> bool:
    """Tell whether another exercise has the same role for the same purpose, and is no harder."""
    same = other.role is exercise.role and in_water(other) is in_water(exercise)
    purpose = other.region is exercise.region or other.category is exercise.category
    return same and purpose and other.difficulty <= exercise.difficulty and other.load <= exercise.load


def _dose(ground: Ground, item: Item, other: Exercise, *, back: bool = False) -> Dose | None:
    """Return the dose of another exercise in the place of an item, None where it may not stand there.

    Who swaps `back` does what was in the program before; it need not be looked at for likeness again.
    """
    findings, exercise = ground.findings, ground.findings.history.library.exercises[item.exercise]
    stands = other.dose is not None and other.role is not Role.AEROBIC and in_sessions(other, findings.gentle)
    if not stands or other.id in items_of(ground.program) or not (back or _is_like(exercise, other)):
        return None
    verdict = findings.verdicts({other.id})[other.id]
    if not verdict.eligible or not (back or serves(findings.facts, verdict)):
        return None
    dose = within(other, item.dose)
    return dose if dose is not None and _fits(ground, item, exercise, other, dose) else None


def _fits(ground: Ground, item: Item, exercise: Exercise, other: Exercise, dose: Dose) -> bool:
    """Tell whether another exercise keeps what its sessions need: their time, days, direction, rest and chains."""
    findings, facts = ground.findings, ground.findings.facts
    assert other.per_week is not None
    often = dose.per_week <= other.per_week.most or eases(facts, other)
    directed = not eases(facts, exercise) or other.spine.direction is exercise.spine.direction
    rested = not is_hard(facts, other) or other.region is exercise.region
    return (
        often
        and directed
        and rested
        and all(_fits_session(findings, s, item, other, dose) for s in _held(ground, item))
    )


def _held(ground: Ground, item: Item) -> Iterator[tuple[Item, ...]]:
    """Yield the items of each session that holds an exercise."""
    sessions = (session.items for session in ground.program.sessions)
    yield from (items for items in sessions if any(one.exercise == item.exercise for one in items))


def _fits_session(findings: Findings, items: tuple[Item, ...], item: Item, other: Exercise, dose: Dose) -> bool:
    library = findings.history.library
    doses: dict[str, tuple[str | None, Dose | None]] = {one.exercise: (one.exercise, one.dose) for one in items}
    doses[item.exercise] = (other.id, dose)
    beside = [library.exercises[one.exercise] for one in items if one.exercise != item.exercise]
    return seconds(findings, items, doses) <= most_seconds(findings) and not any(_chained(other, one) for one in beside)


def _chained(one: Exercise, other: Exercise) -> bool:
    """Tell whether one of two exercises is an easier step of the other, which need not stand beside it."""
    if one.role is not other.role:
        return False
    above = one.category not in LADDERS and other.id in one.regressions
    return above or (other.category not in LADDERS and one.id in other.regressions)


def _nearness(ground: Ground, exercise: Exercise, other: Exercise) -> tuple[object, ...]:
    """Return the order of the offers: same part and category, then known ones, then those nearest in difficulty."""
    apart = (other.region is not exercise.region) + (other.category is not exercise.category)
    return apart, other.id not in ground.base.seen, -other.difficulty, other.id


def _reasons(ground: Ground, exercise: Exercise, other: Exercise) -> Iterator[Reason]:
    library = ground.findings.history.library
    yield because(
        library, "progression/swap_same_work" if other.region is exercise.region else "progression/swap_like_work"
    )
    if other.id in ground.base.seen:
        yield because(library, "progression/swap_known")
    yield because(
        library, "progression/swap_as_hard" if other.difficulty == exercise.difficulty else "progression/swap_easier"
    )
