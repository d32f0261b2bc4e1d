"""Random but consistent intakes from a seed, for the benchmark and for invariants over many people."""

import random
from datetime import date, timedelta
from typing import Any

from supple.documents.intake import parse_intake
from supple.engine.intake import Intake
from supple.knowledge import Category, Easing, Equipment, Library, LimbPain, Position, Region

TODAY = date(2026, 11, 21)
SCREENED = 0.9


def random_intake(library: Library, seed: int) -> Intake:
    """Return the intake of one random person; the same seed always gives the same person."""
    return parse_intake(random_document(library, random.Random(seed)), f"seed {seed}", library, TODAY)


def random_document(library: Library, dice: random.Random) -> dict[str, Any]:
    """Return a random intake document that reads without a fault."""
    limb = dice.choice(list(LimbPain))
    average = dice.randint(0, 10)
    age = dice.randint(18, 92)
    return {
        "schema": "supple/intake/1",
        "today": TODAY.isoformat(),
        "person": {"age": age, "height_cm": dice.randint(150, 195), "weight_kg": dice.randint(48, 120)}
        | ({"pregnancy_weeks": dice.randint(4, 38)} if age < 45 and dice.random() < 0.1 else {}),
        "complaint": {
            "region": dice.choice(list(Region)),
            "duration_days": dice.choice([3, 10, 20, 45, 80, 120, 400]),
            "pain_nrs": {"average": average, "worst": dice.randint(average, 10)},
            "limb_pain": limb,
            "limb_nrs": 0 if limb is LimbPain.NONE else dice.randint(1, 9),
            "eased_by": _some(dice, list(Easing), 2),
            "worsened_by": _some(dice, list(Easing), 2),
            "directional_test": _test(dice),
        },
        "conditions": [_condition(library, dice, name) for name in _some(dice, sorted(library.conditions), 2)],
        "screening": _screening(library, dice),
        "activity": {
            "walks_comfortably_min": dice.randint(0, 60),
            "exercise_days_per_week": dice.randint(0, 7),
        },
        "preferences": {
            "minutes_per_session": dice.randint(8, 30),
            "days_per_week": dice.randint(2, 7),
            "equipment": _some(dice, list(Equipment), 6),
            "likes": _some(dice, list(Category), 2),
            "dislikes": _some(dice, list(Category), 2),
            "positions_to_avoid": _some(dice, list(Position), 2),
            "aerobic": dice.choice(["walking", "bike", "elliptical", "water", "running"]),
        },
    }


def _some(dice: random.Random, of: list[Any], most: int) -> list[str]:
    return [str(name) for name in dice.sample(of, dice.randint(0, most))]


def _test(dice: random.Random) -> dict[str, str]:
    results = ["centralises", "peripheralises", "no_change"]
    return {d: dice.choice(results) for d in ("extension", "flexion") if dice.random() < 0.25}


def _condition(library: Library, dice: random.Random, name: str) -> dict[str, Any]:
    made: dict[str, Any] = {"id": name}
    if dice.random() < 0.5:
        made["since"] = (TODAY - timedelta(days=dice.randint(0, 400))).isoformat()
    if library.conditions[name].states and dice.random() < 0.5:
        made["state"] = dice.choice(library.conditions[name].states)
    return made


def _screening(library: Library, dice: random.Random) -> dict[str, str]:
    """Answer nearly everything with no, so that most people get a program."""
    asked = [q.id for q in library.screening.values() if q.question]
    answers = {name: "no" for name in asked if dice.random() < 0.5 + SCREENED / 2}
    if dice.random() < 1 - SCREENED:
        answers[dice.choice(asked)] = dice.choice(["yes", "unsure"])
    return answers
