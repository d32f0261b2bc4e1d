"""From a diary to the next program: pain responses, progression, flare-ups, gaps, screening again, graduation."""

from supple.engine.progression.review import review

__all__ = ["review"]
