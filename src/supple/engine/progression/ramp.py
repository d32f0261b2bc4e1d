"""The step of the aerobic part: up its ramp by calm days, down by red ones, flare-ups and gaps (brief 6.7)."""

from dataclasses import dataclass, replace
from datetime import timedelta

from supple.engine.diary import Entry
from supple.engine.planning import Verdict
from supple.engine.planning.aerobic import allowed_stages, at_stage, plan_aerobic, ramp_in_use
from supple.engine.program import AerobicPlan
from supple.engine.progression.findings import Findings
from supple.engine.progression.gate import general_hold
from supple.engine.progression.response import Response
from supple.engine.reasons import Reason, because
from supple.engine.review import AerobicDecision, Step
from supple.knowledge import Ramp, RampStage


@dataclass(frozen=True, slots=True)
class AerobicMove:
    """The aerobic plan that follows, and the decision as it is told."""

    plan: AerobicPlan
    decision: AerobicDecision


def aerobic_move(findings: Findings, *, anew: bool = False) -> AerobicMove | None:
    """Return what becomes of the aerobic part, planned `anew` if asked; None when there is no program to go on from."""
    program = findings.history.document.program
    return None if program is None else _Ramp(findings, program.aerobic, anew).move()


def aerobic_as_wished(findings: Findings) -> AerobicMove | None:
    """Return what other wishes make of the aerobic part: the wished kind where it fits now, else as it was."""
    program = findings.history.document.program
    return None if program is None else _Ramp(findings, program.aerobic, anew=False).as_wished()


def minutes_a_day(plan: AerobicPlan) -> int:
    """Return the minutes of a day of an aerobic plan."""
    return plan.plan[0].bouts_per_day * plan.plan[0].minutes if plan.plan else 0


def ramp_verdicts(findings: Findings) -> dict[str, Verdict]:
    """Return the verdicts on all exercises that aerobic stages name."""
    ramps = findings.history.library.ramps.values()
    return findings.verdicts({stage.exercise for ramp in ramps for stage in ramp.stages})


class _Ramp:
    """One person on one ramp today."""

    def __init__(self, findings: Findings, plan: AerobicPlan, anew: bool) -> None:
        self.findings = findings
        self.anew = anew or findings.gap.restart
        self.plan = plan
        self.verdicts = ramp_verdicts(findings)
        self.rule = findings.walking_rule
        self.ramp = ramp_in_use(findings.facts, self.verdicts, plan.kind)
        self.allowed = allowed_stages(self.ramp, self.verdicts)
        self.stage = next((stage for stage in self.allowed if stage.id == plan.stage), None)

    def move(self) -> AerobicMove:
        """Return the step: anew where the stage is not allowed any more, down, as it is, or up."""
        if self.stage is None or self.anew or self._other_kind():
            return self._planned_anew()
        walks = self._days(self.stage)
        down = self._down(self.stage, walks)
        if down is not None:
            return down
        held = self._held(self.stage, walks)
        return self._up(self.stage) if held is None else self._stay(held)

    def as_wished(self) -> AerobicMove:
        """Return a plan anew where the stage is not allowed any more or another kind fits, else the one there is."""
        anew = self.stage is None or self._other_kind()
        return self._planned_anew() if anew else self._stay(*self.plan.reasons)

    def _reason(self, rule: str, **words: object) -> Reason:
        return because(self.findings.history.library, f"progression/{rule}", **words)

    def _stay(self, *reasons: Reason) -> AerobicMove:
        return AerobicMove(self.plan, AerobicDecision(Step.MAINTAIN, self.plan.stage, self.plan.stage, reasons))

    def _planned_anew(self) -> AerobicMove:
        """Return a plan from the start, of the wished kind where that is possible now, with no more minutes a day."""
        plan = plan_aerobic(self.findings.facts, self.verdicts, gentle=self.findings.gentle)
        before, after = minutes_a_day(self.plan), minutes_a_day(plan)
        most = max(before, int(self.findings.history.parameter("aerobic_step_min")))
        if after > most:
            fewer = max(1, most // plan.plan[0].bouts_per_day)
            words = self._reason("fewer_minutes", bouts=plan.plan[0].bouts_per_day, minutes=fewer)
            first = replace(plan.plan[0], minutes=fewer, text=f"{words.text} {plan.plan[0].text}")
            plan = replace(plan, plan=(first, *plan.plan[1:]), reasons=(*plan.reasons, words))
        if (plan.kind, plan.stage) == (self.plan.kind, self.plan.stage) and minutes_a_day(plan) == before:
            return self._stay(*plan.reasons)
        more = plan.kind != self.plan.kind or minutes_a_day(plan) > before
        step = Step.PROGRESS if more and plan.plan else Step.REGRESS
        return AerobicMove(plan, AerobicDecision(step, self.plan.stage, plan.stage, plan.reasons))

    def _other_kind(self) -> bool:
        """Tell whether the wished kind, which did not fit so far, fits now."""
        wished = self.findings.facts.intake.preferences.aerobic
        if self.plan.kind == wished or self.findings.gentle or not self._calm():
            return False
        return plan_aerobic(self.findings.facts, self.verdicts, gentle=False).kind == wished

    def _calm(self) -> bool:
        return self.findings.flare is None and general_hold(self.findings) is None and self.findings.may_grow_now

    def _days(self, stage: RampStage) -> list[Entry]:
        """Return the entries of the last weeks with a whole day's walk or ride."""
        minutes = self._daily(stage)
        recent = self.findings.history.since(self.findings.history.whole_parameter("aerobic_memory_days"))
        return [
            entry
            for entry in recent
            if (entry.walk_minutes or 0) >= minutes or any(one.exercise == stage.exercise for one in entry.done)
        ]

    def _daily(self, stage: RampStage) -> int:
        return stage.bouts_per_day * (self.plan.plan[0].minutes if self.plan.plan else stage.minutes)

    def _down(self, stage: RampStage, walks: list[Entry]) -> AerobicMove | None:
        """Return a step down: half the minutes one stage lower after a flare-up, less after a gap or two red days."""
        findings, gap = self.findings, self.findings.gap
        if findings.new_flare:
            return self._lower(stage, findings.history.parameter("flare_percent") / 100, 1, self._reason("flare_up"))
        if gap.share < 1:
            return self._lower(stage, gap.share, gap.levels, self._reason(gap.rule, days=gap.days))
        latest = walks[-findings.history.whole_parameter("recent_sessions") :]
        reds = [e for e in latest if findings.history.is_unread(e) and self.rule.of_session(e) >= Response.RED]
        if len(reds) >= findings.history.whole_parameter("red_sessions"):
            return self._lower(stage, 1, 1, self._reason("red_walks"))
        return None

    def _lower(self, stage: RampStage, share: float, levels: int, reason: Reason) -> AerobicMove:
        now = self._daily(stage)
        lower = self.allowed[max(0, self.allowed.index(stage) - levels)]
        most = now if share == 1 else now * share
        least = lower is self.allowed[0] and lower.daily_minutes <= now
        minutes = lower.minutes if least else min(lower.minutes, max(1, int(most / lower.bouts_per_day)))
        if (lower is stage and minutes >= self.plan.plan[0].minutes) or lower.bouts_per_day * minutes > now:
            return self._stay(self._reason("least_walks"))
        plan = self._at(lower, minutes, reason)
        return AerobicMove(plan, AerobicDecision(Step.REGRESS, stage.id, lower.id, (reason,)))

    def _at(self, stage: RampStage, minutes: int, reason: Reason) -> AerobicPlan:
        facts, ramp = self.findings.facts, self.ramp
        gentle = self.findings.gentle
        return at_stage(facts, ramp, self.verdicts, stage, [reason], gentle=gentle, minutes=minutes)

    def _held(self, stage: RampStage, walks: list[Entry]) -> Reason | None:
        """Return why the aerobic part stays: today's holds, too few calm days, or too soon."""
        held = general_hold(self.findings)
        if held is not None:
            return held
        if not self._enough(stage, walks):
            return self._reason("more_walks", days=stage.green_days, minutes=self._daily(stage))
        if not self.findings.may_grow_now and not self._is_cut_back(stage):
            return self._reason("wait")
        return None

    def _enough(self, stage: RampStage, walks: list[Entry]) -> bool:
        """Tell whether there were calm days enough since the last red one, the first of them long enough ago."""
        first = self.findings.history.today - timedelta(days=stage.least_days - 1)
        days = set()
        for entry in reversed(walks):
            response = self.rule.of_session(entry)
            if response >= Response.RED:
                return False
            if response is Response.GREEN:
                days.add(entry.date)
            if len(days) >= stage.green_days and min(days) <= first:
                return True
        return False

    def _is_cut_back(self, stage: RampStage) -> bool:
        """Tell whether a flare-up or a gap has left fewer minutes than the stage has; those may return sooner."""
        return bool(self.plan.plan) and self.plan.plan[0].minutes < stage.minutes

    def _most(self, stage: RampStage) -> float:
        """Return the most minutes a day that a step may lead to: 10 per cent or 5 minutes more."""
        parameter, now = self.findings.history.parameter, self._daily(stage)
        return max(now * (1 + parameter("growth_percent") / 100), now + parameter("aerobic_step_min"))

    def _up(self, stage: RampStage) -> AerobicMove:
        """Return the next stage where it asks for little more, else more minutes at this one."""
        place = self.allowed.index(stage)
        most = self._most(stage)
        following = self.allowed[place + 1] if place + 1 < len(self.allowed) else None
        minutes = self.plan.plan[0].minutes
        if minutes < stage.minutes:
            grown = min(stage.minutes, int(most / stage.bouts_per_day))
        elif following is None:
            return self._stay(self._reason("walk_goal" if _is_last(self.ramp, stage) else "walk_limit"))
        elif following.daily_minutes <= most:
            reason = self._reason("next_stage")
            plan = self._at(following, following.minutes, reason)
            return AerobicMove(plan, AerobicDecision(Step.PROGRESS, stage.id, following.id, (reason,)))
        else:
            grown = int(most / stage.bouts_per_day)
        reason = self._reason("more_minutes", minutes=grown)
        plan = self._at(stage, grown, reason)
        return AerobicMove(plan, AerobicDecision(Step.PROGRESS, stage.id, stage.id, (reason,)))


def _is_last(ramp: Ramp, stage: RampStage) -> bool:
    return stage is ramp.stages[-1]
