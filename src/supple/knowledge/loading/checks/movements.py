"""Checks of movements and skeletons that need no geometry: known bases, names, all segments and sources there."""

from collections.abc import Iterator

from supple.knowledge.errors import Problem
from supple.knowledge.library import Library
from supple.knowledge.loading.checks.places import Places
from supple.knowledge.skeleton import JointLimit, Segment, Skeleton

SEGMENTS = frozenset(
    {"pelvis", "lumbar", "thorax", "neck", "head", "thigh", "shank", "foot", "foot_height"}
    | {"upper_arm", "forearm", "hand", "half_hips", "half_shoulders"}
)
FLESH = frozenset({"seat", "thigh", "shank", "foot", "toes", "upper_arm", "forearm", "hand", "neck", "head"})
LIMITS = frozenset(
    {"hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion", "ankle_flexion", "toe_extension"}
    | {"shoulder_flexion", "shoulder_abduction", "elbow_flexion", "wrist_bend"}
    | {f"{part}_{way}" for part in ("lumbar", "thoracic", "neck") for way in ("flexion", "bend", "turn")}
)
SLICES = {"pelvis": 4, "lumbar": 5, "thorax": 6}


def movement_problems(library: Library, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with the movements of exercises, the shared poses and the skeletons."""
    for exercise in library.exercises.values():
        for number, pose in enumerate(exercise.movement.poses if exercise.movement else ()):
            key = f"movement.poses.{number}"
            if not pose.name.strip():
                yield places.problem(
                    "exercises", exercise.id, f"{key}.name", "expected what one does here, found no words"
                )
            bases = (pose.base,) if pose.base else ()
            yield from places.unknown("exercises", exercise.id, f"{key}.base", bases, library.poses)
    for base in library.poses.values():
        yield from places.unknown("poses", base.id, "base", (base.base,) if base.base else (), library.poses)
    for skeleton in library.skeletons.values():
        yield from _skeleton(skeleton, library, places)


def _skeleton(skeleton: Skeleton, library: Library, places: Places) -> Iterator[Problem]:
    for key, found, needed in (
        ("segments", skeleton.segments, SEGMENTS),
        ("limits", skeleton.limits, LIMITS),
        ("flesh", skeleton.flesh, FLESH),
    ):
        if set(found) != needed:
            odd = ", ".join(sorted(set(found) ^ needed))
            yield places.problem(
                "skeletons", skeleton.id, key, f"expected each part of the body once, found amiss: {odd}"
            )
    for key, count in SLICES.items():
        if len(getattr(skeleton, key)) != count:
            yield places.problem(
                "skeletons", skeleton.id, key, f"expected {count} slices, found {len(getattr(skeleton, key))}"
            )
    measures: dict[str, Segment | JointLimit] = {
        **{f"segments.{name}": segment for name, segment in skeleton.segments.items()},
        **{f"limits.{name}": limit for name, limit in skeleton.limits.items()},
    }
    for key, measure in measures.items():
        if not measure.references:
            yield places.problem("skeletons", skeleton.id, key, "expected at least one source, found none")
        yield from places.unknown("skeletons", skeleton.id, f"{key}.references", measure.references, library.references)
