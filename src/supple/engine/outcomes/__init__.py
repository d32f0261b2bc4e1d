"""Outcome measures: scores, their course, what a change means, advice, going on to maintenance, and what helps."""

from supple.engine.outcomes.due import AT_REVIEWS, due_measures
from supple.engine.outcomes.graduation import graduation
from supple.engine.outcomes.helps import Effect, Helps, what_helps
from supple.engine.outcomes.meaning import lately, outcome, outcomes
from supple.engine.outcomes.scoring import Score, ScoreError, check_total, score, total
from supple.engine.outcomes.series import mean_pain, pain_by_day, series
from supple.engine.outcomes.spans import Noted, Span, spans
from supple.engine.outcomes.trends import DAYS_PER_WEEK, Stretch, trends, weeks_begun
from supple.engine.outcomes.worries import worries

__all__ = [
    "AT_REVIEWS",
    "DAYS_PER_WEEK",
    "Effect",
    "Helps",
    "Noted",
    "Score",
    "ScoreError",
    "Span",
    "Stretch",
    "check_total",
    "due_measures",
    "graduation",
    "lately",
    "mean_pain",
    "outcome",
    "outcomes",
    "pain_by_day",
    "score",
    "series",
    "spans",
    "total",
    "trends",
    "weeks_begun",
    "what_helps",
    "worries",
]
