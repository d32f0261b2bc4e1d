"""Moving pictures: stiff pieces are turned, planted feet stand still, less motion gets the held pose."""

import re

from supple.engine.movement import phases
from supple.figures.animated import LONGEST_HOLD_S, animated, film_of
from supple.figures.scene import Scene


def drawn(scene: Scene, hold_s: float = 1.0) -> str:
    return animated(scene, phases(scene.movement, 4.0, hold_s), "Title", "key")


def test_stiff_pieces_are_turned_and_not_redrawn(arm_raise: Scene) -> None:
    svg = drawn(arm_raise)
    turned = svg.count('type="rotate"')
    redrawn = svg.count('attributeName="d"')
    assert turned >= 3  # hand, forearm, upper arm
    assert redrawn == 0


def test_a_trunk_that_leans_is_redrawn_under_planted_feet(squat: Scene) -> None:
    svg = drawn(squat)
    assert svg.count('attributeName="d"') > 0
    film = film_of(squat, phases(squat.movement, 4.0, 1.0))
    ankles = [body.joints["right_ankle"] for body in film.bodies]
    assert max(max(abs(a - b) for a, b in zip(ankles[0], one, strict=True)) for one in ankles) < 1e-9


def test_a_round_takes_the_tempo_and_a_hold_cut_short(arm_raise: Scene) -> None:
    film = film_of(arm_raise, phases(arm_raise.movement, 4.0, 30.0))
    assert film.times[0] == 0
    assert list(film.times) == sorted(film.times)
    assert 4.0 + LONGEST_HOLD_S <= film.times[-1] <= 4.0 + LONGEST_HOLD_S + 1.0


def test_every_list_of_values_has_one_value_for_each_time(squat: Scene) -> None:
    found = re.findall(r'keyTimes="([^"]*)" values="([^"]*)"', drawn(squat))
    assert found
    for times, values in found:
        assert len(times.split(";")) == len(values.split(";"))
        assert (times.split(";")[0], times.split(";")[-1]) == ("0", "1")


def test_the_first_and_the_last_picture_are_the_same(squat: Scene) -> None:
    for values in re.findall(r'repeatCount="indefinite" keyTimes="[^"]*" values="([^"]*)"', drawn(squat)):
        assert values.split(";")[0] == values.split(";")[-1]


def test_with_less_motion_one_group_is_shown_instead_of_the_other(squat: Scene) -> None:
    svg = drawn(squat)
    assert "@media(prefers-reduced-motion:reduce){.m{display:none}.r{display:inline}}" in svg
    still = svg[svg.index('<g class="r">') :]
    assert "<animate" not in still


def test_ids_begin_with_the_key_so_that_pictures_can_share_a_page(squat: Scene) -> None:
    svg = drawn(squat)
    ids = re.findall(r'id="([^"]+)"', svg)
    assert ids
    assert all(one.startswith("key-") for one in ids)
    assert {f"#{one}" for one in ids} == set(re.findall(r'href="([^"]+)"', svg))
