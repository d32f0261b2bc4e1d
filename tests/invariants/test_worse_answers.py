"""A worse answer never gives a better dose: any one field of a diary made worse, over random courses."""

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.invariants.course_checks import GENTLE, LIBRARY, items, minutes, total, volume
from tests.random_diaries import lived
from tests.worse_answers import WORSE

from supple.engine.program import ProgramDocument
from supple.engine.progression import review
from supple.engine.review import Review, Step
from supple.knowledge import Level

MANY_SEEDS = st.integers(min_value=0, max_value=10**9)

# The week's growth goes to one exercise of a region at a time, up to 10 per cent in all (brief 6.4). An exercise that
# was ready, and waited for another one only for that reason, may have its turn when the other is not ready.
TURN = {f"progression/{name}" for name in ("one_region", "volume", "time_full", "new_choice")}


@given(MANY_SEEDS)
def test_a_worse_answer_never_gives_a_better_dose(seed: int) -> None:
    dice = random.Random(seed)
    course, _ = lived(LIBRARY, seed, dice.randint(0, 6))
    for _ in range(dice.choice([1, 1, 2])):
        course.week(["good"] * dice.randint(2, 5))
    course.measure("confidence", 7)
    made = review(course.document, course.diary, LIBRARY, course.today)
    for name in dice.sample(sorted(WORSE), 8):
        diary = WORSE[name](course.diary, dice, LIBRARY)
        if diary is not None:
            assert not better(course.document, made, review(course.document, diary, LIBRARY, course.today)), name


def better(document: ProgramDocument, made: Review, worse: Review) -> list[str]:
    """Return all in which the review of a worse diary gives more than the other one, and more than was in force.

    To stay as it was is never the better dose, even where the other review takes a harder exercise at less work; nor is
    it to go on training where the other review lets the person go on fewer days. Where the full program is opened, it
    is chosen as a whole and its start doses do not compare.
    """
    found = ["level"] if worse.clearance.level.urgency < made.clearance.level.urgency else []
    if worse.program is None or worse.program.program is None:
        return found
    opened = document.clearance.level in GENTLE and made.clearance.level is Level.PROCEED
    if made.state == "graduated" or opened:
        return found
    if made.program is None or made.program.program is None or document.program is None:
        return [*found, "a program after a stop"] if made.program is None else found
    before, was, now = items(document), items(made.program), items(worse.program)
    most = {name: max(volume(i[name].dose) for i in (before, was) if name in i) for name in before}
    turns = {
        d.exercise for d in made.decisions if d.step is Step.PROGRESS or {reason.rule for reason in d.reasons} & TURN
    }
    grew = [name for name, item in now.items() if name in most and volume(item.dose) > most[name]]
    found += [f"{name}: more work" for name in grew if name not in turns]
    rises = turns & set(grew) or set(was) - set(before)
    limit = max(total(made.program), total(document) * (1.1 if rises else 1))
    found += ["more work in all"] if total(worse.program) > limit + 1e-9 else []
    known = {*before, *was}
    hardest = max((LIBRARY.exercises[name].difficulty for name in known), default=1)
    found += [f"{name}: harder" for name in set(now) - known if LIBRARY.exercises[name].difficulty > hardest]
    aerobic, kind = worse.program.program.aerobic, made.program.program.aerobic.kind
    longest = max(minutes(made.program.program.aerobic), minutes(document.program.aerobic))
    return found + (["longer walks"] if aerobic.kind == kind and minutes(aerobic) > longest else [])
