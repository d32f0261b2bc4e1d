"""Bodies in random poses, and what the tests of movements measure on them."""

from dataclasses import fields, replace

from hypothesis import strategies as st

from supple.engine.movement import SIDES, Body, Frame, Vec, cross, dot, length, solve, sub
from supple.engine.movement.vectors import bent_left, flexed, turned_left
from supple.knowledge import Arm, HandShape, Landmark, Leg, Limb, Movement, Pose, Support, View
from supple.knowledge.loading import load_library

LIBRARY = load_library()
ADULT = LIBRARY.skeletons["adult"]
BASES = LIBRARY.poses
BONES = {
    "thigh": ("hip", "knee"),
    "shank": ("knee", "ankle"),
    "upper_arm": ("shoulder", "elbow"),
    "forearm": ("elbow", "wrist"),
}


def degrees_to(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most, allow_subnormal=False)


def places(most: float) -> st.SearchStrategy[Vec]:
    return st.tuples(*(st.floats(-most, most, allow_subnormal=False) for _ in range(3)))


DIRECTIONS = places(1).filter(lambda way: length(way) > 0.1)
FRAMES = st.builds(
    lambda turn, lean, roll: turned_left(turn).turned(flexed(lean)).turned(bent_left(roll)),
    *(degrees_to(-180, 180) for _ in range(3)),
)
HUNG_ARMS = st.builds(
    Arm,
    shoulder=st.tuples(degrees_to(-60, 180), degrees_to(-20, 70), degrees_to(-80, 80)),
    plumb=st.booleans(),
    elbow=degrees_to(0, 145),
    forearm=degrees_to(-80, 80),
    wrist=degrees_to(-70, 70),
    girdle=st.sampled_from([(), (0.02, 0.01)]),
)
HUNG_LEGS = st.builds(
    Leg,
    hip=st.tuples(degrees_to(-30, 120), degrees_to(-20, 50), degrees_to(-40, 40)),
    plumb=st.booleans(),
    knee=degrees_to(0, 150),
    ankle=degrees_to(-70, 30),
    flat=st.booleans(),
    toes=degrees_to(-30, 60),
)
WAYS_OF_HANDS = st.tuples(DIRECTIONS, DIRECTIONS).filter(lambda ways: length(cross(*ways)) > 0.05)
REACHING_ARMS = st.one_of(
    st.builds(
        lambda ways, **said: Arm(facing=ways[0], fingers=ways[1], **said),
        ways=WAYS_OF_HANDS,
        palm=places(0.9),
        elbow_to=st.one_of(st.just(()), DIRECTIONS),
    ),
    st.builds(
        Arm,
        palm=places(0.9),
        hand=st.sampled_from(HandShape),
        elbow_to=st.one_of(st.just(()), DIRECTIONS),
    ),
    st.builds(
        Arm, palm_on=st.sampled_from([Landmark.BELLY, Landmark.LEFT_KNEE, Landmark.RIGHT_EAR]), palm_by=places(0.1)
    ),
)
REACHING_LEGS = st.builds(
    Leg,
    sole=places(0.9),
    heel=degrees_to(0, 50),
    toe_out=degrees_to(-10, 40),
    sole_up=st.one_of(st.just(()), DIRECTIONS),
    knee_to=st.one_of(st.just(()), DIRECTIONS),
)
TRUNKS = {
    "lean": degrees_to(-90, 270),
    "roll": degrees_to(-90, 90),
    "turn": degrees_to(-90, 90),
    "lumbar": st.tuples(degrees_to(-30, 50), degrees_to(-20, 20), degrees_to(-10, 10)),
    "thoracic": st.tuples(degrees_to(-20, 30), degrees_to(-20, 20), degrees_to(-30, 30)),
    "neck": st.tuples(degrees_to(-50, 50), degrees_to(-30, 30), degrees_to(-70, 70)),
    "nod": degrees_to(-15, 15),
    "at": places(1),
}


def poses(arms: st.SearchStrategy[Arm], legs: st.SearchStrategy[Leg]) -> st.SearchStrategy[Pose]:
    """Return poses of a trunk bent anyhow with such limbs."""
    return st.builds(Pose, **TRUNKS, left_arm=arms, right_arm=arms, left_leg=legs, right_leg=legs)


HUNG_POSES = poses(HUNG_ARMS, HUNG_LEGS)
ANY_POSES = st.builds(
    replace, poses(HUNG_ARMS | REACHING_ARMS, HUNG_LEGS | REACHING_LEGS), support=st.sampled_from(Support)
)


def movement(*key_poses: Pose, **changes: object) -> Movement:
    """Return a movement through these poses that no camera judges, unless a `track` is given."""
    given = changes if "track" in changes else {"untracked": "Nothing to count.", **changes}
    return Movement(**{"view": View.SIDE, "poses": key_poses, **given})  # type: ignore[arg-type]


def bodies_in(*key_poses: Pose) -> tuple[Body, ...]:
    return solve(movement(*key_poses), BASES, ADULT)


def body_in(pose: Pose) -> Body:
    return bodies_in(pose)[0]


def apart(a: Vec, b: Vec) -> float:
    return length(sub(a, b))


def furthest(a: Body, b: Body) -> float:
    """Return how far the joint is away that differs most between two bodies."""
    return max(apart(a.joints[name], b.joints[name]) for name in a.joints)


def crookedness(frame: Frame) -> float:
    """Return by how much a frame is not three directions at right angles, right-handed."""
    ways = (frame.front, frame.up, frame.right)
    lengths = (abs(length(way) - 1) for way in ways)
    corners = (abs(dot(ways[i], ways[j])) for i, j in ((0, 1), (1, 2), (2, 0)))
    return max(*lengths, *corners, apart(cross(frame.front, frame.up), frame.right))


def unlike(a: Frame, b: Frame) -> float:
    return max(apart(a.front, b.front), apart(a.up, b.up), apart(a.right, b.right))


def lowest_of(body: Body, *, with_head: bool = True) -> float:
    """Return how low the skin comes; all limbs counted."""
    parts = [ball for ball in body.flesh() if with_head or ball.part not in ("neck", "head")]
    balls = (ball.centre[1] - ball.radius for ball in parts)
    return min(*balls, *(each.centre[1] - each.reach((0.0, -1.0, 0.0)) for each in body.slices))


def wrong_bones(body: Body) -> float:
    """Return by how much the bone is too long or too short that fits the skeleton least."""
    return max(
        abs(apart(body.joints[f"{side}_{a}"], body.joints[f"{side}_{b}"]) - ADULT.length(bone))
        for side in SIDES
        for bone, (a, b) in BONES.items()
    )


def flipped(way: tuple[float, ...]) -> tuple[float, ...]:
    """Return a place or a direction as the mirror shows it."""
    return (way[0], way[1], -way[2]) if way else ()


def mirrored_pose(pose: Pose) -> Pose:
    """Return a pose with left and right exchanged."""

    def arm(own: Arm | None) -> Arm | None:
        on = own.palm_on.mirrored if own and own.palm_on else None
        sided = {name: flipped(getattr(own, name)) for name in ("palm", "fingers", "facing")} if own else {}
        return replace(own, palm_on=on, **sided) if own else None

    def leg(own: Leg | None) -> Leg | None:
        return replace(own, sole=flipped(own.sole), sole_up=flipped(own.sole_up)) if own else None

    def bent(part: str) -> tuple[float, ...]:
        flexion, bend, turn = (*(getattr(pose, part) or ()), 0.0, 0.0, 0.0)[:3]
        return (flexion, -bend, -turn)

    return replace(
        pose,
        roll=-(pose.roll or 0.0),
        turn=-(pose.turn or 0.0),
        at=flipped(pose.at or (0.0, 0.0, 0.0)),
        left_arm=arm(pose.right_arm),
        right_arm=arm(pose.left_arm),
        left_leg=leg(pose.right_leg),
        right_leg=leg(pose.left_leg),
        keep=tuple(Limb(Landmark(f"{limb}").mirrored) for limb in pose.keep if limb.endswith("hand")),
        **{part: bent(part) for part in ("lumbar", "thoracic", "neck")},
    )


def given_in(pose: Pose) -> set[str]:
    """Return the keys that a pose says something of."""
    return {field.name for field in fields(pose) if getattr(pose, field.name) not in (None, (), "")}
