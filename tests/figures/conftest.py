"""The two movements of `tests.drawing`, ready to draw."""

import pytest
from tests.drawing import RAISE, SQUAT, made_ready

from supple.figures.scene import Scene
from supple.knowledge import Library


@pytest.fixture
def arm_raise(library: Library) -> Scene:
    return made_ready(RAISE, library)


@pytest.fixture
def squat(library: Library) -> Scene:
    return made_ready(SQUAT, library)
