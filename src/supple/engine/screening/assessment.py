"""The outcome of a screening."""

from dataclasses import dataclass

from supple.engine.reasons import Reason, ReferralAdvice
from supple.knowledge import Level


@dataclass(frozen=True, slots=True)
class Assessment:
    """The worst level found, every reason for it or for a lesser one, what is still to be asked, and advice apart."""

    level: Level
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]
    advice: tuple[ReferralAdvice, ...]
    no_program: bool

    @property
    def gentle(self) -> bool:
        """Tell whether only the gentle program may be shown."""
        return self.level in (Level.CLINICIAN_SOON, Level.CLEARANCE_FIRST)
