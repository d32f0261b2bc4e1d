"""The way from one key pose to the next: joints turn evenly, planted hands and feet stay planted."""

from supple.engine.movement.body import BALL_DROP, BALL_OF_FOOT, SIDES, Body, End
from supple.engine.movement.forward import Frames, Trunk, trunk_of, turn_arm, turn_leg
from supple.engine.movement.reach import PALM_AT, frames_of_limb, reach_with_arm, reach_with_leg
from supple.engine.movement.solve import landmark, settle_at
from supple.engine.movement.vectors import Vec, add, between, mix, sub, unit
from supple.knowledge import Landmark, Limb, Pose, Support


def tween(start: Body, end: Body, poses: tuple[Pose, Pose], share: float) -> Body:
    """Return the body `share` (0 to 1) of the way between two solved key poses; `poses` are the two as written."""
    if share in (0.0, 1.0):
        return end if share else start
    body = trunk_of(end.skeleton, _trunk(start, end, share))
    planted = {limb for limb in Limb if limb in start.reached and limb in end.reached}
    for side in SIDES:
        if Limb(f"{side}_foot") not in planted:
            body = turn_leg(body, side, _swung(start, end, body, (side, "leg"), share), _toes(start, end, side, share))
        if Limb(f"{side}_hand") not in planted:
            hand = (end if share > 0.5 else start).hands[side]
            body = turn_arm(body, side, _swung(start, end, body, (side, "arm"), share), hand)
    body = _settle(body, start, end, poses, share)
    for limb in sorted(planted, key=lambda limb: limb.endswith("hand")):
        side = limb.partition("_")[0]
        goal = _end(body, (start.end(limb), end.end(limb)), limb, share)
        if limb.endswith("foot"):
            toes = start.toes[side] + (end.toes[side] - start.toes[side]) * share
            body = reach_with_leg(body, side, goal, toes)
        else:
            body = reach_with_arm(body, side, goal, (end if share > 0.5 else start).hands[side])
    return body


def _trunk(start: Body, end: Body, share: float) -> Trunk:
    lumbar, thoracic, neck = (mix(a, b, share) for a, b in zip(start.bends, end.bends, strict=True))
    return Trunk(
        pelvis=between(start.frames["pelvis"], end.frames["pelvis"], share),
        lumbar=lumbar,
        thoracic=thoracic,
        neck=neck,
        nod=start.nod + (end.nod - start.nod) * share,
        girdles={side: mix(start.girdles[side], end.girdles[side], share) for side in SIDES},
    )


def _swung(start: Body, end: Body, body: Body, limb: tuple[str, str], share: float) -> Frames:
    """Return how the segments of a limb are turned when each of its joints turns evenly."""
    side, kind = limb
    turned = []
    parents = [each.frames["pelvis" if kind == "leg" else "chest"] for each in (start, end, body)]
    for first, last in zip(frames_of_limb(start, side, kind), frames_of_limb(end, side, kind), strict=True):
        joint = between(first.seen_from(parents[0]), last.seen_from(parents[1]), share)
        turned.append(parents[2].turned(joint))
        parents = [first, last, turned[-1]]
    return turned[0], turned[1], turned[2]


def _toes(start: Body, end: Body, side: str, share: float) -> float:
    return start.toes[side] + (end.toes[side] - start.toes[side]) * share


def _settle(body: Body, start: Body, end: Body, poses: tuple[Pose, Pose], share: float) -> Body:
    first, last = poses
    anchor = last.anchor or Landmark.PELVIS
    if anchor.partition("_")[0] in SIDES and not _has(body, anchor):
        anchor = Landmark.PELVIS
    place: Vec = mix(landmark(start, anchor), landmark(end, anchor), share)
    same = (first.support or Support.FLOOR) is (last.support or Support.FLOOR)
    support = (last.support or Support.FLOOR) if same else Support.NOTHING
    rests = tuple(a + (b - a) * share for a, b in zip(first.head_rests or (), last.head_rests or (), strict=False))
    return settle_at(body, anchor, place, support, rests)


def _has(body: Body, anchor: Landmark) -> bool:
    try:
        body.landmark(anchor)
    except KeyError:
        return False
    return True


def _end(body: Body, ends: tuple[End, End], limb: Limb, share: float) -> End:
    """Return where a planted limb ends; a foot turns about its ball and a hand about its palm, which slide least."""
    first, last = ends
    foot = (BALL_OF_FOOT * body.skeleton.length("foot"), -BALL_DROP, 0.0)
    pivot = foot if limb.endswith("foot") else PALM_AT
    frame = between(first.frame, last.frame, share)
    here, there = (add(each.point, each.frame.out(pivot)) for each in ends)
    place = mix(here, there, share)
    return End(sub(place, frame.out(pivot)), frame, unit(mix(first.axis, last.axis, share)))
