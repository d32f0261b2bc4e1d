"""What no movement may show: places out of reach, joints past their limits, parts in the floor or in each other."""

import itertools
from collections.abc import Iterator, Mapping
from datetime import date

from supple.engine.movement.angles import joint_angles
from supple.engine.movement.body import SIDES, Body
from supple.engine.movement.solve import solve, whole_poses
from supple.engine.movement.supports import height_of
from supple.engine.movement.tracking import target_of
from supple.engine.movement.tween import tween
from supple.engine.movement.vectors import Vec, add, dot, length, mix, sub
from supple.knowledge import Exercise, Landmark, Library, Movement, MovementError, Pose, Problem, Skeleton, Support

Finding = tuple[str, str]
ADULT = "adult"
REACH = 0.0005  # fractions of body height
SUNK = 0.01
TOUCHING = 0.015
CONTACT = 0.02
BALANCE = 0.1  # how far beside its contacts the middle of a body may be: flesh is wider than its bones
CHEST_SHARE = 0.45  # the middle of a body lies that far from its hips to its chest
SLACK_DEG = 1.0
STEPS = 6  # bodies looked at on the way from one key pose to the next
CROSSED = 0.45  # of the two radii together
ONE_PER_CENT = 100
ON_THE_SKIN = frozenset({Landmark.BELLY, Landmark.LOWER_BACK, Landmark.UPPER_BACK, Landmark.CHEST})


def movement_faults(movement: Movement, library: Mapping[str, Pose], skeleton: Skeleton) -> tuple[Finding, ...]:
    """Return what is wrong with a movement as (key, sentence); nothing when a body can do it."""
    try:
        poses = whole_poses(movement, library)
        bodies = solve(movement, library, skeleton)
    except MovementError as error:
        return (("poses", str(error)),)
    found: dict[str, str] = {}
    for number, body in enumerate(bodies):
        for key, sentence in (
            *_reach(body),
            *_limits(body),
            *_sunk(body),
            *_crossed(body),
            *_held_up(poses[number], body),
        ):
            found.setdefault(f"poses.{number}.{key}", sentence)
    for start, end in _moves(movement):
        pair = (poses[start], poses[end])
        for step in range(1, STEPS):
            body = tween(bodies[start], bodies[end], pair, step / STEPS)
            for key, sentence in (*_reach(body), *_sunk(body), *_crossed(body)):
                found.setdefault(f"poses.{end}.{key} (on the way from {start})", sentence)
    return tuple(found.items())


def library_faults(library: Library, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with the movements of all exercises, each with the file and the key."""
    if ADULT not in library.skeletons:
        return (Problem(f"skeletons/{ADULT}.yaml", "the file", "expected the measures of an adult, found none"),)
    least = library.number("camera/least_change_deg", today)
    return tuple(
        Problem(f"exercises/{exercise.category}/{exercise.id}.yaml", key, sentence)
        for _, exercise in sorted(library.exercises.items())
        for key, sentence in _exercise(exercise, library, least)
    )


def _exercise(exercise: Exercise, library: Library, least_deg: float) -> Iterator[Finding]:
    movement, skeleton = exercise.movement, library.skeletons[ADULT]
    if movement is None:
        yield "movement", "expected the key poses of the exercise, found none"
        return
    found = movement_faults(movement, library.poses, skeleton)
    found = found or _uncounted(movement, solve(movement, library.poses, skeleton), least_deg)
    yield from ((f"movement.{key}", sentence) for key, sentence in found)


def _uncounted(movement: Movement, bodies: tuple[Body, ...], least_deg: float) -> tuple[Finding, ...]:
    """Find a tracked angle that changes too little for a camera to count."""
    target = target_of(movement, bodies, 0.0)
    change = abs(target.target_deg - target.start_deg) if target else least_deg
    if change >= least_deg:
        return ()
    return (("track", f"expected an angle that changes by {least_deg:g} degrees or more, found {change:.1f}"),)


def _moves(movement: Movement) -> list[tuple[int, int]]:
    steps = movement.steps
    moves = list(itertools.pairwise(steps))
    if movement.loop:
        moves.append((steps[-1], steps[0]))
    return list(dict.fromkeys((min(move), max(move)) for move in moves if move[0] != move[1]))


def _reach(body: Body) -> Iterator[Finding]:
    for limb, missed in body.missed.items():
        if missed > REACH:
            limit = f"{missed * ONE_PER_CENT:.1f} % of body height out of reach"
            yield str(limb), f"expected a place that it can reach, found one {limit}"


def _limits(body: Body) -> Iterator[Finding]:
    for joint, angles in joint_angles(body).items():
        name = joint.removeprefix("left_").removeprefix("right_")
        for direction, angle in angles.items():
            limit = body.skeleton.limits[f"{name}_{direction}"]
            if not limit.least - SLACK_DEG <= angle <= limit.most + SLACK_DEG:
                yield joint, f"expected {direction} from {limit.least:g} to {limit.most:g} degrees, found {angle:.0f}"


def _sunk(body: Body) -> Iterator[Finding]:
    lowest = min(body.flesh(), key=lambda ball: ball.centre[1] - ball.radius)
    trunk = min(each.centre[1] - each.reach((0.0, -1.0, 0.0)) for each in body.slices)
    parts = ((lowest.part, lowest.centre[1] - lowest.radius), ("trunk", trunk))
    for part, height in parts:
        if height < -SUNK:
            yield (
                part,
                f"expected no part below the floor, found it {-height * ONE_PER_CENT:.1f} % of body height below",
            )


def _touch(pose: Pose, body: Body) -> Iterator[Finding]:
    """Find what should touch the floor, or what carries the body, and does not."""
    for which in pose.touch:
        place = body.landmark(which)
        nearest = min(body.flesh(), key=lambda ball: length(sub(ball.centre, place)) - ball.radius)
        low = place[1] if which in ON_THE_SKIN else nearest.centre[1] - nearest.radius
        away = min(abs(low), abs(low - height_of(pose.support or Support.FLOOR)))
        if away > TOUCHING:
            yield "touch", f"expected {which} on its support, found it {away * ONE_PER_CENT:.1f} % of body height away"


def _held_up(pose: Pose, body: Body) -> Iterator[Finding]:
    """Find what should touch the floor and does not, and a body that nothing below it carries."""
    yield from _touch(pose, body)
    support = pose.support or Support.FLOOR
    if support is Support.NOTHING:
        return
    carried = [*_contacts(body, support), *(body.end(limb).point for limb in body.reached)]
    middle = mix(body.joints["pelvis"], body.joints["chest"], CHEST_SHARE)
    for axis in (0, 2):
        places = [place[axis] for place in carried]
        beyond = max(min(places) - middle[axis], middle[axis] - max(places))
        if beyond > BALANCE:
            found = f"its middle {beyond * ONE_PER_CENT:.1f} % of body height beside what carries it"
            yield "support", f"expected a body that rests on the {support}, found {found}"


def _contacts(body: Body, support: Support) -> Iterator[Vec]:
    """Yield the places where flesh lies on the floor or on the support."""
    heights = (0.0, height_of(support))
    parts = [(ball.centre, ball.radius) for ball in body.flesh()]
    parts += [(each.centre, each.reach((0.0, -1.0, 0.0))) for each in body.slices]
    for centre, reach in parts:
        if any(abs(centre[1] - reach - height) < CONTACT for height in heights):
            yield centre


def _crossed(body: Body) -> Iterator[Finding]:
    bones = _bones(body)
    for first, second in CROSSABLE:
        (a, b, thick), (c, d, other) = bones[first], bones[second]
        apart = _between_lines(a, b, c, d)
        if apart < CROSSED * (thick + other):
            yield (
                first,
                f"expected it beside {second}, found it inside ({apart * ONE_PER_CENT:.1f} % of body height apart)",
            )


def _bones(body: Body) -> dict[str, tuple[Vec, Vec, float]]:
    joints = body.joints
    bones = {"trunk": (joints["waist"], joints["chest"], 0.06), "head": (joints["head"], joints["head"], 0.05)}
    for side in SIDES:
        bones[f"{side}_forearm"] = (joints[f"{side}_elbow"], joints[f"{side}_wrist"], 0.02)
        bones[f"{side}_shank"] = (joints[f"{side}_knee"], joints[f"{side}_ankle"], 0.028)
        knee = joints[f"{side}_knee"]
        bones[f"{side}_thigh"] = (mix(joints[f"{side}_hip"], knee, 0.35), knee, 0.042)
    return bones


CROSSABLE = (
    ("left_forearm", "right_forearm"),
    ("left_forearm", "trunk"),
    ("right_forearm", "trunk"),
    ("left_forearm", "head"),
    ("right_forearm", "head"),
    *((f"{side}_forearm", f"{other}_{bone}") for side in SIDES for other in SIDES for bone in ("thigh", "shank")),
    ("left_thigh", "right_thigh"),
    ("left_shank", "right_shank"),
    ("left_thigh", "right_shank"),
    ("right_thigh", "left_shank"),
    ("left_shank", "trunk"),
    ("right_shank", "trunk"),
)


def _between_lines(a: Vec, b: Vec, c: Vec, d: Vec) -> float:
    """Return the least distance between the lines from a to b and from c to d."""
    first, second, gap = sub(b, a), sub(d, c), sub(a, c)
    aa, bb, ab = dot(first, first), dot(second, second), dot(first, second)
    ga, gb = dot(first, gap), dot(second, gap)
    spread = aa * bb - ab * ab
    s = _within((ab * gb - bb * ga) / spread) if spread > 1e-12 else 0.0
    t = _within((ab * s + gb) / bb) if bb > 1e-12 else 0.0
    s = _within((ab * t - ga) / aa) if aa > 1e-12 else 0.0
    return length(sub(add(a, first, s), add(c, second, t)))


def _within(share: float) -> float:
    return max(0.0, min(1.0, share))
