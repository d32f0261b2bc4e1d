"""Moving pictures without script: stiff pieces are shifted and turned, what bends changes its outline.

The first and the last picture of a repetition are the same, so that it goes round and round. Whoever asks for less
motion sees the held pose with its arrows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import degrees, dist, hypot, pi

from supple.engine.movement import Body, PhaseOfMovement
from supple.figures.layers import Layer, Patch, Piece
from supple.figures.outline import Outline, number
from supple.figures.scene import Scene
from supple.figures.svg import do_not, element, path_of, picture, still_layers

STEPS = 5  # pictures on the way from one key pose to the next
FAR = 0.7  # of body height
STIFF = 0.9  # pixels by which the outline of a stiff piece may differ from picture to picture
LONGEST_HOLD_S = 2.0
REST_S = 0.6
SHADE = 'class="rim" stroke="#000" stroke-opacity=".28" stroke-width="2.4" stroke-linejoin="round"'


@dataclass(frozen=True, slots=True)
class Film:
    """Bodies in time: the seconds of each, and how long a round takes."""

    bodies: tuple[Body, ...]
    times: tuple[float, ...]

    @property
    def timing(self) -> str:
        """Return the attributes that all that moves has in common."""
        last = self.times[-1]
        keys = ";".join(f"{time / last:.3f}".rstrip("0").rstrip(".") for time in self.times)
        return f'dur="{number(last)}s" repeatCount="indefinite" keyTimes="{keys}"'


def film_of(scene: Scene, phases: Sequence[PhaseOfMovement]) -> Film:
    """Return the bodies of one repetition; holds are cut short, since a picture need not wait for them."""
    bodies, times = [scene.bodies[phases[0].start]], [0.0]
    for phase in phases:
        began = times[-1]
        even = scene.movement.loop
        steps = _steps(scene, phase)
        for step in range(1, steps + 1):
            share = step / steps
            low, high = min(phase.start, phase.end), max(phase.start, phase.end)
            eased = share if even else share * share * (3 - 2 * share)
            bodies.append(scene.between(low, high, eased if phase.start == low else 1 - eased))
            times.append(began + phase.move_s * share)
        rest = min(phase.hold_s, LONGEST_HOLD_S) or (0.0 if even else REST_S)
        if rest:
            bodies.append(bodies[-1])
            times.append(times[-1] + rest)
    return Film(tuple(bodies), tuple(times))


def _steps(scene: Scene, phase: PhaseOfMovement) -> int:
    """Return how many pictures a move takes: twice as many where a part goes a long way."""
    first, last = scene.bodies[phase.start].joints, scene.bodies[phase.end].joints
    farthest = max(dist(first[joint], last[joint]) for joint in first)
    return STEPS * 2 if farthest > FAR else STEPS


def animated(scene: Scene, phases: Sequence[PhaseOfMovement], title: str, key: str, *, forbidden: bool = False) -> str:
    """Return one repetition as a moving picture; `key` makes its ids its own on a page with several."""
    film = film_of(scene, phases)
    frames = [_by_name(scene, body) for body in film.bodies]
    names = sorted(frames[0], key=lambda name: sum(frame[name].depth for frame in frames))
    held = scene.movement.held
    still = (*scene.layers(scene.bodies[held]), *scene.arrows(held))
    box = scene.frame((*still, *(layer for frame in frames for layer in frame.values())))
    in_time = ([frame[name] for frame in frames] for name in names)
    moving = "".join(_layer(layers, film.timing, f"{key}-{place}") for place, layers in enumerate(in_time))
    inside = f'<g class="m">{moving}</g><g class="r">{still_layers(still)}</g>'
    return picture(box, inside + (do_not(box) if forbidden else ""), title, moves=True)


def _by_name(scene: Scene, body: Body) -> dict[str, Layer]:
    return {layer.name: layer for layer in scene.layers(body)}


def _layer(frames: Sequence[Layer], timing: str, key: str) -> str:
    """Return a layer in time; a copy in dark lines below it is its rim."""
    if all(layer == frames[0] for layer in frames):
        return still_layers(frames[:1])
    rimmed, bare = "", ""
    for place, piece in enumerate(frames[0].pieces):
        made = _piece([layer.pieces[place] for layer in frames], timing)
        if any(patch.rim for patch in piece.patches):
            rimmed += made
        else:
            bare += made
    return (f'<use href="#{key}" {SHADE}/><g id="{key}">{rimmed}</g>' if rimmed else "") + bare


def _piece(frames: Sequence[Piece], timing: str) -> str:
    local = [[_inside(patch, piece) for patch in piece.patches] for piece in frames]
    if all(_alike(local[0], other) for other in local[1:]):
        shapes = "".join(_plain(patch, outlines) for patch, outlines in zip(frames[0].patches, local[0], strict=True))
        return f"<g{_moves(frames, timing)}{shapes}</g>"
    return "".join(_bending([piece.patches[i] for piece in frames], timing) for i in range(len(frames[0].patches)))


def _inside(patch: Patch, piece: Piece) -> tuple[Outline, ...]:
    """Return the outlines of a patch as its piece's own frame sees them."""
    return tuple(outline.moved(piece.at.undone) for outline in patch.outlines)


def _alike(first: Sequence[tuple[Outline, ...]], other: Sequence[tuple[Outline, ...]]) -> bool:
    pairs = (
        (a, b)
        for patch, twin in zip(first, other, strict=True)
        for outline, same in zip(patch, twin, strict=True)
        for a, b in zip(outline.points(), same.points(), strict=True)
    )
    return all(hypot(a[0] - b[0], a[1] - b[1]) < STIFF for a, b in pairs)


def _plain(patch: Patch, outlines: tuple[Outline, ...]) -> str:
    rimless = replace(patch, outlines=outlines, rim=None)
    return element(rimless, path_of(rimless))


def _moves(frames: Sequence[Piece], timing: str) -> str:
    """Return the start of a group that is shifted and turned in time."""
    at = [piece.at for piece in frames]
    turns = _unwound([piece.angle for piece in at])
    shifts = [f"{number(piece.x)} {number(piece.y)}" for piece in at]
    angles = [number(degrees(turn)) for turn in turns]
    start = f' transform="translate({shifts[0]})rotate({angles[0]})">'
    if len(set(shifts)) == len(set(angles)) == 1:
        return start
    return start + _transform("translate", shifts, timing) + _transform("rotate", angles, timing, ' additive="sum"')


def _transform(kind: str, values: Sequence[str], timing: str, more: str = "") -> str:
    same = len(set(values)) == 1
    listed = f'dur="1s" fill="freeze" values="{values[0]}"' if same else f'{timing} values="{";".join(values)}"'
    return f'<animateTransform attributeName="transform" type="{kind}"{more} {listed}/>'


def _unwound(angles: Sequence[float]) -> list[float]:
    """Return angles without jumps of a whole turn."""
    found = [angles[0]]
    for angle in angles[1:]:
        found.append(angle - 2 * pi * round((angle - found[-1]) / (2 * pi)))
    return found


def _bending(frames: Sequence[Patch], timing: str) -> str:
    """Return a patch whose outline changes in time."""
    paths = [path_of(patch) for patch in frames]
    first = replace(frames[0], rim=None)
    if len(set(paths)) == 1:
        return element(first, paths[0])
    return element(first, paths[0], f'<animate attributeName="d" {timing} values="{";".join(paths)}"/>')
