"""A person in a pose as layers."""

from collections.abc import Sequence
from dataclasses import dataclass

from supple.engine.movement import Body
from supple.figures.camera import Camera
from supple.figures.head import facing_us, head_layer
from supple.figures.layers import Layer
from supple.figures.limbs import far_limbs, limb_layers
from supple.figures.people import Person
from supple.figures.trunk import seen_end_on, trunk_layers


@dataclass(frozen=True, slots=True)
class Look:
    """What stays the same in all pictures of a movement, so that one can turn into the next.

    `end_on`: the camera looks along the trunk; `facing`: how much the head looks toward us; `far`: the limbs in shade.
    """

    end_on: bool
    facing: float
    far: frozenset[str]


def look_of(bodies: Sequence[Body], camera: Camera) -> Look:
    """Return what all bodies of a movement have in common."""
    return Look(
        end_on=any(seen_end_on(body, camera) for body in bodies),
        facing=sum(facing_us(body, camera) for body in bodies) / len(bodies),
        far=far_limbs(bodies[0], camera),
    )


def figure_layers(body: Body, camera: Camera, person: Person, look: Look) -> tuple[Layer, ...]:
    """Return a body as layers in no order yet."""
    return (
        *limb_layers(body, camera, person, look.far),
        *trunk_layers(body, camera, person, end_on=look.end_on),
        head_layer(body, camera, person, look.facing),
    )
