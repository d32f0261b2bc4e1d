"""A movement as it is drawn: its bodies, the camera, the things about, and how much room it all takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from supple.engine.movement import Body, solve, tween, whole_poses
from supple.figures.arrows import arrow_layer
from supple.figures.camera import Camera
from supple.figures.figure import Look, figure_layers, look_of
from supple.figures.layers import Layer
from supple.figures.people import Person
from supple.figures.props import prop_layers
from supple.figures.room import Room
from supple.knowledge import Limb, Movement, Pose, Prop, PropKind, Skeleton

BETWEEN = 6  # bodies from one key pose to the next that the room and the arrows are measured by
MARGIN = 10.0
UPPER = frozenset({"head", "neck", "shirt", "left_arm", "right_arm"})
PUT_FORWARD = 0.6
NAMES = {
    Limb.LEFT_HAND: "left_arm",
    Limb.RIGHT_HAND: "right_arm",
    Limb.LEFT_FOOT: "left_leg",
    Limb.RIGHT_FOOT: "right_leg",
}
BESIDE = 0.1  # the ground goes on this far beyond the middle of what stands on it


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the picture in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return the height."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Scene:
    """A movement, who shows it, the camera, and the body in every key pose."""

    movement: Movement
    poses: tuple[Pose, ...]
    bodies: tuple[Body, ...]
    camera: Camera
    person: Person
    room: Room
    look: Look

    def between(self, start: int, end: int, share: float) -> Body:
        """Return the body `share` of the way from one key pose to another."""
        return tween(self.bodies[start], self.bodies[end], (self.poses[start], self.poses[end]), share)

    def way(self, start: int, end: int, steps: int = BETWEEN) -> tuple[Body, ...]:
        """Return the bodies from one key pose to another, both among them."""
        return tuple(self.between(start, end, step / steps) for step in range(steps + 1))

    def layers(self, body: Body) -> tuple[Layer, ...]:
        """Return a body and the things about it, the farthest first."""
        figure = figure_layers(body, self.camera, self.person, self.look)
        things = prop_layers(self.movement.props, body, self.camera, self.room)
        nearer = {NAMES[limb] for limb in self.movement.nearer}
        shown = (replace(layer, depth=layer.depth + PUT_FORWARD * (layer.name in nearer)) for layer in figure)
        return tuple(sorted((*shown, *things), key=lambda layer: layer.depth))

    def arrows(self, pose: int) -> tuple[Layer, ...]:
        """Return the arrows of a key pose."""
        if not self.poses[pose].arrows:
            return ()
        way = self.way(self._before(pose), pose, 10)
        arrows = enumerate(self.poses[pose].arrows)
        return tuple(arrow_layer(arrow, way, self.camera, number) for number, arrow in arrows)

    def _before(self, pose: int) -> int:
        """Return the pose from which a repetition first comes to this one."""
        steps = self.movement.steps
        place = steps.index(pose) if pose in steps else 0
        return steps[place - 1] if place else max(pose - 1, 0)

    def frame(self, layers: Iterable[Layer]) -> Box:
        """Return the box that holds the layers, or in a close-up the upper half of the body."""
        if self.movement.close_up:
            layers = [layer for layer in layers if layer.name in UPPER or layer.name.startswith("arrow")]
        return frame_of_layers(layers)


def scene_of(
    movement: Movement, library: Mapping[str, Pose], skeleton: Skeleton, person: Person, camera: Camera
) -> Scene:
    """Return a movement made ready to draw; raise MovementError when it cannot be solved."""
    poses = whole_poses(movement, library)
    bodies = solve(movement, library, person.measured(skeleton))
    moves = [(a, b) for a, b in zip(movement.steps, movement.steps[1:], strict=False) if a != b]
    reached = [*bodies]
    for start, end in dict.fromkeys((min(move), max(move)) for move in moves):
        pair = (poses[start], poses[end])
        reached += [tween(bodies[start], bodies[end], pair, step / BETWEEN) for step in range(1, BETWEEN)]
    room = _room(reached, movement.props)
    return Scene(movement, poses, bodies, camera, person, room, look_of(reached, camera))


def _room(bodies: Iterable[Body], props: Iterable[Prop]) -> Room:
    """Return how far bodies and the things beside them reach."""
    places = [
        (ball.centre[axis] + sign * ball.radius, axis, sign)
        for body in bodies
        for ball in body.flesh()
        for axis in range(3)
        for sign in (-1, 1)
    ]
    low = [min(value for value, axis, sign in places if axis == one and sign < 0) for one in range(3)]
    high = [max(value for value, axis, sign in places if axis == one and sign > 0) for one in range(3)]
    beside = [prop.at[0] for prop in props if prop.at and prop.kind is not PropKind.WALL]
    left, right = min([low[0], *(x - BESIDE for x in beside)]), max([high[0], *(x + BESIDE for x in beside)])
    return Room((left, low[1], low[2]), (right, high[1], high[2]))


def frame_of_layers(layers: Iterable[Layer]) -> Box:
    """Return the box that holds all layers, with a margin."""
    points = [
        point
        for layer in layers
        for piece in layer.pieces
        for patch in piece.patches
        for outline in patch.outlines
        for point in outline.extent()
    ]
    xs, ys = zip(*points, strict=True)
    return Box(min(xs) - MARGIN, min(ys) - MARGIN, max(xs) + MARGIN, max(ys) + MARGIN)
