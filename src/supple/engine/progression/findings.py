"""All that a review finds before it decides: facts, screening, pain responses, flare-ups, gap."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from supple.engine.diary import Diary
from supple.engine.facts import Facts
from supple.engine.planning import Verdict, judge
from supple.engine.planning.case import phase_of
from supple.engine.planning.letters import Grounds, grounds_of
from supple.engine.program import ProgramDocument
from supple.engine.progression.answers import due_again
from supple.engine.progression.flares import FlareUp, flare_ups, going_on
from supple.engine.progression.gaps import Gap
from supple.engine.progression.history import History
from supple.engine.progression.response import PainRule, Response, pain_rule
from supple.engine.progression.standing import Standing, standing_of
from supple.engine.reasons import Reason, because
from supple.engine.screening import Assessment, screen
from supple.knowledge import Library, Phase

SLOW = frozenset({"HYPER", "OSTEO", "VCF", "PO_DISC", "PO_FUS"})
AFTER_SURGERY = frozenset({"PO_DISC", "PO_FUS"})
LIMB_SIGNS = frozenset({"DISC_RAD", "CRAD", "LSS"})


@dataclass(frozen=True)
class Findings:
    """What is so today. `due` are the safety questions to ask again."""

    history: History
    standing: Standing
    facts: Facts
    assessment: Assessment
    grounds: Grounds
    rule: PainRule
    flares: tuple[FlareUp, ...]
    flare: FlareUp | None
    gap: Gap
    due: tuple[str, ...]
    _judged: dict[str, Verdict] = field(default_factory=dict)

    @property
    def withdrawn(self) -> bool:
        """Tell whether no program may be shown now."""
        return self.assessment.no_program or self.assessment.level.forbids_exercise

    @cached_property
    def gentle(self) -> bool:
        """Tell whether only the gentle program stands open."""
        return self.assessment.gentle or any(active.cap.gentle for active in self.grounds.caps)

    @property
    def new_flare(self) -> bool:
        """Tell whether the flare-up that is going on began after what the last program knew, or later on its day."""
        until, program = self.history.document.read_until, self.history.document.program
        if self.flare is None or until is None or self.flare.began != until:
            return self.flare is not None and (until is None or self.flare.began > until)
        return program is not None and not any(piece.id == "progression/flare_plan" for piece in program.advice)

    @cached_property
    def slow(self) -> bool:
        """Tell whether steps are slower: lax joints, thin bones, a fracture, an operation, age 75 and above."""
        return not codes_in(self.grounds).isdisjoint(SLOW) or self.facts.intake.person.age >= self.history.parameter(
            "slow_age"
        )

    @cached_property
    def walking_rule(self) -> PainRule:
        """Return the pain rule for walks: who walks by turns goes on until the legs reach 3 of 10, as they are told."""
        if "LSS" not in codes_in(self.grounds):
            return self.rule
        safe = self.history.parameter("interval_nrs")
        return PainRule(self.history, self.rule.marks, replace(self.rule.marks, safe=safe))

    @cached_property
    def may_grow_now(self) -> bool:
        """Tell whether the program has stood long enough for anything in it to grow; the first one need not wait."""
        document = self.history.document
        wait = self.history.whole_parameter("growth_days_slow" if self.slow else "growth_days")
        return document.follows is None or self.history.waited_days >= wait

    def verdicts(self, names: set[str]) -> dict[str, Verdict]:
        """Return the verdicts on some exercises; each is found once."""
        self._judged.update(judge(self.facts, self.assessment, names - self._judged.keys(), self.grounds))
        return {name: self._judged[name] for name in sorted(names)}


def codes_in(grounds: Grounds) -> frozenset[str]:
    """Return the letter codes in force."""
    return frozenset(active.code for active in grounds.codes)


def find(history: History) -> Findings:
    """Return the findings of today."""
    standing = standing_of(history)
    facts = standing.facts
    assessment = screen(facts)
    facts = facts.of(Phase.MAINTENANCE if history.graduated else phase_of(facts), assessment.level)
    grounds = grounds_of(facts)
    codes = codes_in(grounds)
    strict = facts.phase is Phase.ACUTE or not codes.isdisjoint(AFTER_SURGERY)
    rule = pain_rule(history, strict=strict, limb=not codes.isdisjoint(LIMB_SIGNS))
    facts = replace(facts, resting=_resting(history, rule))
    flares = flare_ups(history, rule)
    trigger = _trigger(history, rule, flares)
    return Findings(
        history=history,
        standing=standing,
        facts=facts,
        assessment=assessment,
        grounds=grounds,
        rule=rule,
        flares=flares,
        flare=going_on(history, flares, rule),
        gap=standing.gap,
        due=due_again(facts, history, standing.answers, trigger),
    )


def _trigger(history: History, rule: PainRule, flares: tuple[FlareUp, ...]) -> date | None:
    """Return the latest day that makes the screening due: a flare-up's sign, strong pain, or a new symptom."""
    days = [flare.began for flare in flares]
    recent = history.since(history.whole_parameter("flare_memory_days"))
    days += [e.date for e in recent if e.symptoms or e.stopped_because == "symptoms" or rule.is_strong(e)]
    return max(days, default=None)


def _resting(history: History, rule: PainRule) -> dict[str, Reason]:
    """Return the exercises that rest for some weeks because they hurt much."""
    days, reason = history.whole_parameter("resting_days"), because(history.library, "progression/resting")
    late = [entry for entry in history.since(days) if rule.may_stop(entry)]
    shown = ((entry, done) for entry in late for done in entry.done)
    return {done.exercise: reason for entry, done in shown if rule.of_exercise(entry, done) is Response.STOP}


def rule_at_first(document: ProgramDocument, library: Library) -> PainRule:
    """Return the pain rule that a person begins a program with, before anything is written down."""
    return find(History(document, Diary("supple/diary/1"), library, document.created_on)).rule


def flares_since(
    document: ProgramDocument, diary: Diary, library: Library, since: date, today: date
) -> tuple[FlareUp, ...]:
    """Return the flare-ups of a course from one day to another, oldest first, by the pain rule of the later day."""
    found = find(History(document, diary, library, today))
    return flare_ups(found.history, found.rule, memory=(today - since).days + 1)
