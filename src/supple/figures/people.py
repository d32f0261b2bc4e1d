"""The people in the pictures: how they look, and who is drawn when nobody was asked for."""

import hashlib
from dataclasses import dataclass, replace

from supple.knowledge import Skeleton


@dataclass(frozen=True, slots=True)
class Hair:
    """Hair as balls beside the skull: along the head's front, up and out, with a radius; fractions of height."""

    colour: str
    balls: tuple[tuple[float, float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Cloth:
    """A colour, the same in the shade, and its rim."""

    light: str
    shade: str

    @property
    def rim(self) -> str:
        """Return the colour of the rim."""
        return darker(self.light, RIM)


RIM = 0.74


def darker(colour: str, share: float) -> str:
    """Return a colour with its light taken down to a share.

    >>> darker("#ff8000", 0.5)
    '#7f4000'
    """
    return "#" + "".join(f"{int(int(colour[i : i + 2], 16) * share):02x}" for i in (1, 3, 5))


@dataclass(frozen=True, slots=True)
class Person:
    """One person: colours, hair, and how the flesh differs from the skeleton's own."""

    name: str
    skin: Cloth
    shirt: Cloth
    trousers: Cloth
    hair: Hair
    girth: float = 1.0
    belly: float = 0.0
    chest: float = 0.0
    hips: float = 0.0
    sleeve: float = 0.55

    def measured(self, skeleton: Skeleton) -> Skeleton:
        """Return the skeleton with this person's flesh."""
        flesh = {
            part: tuple(replace(ball, radius=ball.radius * (1 if part == "head" else self.girth)) for ball in balls)
            for part, balls in skeleton.flesh.items()
        }
        lumbar = tuple(
            replace(each, half_width=each.half_width * self.girth, front=each.front + self.belly)
            for each in skeleton.lumbar
        )
        bust = (0.2, 0.8, 1.0, 0.6, 0.1, 0.0)
        thorax = tuple(
            replace(each, half_width=each.half_width * self.girth, front=each.front + self.chest * share)
            for each, share in zip(skeleton.thorax, bust, strict=True)
        )
        pelvis = tuple(
            replace(each, half_width=(each.half_width + self.hips) * self.girth, front=each.front + self.belly * 0.6)
            for each in skeleton.pelvis
        )
        return replace(skeleton, flesh=flesh, lumbar=lumbar, thorax=thorax, pelvis=pelvis)


BUN = ((-0.02, 0.1, 0.0, 0.023),)
BOB = ((-0.018, -0.01, 0.028, 0.036), (-0.018, -0.01, -0.028, 0.036), (-0.028, -0.02, 0.0, 0.032))
TUFT = ((-0.03, 0.088, 0.0, 0.02), (-0.045, 0.07, 0.0, 0.016))
CURLS = ((-0.006, 0.058, 0.0, 0.055), (-0.012, 0.02, 0.02, 0.048), (-0.012, 0.02, -0.02, 0.048))


def _cloth(light: str) -> Cloth:
    return Cloth(light, darker(light, 0.8))


def _person(name: str, skin: str, shirt: str, trousers: str, hair: Hair, **build: float) -> Person:
    return Person(name, _cloth(skin), _cloth(shirt), _cloth(trousers), hair, **build)


HEAVIER = {"girth": 1.06, "belly": 0.012, "chest": 0.014, "hips": 0.008}
PEOPLE = (
    _person("Noor", "#cf9a72", "#2a9d8f", "#3d4f75", Hair("#2b1d16", BUN), chest=0.012, hips=0.004),
    _person("Tom", "#f0c09a", "#e07a3f", "#46587a", Hair("#5a3b28"), girth=1.04),
    _person("Grace", "#96664a", "#e9b949", "#5b4a78", Hair("#1c1412", CURLS), **HEAVIER),
    _person("Ewa", "#f3cbb0", "#5b7fc7", "#465a60", Hair("#b9b4ae", BOB), belly=0.008, chest=0.012, hips=0.005),
    _person("Raj", "#bd855e", "#8a69b5", "#3c4f58", Hair("#6f6a66"), girth=1.1, belly=0.024),
    _person("Mei", "#f1c7a0", "#d1495b", "#37606b", Hair("#1d1a1c", TUFT), girth=0.95, chest=0.009),
)


def person_for(exercise: str) -> Person:
    """Return the person who shows an exercise: always the same one for the same exercise.

    >>> person_for("bird_dog") == person_for("bird_dog")
    True
    """
    digest = hashlib.sha256(exercise.encode()).digest()
    return PEOPLE[digest[0] % len(PEOPLE)]
