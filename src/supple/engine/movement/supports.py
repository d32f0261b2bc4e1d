"""What carries a body: how high it is, and how the body comes to lie on it."""

from dataclasses import replace

from supple.engine.movement.body import Body
from supple.engine.movement.forward import bend_neck
from supple.engine.movement.vectors import Vec
from supple.knowledge import Support

HEIGHTS = {
    Support.FLOOR: 0.0,
    Support.STEP: 0.11,
    Support.CHAIR: 0.265,
    Support.BED: 0.3,
    Support.BALL: 0.3,
    Support.TABLE: 0.44,
}
WHOLE_BODY = frozenset({Support.FLOOR, Support.STEP})
DOWN: Vec = (0.0, -1.0, 0.0)
HALVINGS = 22


def height_of(support: Support) -> float:
    """Return how high a support is, as a fraction of body height."""
    return HEIGHTS.get(support, 0.0)


def lowest(body: Body, support: Support, *, with_head: bool) -> float:
    """Return how low the parts of a body come that a support may carry: all on the floor, else seat and back."""
    found = [each.centre[1] - each.reach(DOWN) for each in body.slices]
    for ball in body.flesh():
        seat = ball.part.endswith("_seat")
        head = ball.part in ("neck", "head")
        if seat or (support in WHOLE_BODY and (with_head or not head)):
            found.append(ball.centre[1] - ball.radius)
    return min(found)


def rest_head(body: Body, height: float) -> Body:
    """Return the body with the neck bent until the head lies at this height."""
    _, bend, turn = body.bends[2]
    least, most = -60.0, 60.0
    up = body.frames["chest"].front[1] >= 0  # on the back, more flexion lifts the head; face down it lowers it
    for _ in range(HALVINGS):
        middle = (least + most) / 2
        tried = bend_neck(body, (middle, bend, turn))
        low = min(ball.centre[1] - ball.radius for ball in tried.flesh("head"))
        if (low < height) == up:
            least = middle
        else:
            most = middle
    return replace(tried, bends=(*body.bends[:2], (middle, bend, turn)))
