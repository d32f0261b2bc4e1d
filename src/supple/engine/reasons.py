"""Why: every decision names a rule, every rule its sources."""

from dataclasses import dataclass

from supple.knowledge import Library, Referral


@dataclass(frozen=True, slots=True)
class Reason:
    """The rule behind a decision, in words for the person, with the ids of its sources."""

    rule: str
    text: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferralAdvice:
    """Advice to see someone within some days; it never changes the level."""

    see: str
    within_days: int
    rule: str
    text: str
    references: tuple[str, ...]


def because(library: Library, rule: str, **words: object) -> Reason:
    """Return a rule of the library as a reason, its text filled with `words`; raise KeyError for an unknown rule."""
    known = library.rules[rule]
    return Reason(rule, known.text.format(**words), known.references)


def referral(rule: str, text: str, references: tuple[str, ...], to: Referral) -> ReferralAdvice:
    """Return advice to see someone."""
    return ReferralAdvice(to.see, to.within_days, rule, text, references)
