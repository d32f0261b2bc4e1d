"""From answers to the document `supple/intake/1`: what was not answered is not in it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from supple.knowledge import Answer, Library
from supple.web.intake.screens.answers import SELF_TEST, Answers
from supple.web.intake.screens.conditions import PREGNANCY, ticked

DAYS_IN = {"days": 1.0, "weeks": 7.0, "months": 365.25 / 12, "years": 365.25}
ACTIVITY = ("walks_comfortably_min", "exercise_days_per_week", "exercise_minutes_per_day", "sitting_hours", "usual")


def document_of(answers: Answers, library: Library, today: date, asked: Iterable[str]) -> dict[str, Any]:
    """Return the document of the answers; of the screening those to the questions `asked`."""
    screening = {name: answers.screening[name] for name in asked if name in answers.screening}
    return _without_empty(
        {
            "schema": "supple/intake/1",
            "today": _day(answers, screening, today).isoformat(),
            "person": _person(answers),
            "complaint": _complaint(answers),
            "conditions": _conditions(answers, library),
            "clearance": list(answers.clearance),
            "screening": screening,
            "activity": dict(_only(answers.of("activity"), ACTIVITY)),
            "preferences": preferences_of(answers),
            "goals": _goals(answers),
        }
    )


def _day(answers: Answers, screening: dict[str, str], today: date) -> date:
    """Return the day on which the answers were given: the last yes or unsure, where a clinician has spoken since.

    Their word counts for answers up to its own day, so that a newer yes needs a newer word.
    """
    flagged = [name for name, answer in screening.items() if answer != Answer.NO]
    if not answers.clearance or not flagged:
        return today
    return min(today, max(date.fromisoformat(answers.given_on.get(name, today.isoformat())) for name in flagged))


def duration_days(amount: float, unit: str) -> int:
    """Return a time in whole days.

    >>> duration_days(6, "weeks"), duration_days(3, "months")
    (42, 91)
    """
    return round(amount * DAYS_IN[unit])


def _only(values: dict[str, Any], names: Iterable[str]) -> Iterable[tuple[str, Any]]:
    return ((name, values[name]) for name in names if values.get(name) is not None)


def _without_empty(document: dict[str, Any]) -> dict[str, Any]:
    """Leave out sections in which nothing was answered."""
    return {key: part for key, part in document.items() if part not in ({}, [])}


def _person(answers: Answers) -> dict[str, Any]:
    person = {"age": answers.of("about")["age"], **dict(_only(answers.of("activity"), ("height_cm", "weight_kg")))}
    weeks = answers.of("details").get("weeks")
    return {**person, "pregnancy_weeks": weeks} if weeks is not None and PREGNANCY in ticked(answers) else person


def _complaint(answers: Answers) -> dict[str, Any]:
    about, pain, moves = answers.of("about"), answers.of("pain"), answers.of("moves")
    complaint = {
        "region": about["region"],
        "duration_days": duration_days(about["lasts"], about["unit"]),
        "pain_nrs": dict(_only(pain, ("now", "average", "worst"))),
        **dict(_only(pain, ("limb_pain",))),
        **dict(_only(moves, ("eased_by", "worsened_by"))),
    }
    felt = pain.get("limb_pain", "none") != "none" and pain.get("limb_nrs") is not None
    found = answers.of(SELF_TEST)
    if found.get("region") == about["region"]:
        complaint["directional_test"] = dict(_only(found, ("extension", "flexion")))
    return {**complaint, "limb_nrs": pain["limb_nrs"]} if felt else complaint


def _conditions(answers: Answers, library: Library) -> list[dict[str, Any]]:
    """Return the conditions ticked that the library holds, with what was said of each."""
    said = answers.of("details")
    made = []
    for name in ticked(answers):
        if name not in library.conditions:
            continue
        since, state = said.get(f"since.{name}"), said.get(f"state.{name}")
        known = state if state in library.conditions[name].states else None
        made.append({"id": name} | ({"since": since} if since else {}) | ({"state": known} if known else {}))
    return made


def preferences_of(answers: Answers) -> dict[str, Any]:
    """Return the wishes: time, things, positions, what is liked by kind and by name, and what is disliked."""
    time, things, likes = answers.of("time"), answers.of("things"), answers.of("likes")
    return {
        **dict(_only(time, ("minutes_per_session", "days_per_week", "aerobic"))),
        **dict(_only(things, ("equipment", "positions_to_avoid"))),
        **_liked(likes),
        **dict(_only(likes, ("dislikes",))),
    }


def _liked(likes: dict[str, Any]) -> dict[str, list[str]]:
    """Return what is liked: kinds of exercise, then exercises by name."""
    given = [likes[name] for name in ("likes", "chosen") if likes.get(name) is not None]
    return {"likes": [*dict.fromkeys(liked for names in given for liked in names)]} if given else {}


def _goals(answers: Answers) -> list[str]:
    """Return the goals ticked, then the person's own words."""
    wishes = answers.of("likes")
    return list(dict.fromkeys([*(wishes.get("goals") or ()), *(wishes.get("own_goals") or ())]))
