"""A person in a pose as layers, from the farthest to the nearest."""

from supple.engine.movement import Body
from supple.figures.camera import Camera
from supple.figures.head import head_layer
from supple.figures.layers import Layer
from supple.figures.limbs import limb_layers
from supple.figures.people import Person
from supple.figures.trunk import seen_end_on, trunk_layers


def figure_layers(body: Body, camera: Camera, person: Person, end_on: bool | None = None) -> tuple[Layer, ...]:
    """Return a body as layers in no order yet."""
    along = seen_end_on(body, camera) if end_on is None else end_on
    return (
        *limb_layers(body, camera, person),
        *trunk_layers(body, camera, person, end_on=along),
        head_layer(body, camera, person),
    )
