"""Where aerobic exercise starts: from what the person can do today, never above what they may do."""

from dataclasses import replace

from supple.engine.facts import Facts
from supple.engine.planning.eligibility import Exclusion, Verdict
from supple.engine.planning.letters import active_codes
from supple.engine.program import AerobicPlan, AerobicStep
from supple.engine.reasons import Reason, because
from supple.knowledge import AerobicKind, Level, Ramp, RampStage

SHOWN_STAGES = 2
OPERATIONS = frozenset({"post_discectomy", "post_fusion"})
WISHES = frozenset({Exclusion.DISLIKED, Exclusion.POSITION})


def plan_aerobic(facts: Facts, verdicts: dict[str, Verdict], *, gentle: bool) -> AerobicPlan:
    """Return the aerobic part: the wished kind where it fits, else walking, with the reasons.

    Stages and steps stand in content/ramps (references pocovi_2024, whitman_2006, pua_2007).
    """
    wished = facts.intake.preferences.aerobic
    ramp, why = _ramp(facts, verdicts, wished)
    reasons: list[Reason] = []
    if (ramp is None or gentle) and wished is not AerobicKind.WALKING:
        reason = _gently(facts)[0].text if gentle else why
        words = {"kind": wished, "why": reason.rstrip(".").lower(), "instead": "short walks"}
        reasons.append(because(facts.library, "aerobic/not_yet", **words))
        ramp = None
    if ramp is None:
        ramp = facts.library.ramps["walking"]
    allowed = allowed_stages(ramp, verdicts)
    if not allowed:
        return _without_stages(facts, ramp, reasons)
    first, because_first = _first_stage(facts, ramp, allowed, gentle)
    return at_stage(facts, ramp, verdicts, first, [*reasons, *because_first], gentle=gentle)


def ramp_in_use(facts: Facts, verdicts: dict[str, Verdict], kind: str) -> Ramp:
    """Return the ramp that a plan of this kind follows for a person."""
    ramp, _ = _ramp(facts, verdicts, AerobicKind(kind))
    return ramp or facts.library.ramps["walking"]


def at_stage(
    facts: Facts,
    ramp: Ramp,
    verdicts: dict[str, Verdict],
    stage: RampStage,
    reasons: list[Reason],
    *,
    gentle: bool,
    minutes: int | None = None,
) -> AerobicPlan:
    """Return the plan at a stage with the next one; `minutes` of a bout when they differ from the stage's own."""
    allowed = allowed_stages(ramp, verdicts)
    shown = allowed[allowed.index(stage) :][: 1 if gentle else SHOWN_STAGES]
    made = _with_reasons(facts, ramp, allowed, shown, reasons)
    if minutes is None or minutes == stage.minutes:
        return made
    words = because(facts.library, "aerobic/part_way", bouts=stage.bouts_per_day, minutes=minutes)
    first = replace(made.plan[0], minutes=minutes, text=f"{words.text} {made.plan[0].text}")
    return replace(made, plan=(first, *made.plan[1:]), reasons=(*made.reasons, words))


def _may(verdict: Verdict) -> bool:
    """Tell whether a person may do it; dislikes and positions of sessions do not count for walking."""
    return all(kind in WISHES for kind, _ in verdict.against)


def _ramp(facts: Facts, verdicts: dict[str, Verdict], wished: AerobicKind) -> tuple[Ramp | None, str]:
    """Return the first ramp of the wished kind that fits, or why none does."""
    ramps = [ramp for _, ramp in sorted(facts.library.ramps.items()) if ramp.kind is wished]
    for ramp in ramps:
        if verdicts[ramp.stages[0].exercise].eligible or (wished is AerobicKind.WALKING):
            return ramp, ""
    against = verdicts[ramps[-1].stages[0].exercise].against
    return None, against[0][1].text


def allowed_stages(ramp: Ramp, verdicts: dict[str, Verdict]) -> list[RampStage]:
    """Return the stages that a person may do, from the first one up to where something speaks against it."""
    allowed = []
    for stage in ramp.stages:
        if not _may(verdicts[stage.exercise]):
            break
        allowed.append(stage)
    return allowed


def _first_stage(facts: Facts, ramp: Ramp, allowed: list[RampStage], gentle: bool) -> tuple[RampStage, list[Reason]]:
    """Return the stage to begin with and why: what the person does today, held back by what has just happened."""
    if ramp.kind is not AerobicKind.WALKING:
        return allowed[0], [because(facts.library, "aerobic/from_today")]
    walks = facts.intake.activity.walks_comfortably_min
    reasons = [because(facts.library, "aerobic/from_today" if walks is not None else "aerobic/unknown_walk")]
    walks = (
        walks
        if walks is not None
        else ramp.stages[facts.library.whole("planning/unknown_walk_stage", facts.today)].needs_min
    )
    reached = [stage for stage in allowed if stage.needs_min <= walks] or allowed[:1]
    limit, more = _held_back(facts, gentle)
    return reached[min(limit, len(reached) - 1)], reasons + more


def _gently(facts: Facts) -> tuple[Reason, Reason]:
    """Return why other kinds wait and why walks are short: until a clinician has looked, or for the first weeks."""
    if facts.level is Level.PROCEED:
        return because(facts.library, "planning/gentle_weeks"), because(facts.library, "aerobic/short_walks_weeks")
    return because(facts.library, "planning/gentle_program"), because(facts.library, "aerobic/short_walks_program")


def _held_back(facts: Facts, gentle: bool) -> tuple[int, list[Reason]]:
    number, days = facts.library.whole, facts.intake.complaint.duration_days
    weeks = number("planning/after_surgery_weeks", facts.today)
    if any(known.id in OPERATIONS and facts.week_of(known) < weeks for known in facts.conditions):
        return 0, [because(facts.library, "aerobic/after_surgery")]
    if facts.restarted and facts.program_week < number("planning/first_weeks", facts.today):
        return number("progression/restart_walking_stage", facts.today), [because(facts.library, "aerobic/restart")]
    if gentle:
        return number("planning/gentle_most_walking_stage", facts.today), [_gently(facts)[1]]
    if days < number("planning/acute_first_days", facts.today):
        return number("planning/acute_most_walking_stage", facts.today), [because(facts.library, "aerobic/early_days")]
    return len(facts.library.ramps["walking"].stages), []


def _stage_text(stage: RampStage, *, by_turns: bool, more: bool) -> str:
    """Return what to do at a stage, and when to go on to the next one, where there is one to go to."""
    text = stage.interval_text if by_turns else stage.text
    return f"{text} Move on when {stage.move_up_when}." if more else text


def _with_reasons(
    facts: Facts, ramp: Ramp, allowed: list[RampStage], stages: list[RampStage], reasons: list[Reason]
) -> AerobicPlan:
    by_turns = any(active.code == "LSS" for active in active_codes(facts)) and ramp.kind is AerobicKind.WALKING
    if by_turns:
        reasons = [*reasons, because(facts.library, "aerobic/intervals")]
    more = len(allowed) - allowed.index(stages[0]) - 1
    steps = tuple(
        AerobicStep(
            stage.id,
            _stage_text(stage, by_turns=by_turns, more=number < more),
            stage.bouts_per_day,
            stage.minutes,
            stage.days_per_week,
        )
        for number, stage in enumerate(stages)
    )
    return AerobicPlan(ramp.kind, stages[0].id, steps, tuple(reasons))


def _without_stages(facts: Facts, ramp: Ramp, reasons: list[Reason]) -> AerobicPlan:
    """Return a plan without stages: something speaks against even the shortest walks."""
    return AerobicPlan(ramp.kind, "", (), (*reasons, because(facts.library, "aerobic/none_allowed")))
