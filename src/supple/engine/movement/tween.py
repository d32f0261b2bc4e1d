"""The way from one key pose to the next: joints turn evenly, planted hands and feet stay planted."""

from dataclasses import dataclass

from supple.engine.movement.body import BALL_DROP, BALL_OF_FOOT, SIDES, Body, End
from supple.engine.movement.forward import Frames, Trunk, trunk_of, turn_arm, turn_leg
from supple.engine.movement.reach import PALM_AT, frames_of_limb, reach_with_arm, reach_with_leg
from supple.engine.movement.solve import ON_AN_ARM, landmark, settle_at
from supple.engine.movement.vectors import Vec, add, between, mix, sub, unit
from supple.knowledge import Landmark, Limb, Pose, Support

HALF_WAY = 0.5


@dataclass(frozen=True, slots=True)
class _Way:
    """Two solved key poses, the same as written, and how far the one has become the other."""

    start: Body
    end: Body
    poses: tuple[Pose, Pose]
    share: float

    def number(self, first: float, last: float) -> float:
        """Return the number on the way from the first to the last."""
        return first + (last - first) * self.share

    def hand(self, side: str) -> str:
        """Return the shape of a hand, which changes half-way."""
        return (self.end if self.share > HALF_WAY else self.start).hands[side]

    def toes(self, side: str) -> float:
        """Return how far the toes are bent."""
        return self.number(self.start.toes[side], self.end.toes[side])

    def ridden(self, limb: Limb) -> Landmark | None:
        """Return the landmark that a hand lies on in both poses, and so goes along with."""
        side, _, kind = limb.partition("_")
        if kind == "foot" or limb in self.poses[1].keep:
            return None
        first, last = (pose.left_arm if side == "left" else pose.right_arm for pose in self.poses)
        return first.palm_on if first and last and first.palm_on is last.palm_on else None


def tween(start: Body, end: Body, poses: tuple[Pose, Pose], share: float) -> Body:
    """Return the body `share` (0 to 1) of the way between two solved key poses; `poses` are the two as written."""
    if share in (0.0, 1.0):
        return end if share else start
    way = _Way(start, end, poses, share)
    planted = sorted(start.reached & end.reached, key=lambda limb: (_rank(way, limb), limb))
    body = trunk_of(end.skeleton, _trunk(way))
    for side in SIDES:
        if Limb(f"{side}_foot") not in planted:
            body = turn_leg(body, side, _swung(way, body, (side, "leg")), way.toes(side))
        if Limb(f"{side}_hand") not in planted:
            body = turn_arm(body, side, _swung(way, body, (side, "arm")), way.hand(side))
    body = _settled(way, body)
    for limb in planted:
        side, _, kind = limb.partition("_")
        goal = _end(way, body, limb)
        if kind == "foot":
            body = reach_with_leg(body, side, goal, way.toes(side))
        else:
            body = reach_with_arm(body, side, goal, way.hand(side))
    return body


def _rank(way: _Way, limb: Limb) -> int:
    """Return the turn of a planted limb: feet, then hands, then a hand that lies on the other arm."""
    on = way.ridden(limb)
    return int(limb.endswith("hand")) + int(on is not None and on.partition("_")[2] in ON_AN_ARM)


def _trunk(way: _Way) -> Trunk:
    start, end = way.start, way.end
    lumbar, thoracic, neck = (mix(a, b, way.share) for a, b in zip(start.bends, end.bends, strict=True))
    return Trunk(
        pelvis=between(start.frames["pelvis"], end.frames["pelvis"], way.share),
        lumbar=lumbar,
        thoracic=thoracic,
        neck=neck,
        nod=way.number(start.nod, end.nod),
        girdles={side: mix(start.girdles[side], end.girdles[side], way.share) for side in SIDES},
    )


def _swung(way: _Way, body: Body, limb: tuple[str, str]) -> Frames:
    """Return how the segments of a limb are turned when each of its joints turns evenly."""
    side, kind = limb
    turned = []
    parents = [each.frames["pelvis" if kind == "leg" else "chest"] for each in (way.start, way.end, body)]
    for first, last in zip(frames_of_limb(way.start, side, kind), frames_of_limb(way.end, side, kind), strict=True):
        joint = between(first.seen_from(parents[0]), last.seen_from(parents[1]), way.share)
        turned.append(parents[2].turned(joint))
        parents = [first, last, turned[-1]]
    return turned[0], turned[1], turned[2]


def _settled(way: _Way, body: Body) -> Body:
    first, last = way.poses
    anchor = last.anchor or Landmark.PELVIS
    place: Vec = mix(landmark(way.start, anchor), landmark(way.end, anchor), way.share)
    same = (first.support or Support.FLOOR) is (last.support or Support.FLOOR)
    support = (last.support or Support.FLOOR) if same else Support.NOTHING
    rests = tuple(way.number(a, b) for a, b in zip(first.head_rests or (), last.head_rests or (), strict=False))
    return settle_at(body, anchor, place, support, rests)


def _end(way: _Way, body: Body, limb: Limb) -> End:
    """Return where a planted limb ends.

    A foot turns about its ball and a hand about its palm, which slide least. A hand that lies on the same place of the
    body in both poses goes along with it.
    """
    foot = (BALL_OF_FOOT * body.skeleton.length("foot"), -BALL_DROP, 0.0)
    pivot = foot if limb.endswith("foot") else PALM_AT
    ends = (way.start.end(limb), way.end.end(limb))
    axis = unit(mix(ends[0].axis, ends[1].axis, way.share))
    on = way.ridden(limb)
    if on is not None:
        return _riding(way, body, on, ends, axis)
    frame = between(ends[0].frame, ends[1].frame, way.share)
    here, there = (add(each.point, each.frame.out(pivot)) for each in ends)
    return End(sub(mix(here, there, way.share), frame.out(pivot)), frame, axis)


def _riding(way: _Way, body: Body, on: Landmark, ends: tuple[End, End], axis: Vec) -> End:
    """Return where a hand ends whose palm keeps its place in the frame of the segment it lies on."""
    places, turns = [], []
    for whole, each in zip((way.start, way.end), ends, strict=True):
        joint, frame, _ = whole.place(on)
        places.append(frame.inside(sub(add(each.point, each.frame.out(PALM_AT)), joint)))
        turns.append(each.frame.seen_from(frame))
    joint, frame, _ = body.place(on)
    palm = add(joint, frame.out(mix(places[0], places[1], way.share)))
    hand = frame.turned(between(turns[0], turns[1], way.share))
    return End(sub(palm, hand.out(PALM_AT)), hand, axis)
