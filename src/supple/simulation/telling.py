"""How a person answers: rounded, sometimes too low, sometimes not at all."""

from supple.engine.diary import Done, Entry, PainNotes
from supple.engine.diary import StoppedBecause as Because
from supple.engine.diary import Template as TemplateName
from supple.simulation.calendar import day_of
from supple.simulation.day import DayDone
from supple.simulation.draws import DayDraws, Draw
from supple.simulation.people import VirtualPerson

FORM_MISTAKES = 0.08
LIMB_KEEPS = 0.9
TEMPLATES: dict[str, TemplateName] = {"A": "A", "B": "B"}


class Teller:
    """Turns what was felt into what is written down."""

    def __init__(self, person: VirtualPerson, draws: DayDraws) -> None:
        self._person, self._draws = person, draws
        profile = person.start.profile
        self._limb = profile.limb_nrs / person.start.nrs if profile.limb_nrs else 0.0

    def entry(self, day: int, done: DayDone) -> Entry | None:
        """Return the note of a day, its next morning still open; None when there was neither session nor walk."""
        if not done.works and not done.walked:
            return None
        stopped: Because | None = "pain" if done.broke_off else None
        return Entry(
            day_of(day),
            template=TEMPLATES[done.template] if done.template else None,
            pain=self._pain(day, done),
            effort_cr10=round(done.effort) if done.works and self._says(day, Draw.SAYS_EFFORT) else None,
            done=self._done(day, done),
            stopped_because=stopped,
            walk_minutes=done.walked or None,
        )

    def morning(self, day: int, pain: float) -> tuple[int | None, int | None]:
        """Return the answers of the morning after a day: pain, and pain in the limb; None when not given."""
        if not self._says(day, Draw.SAYS_MORNING):
            return None, None
        return self._told(day, pain), self._limb_told(day, pain)

    def _pain(self, day: int, done: DayDone) -> PainNotes:
        return PainNotes(
            before=round(done.before),
            worst=self._told(day, done.worst),
            limb_before=self._limb_of(done.before),
            limb_worst=self._limb_told(day, done.worst),
        )

    def _done(self, day: int, done: DayDone) -> tuple[Done, ...]:
        form = self._draws.of(day, Draw.FORM) >= FORM_MISTAKES if self._says(day, Draw.SAYS_FORM) else None
        return tuple(
            Done(
                work.exercise,
                work.dose.sets,
                work.dose.repetitions,
                work.dose.hold_s if work.dose.hold_s else None,
                self._told(day, hurt),
                form,
            )
            for work, hurt in zip(done.works, done.hurt, strict=True)
        )

    def _says(self, day: int, what: Draw) -> bool:
        return self._draws.of(day, what) >= self._person.leaves_out

    def _told(self, day: int, pain: float) -> int:
        """Return the pain as it is written down: on some days 1 or 2 points too low."""
        low = self._draws.of(day, Draw.UNDERSTATES) < self._person.understates
        by = (1 if self._draws.of(day, Draw.UNDERSTATES_BY) < 0.7 else 2) if low else 0
        return max(0, round(pain) - by)

    def _limb_of(self, pain: float) -> int | None:
        return round(pain * self._limb * LIMB_KEEPS) if self._limb else None

    def _limb_told(self, day: int, pain: float) -> int | None:
        return self._told(day, pain * self._limb * LIMB_KEEPS) if self._limb else None
