"""The figures as they are served."""

import gzip

import pytest
from tests.cast import Member

from supple.knowledge import Library
from supple.web.library import pictures
from supple.web.library.drawing import KEPT, figure_of


@pytest.mark.parametrize(
    "kind", ["moving", "strip", "pose-1", "step-2", "moving-other", "strip-other", "pose-2-other", "step-1-other"]
)
def test_every_kind_of_figure_is_an_svg(nobody: Member, kind: str) -> None:
    answer = nobody.get("figure", exercise="bird_dog", kind=kind)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg ")


@pytest.mark.parametrize(
    "address",
    [
        "/exercises/nothing/moving.svg",
        "/exercises/bird_dog/dancing.svg",
        "/exercises/bird_dog/pose-0.svg",
        "/exercises/bird_dog/pose-9.svg",
        "/exercises/bird_dog/step-3.svg",
        "/exercises/bird_dog/pose-10.svg",
        "/exercises/bird_dog/moving-other-other.svg",
    ],
)
def test_a_figure_that_is_not_there_is_answered_with_a_plain_page(nobody: Member, address: str) -> None:
    answer = nobody.client.get(address)
    assert answer.status_code == 404
    assert "This page is not here" in answer.content.decode()


def test_a_figure_allows_its_own_style_and_nothing_else(nobody: Member) -> None:
    policy = nobody.get("figure", exercise="bird_dog", kind="moving")["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline';")
    assert "sandbox" in policy


def test_a_figure_is_kept_for_a_year_by_its_version_and_for_minutes_without(nobody: Member, library: Library) -> None:
    address = "/exercises/bird_dog/strip.svg"
    kept = nobody.client.get(f"{address}?v={library.version}")
    assert kept["Cache-Control"] == "public, max-age=31536000, immutable"
    for other in (address, f"{address}?v=old"):
        assert nobody.client.get(other)["Cache-Control"] == "public, max-age=300"
    assert not kept.cookies


def test_a_figure_that_is_known_is_not_sent_again(nobody: Member) -> None:
    address = "/exercises/bird_dog/strip.svg"
    tag = nobody.client.get(address)["ETag"]
    again = nobody.client.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == tag
    assert "style-src 'unsafe-inline'" in again["Content-Security-Policy"]


def test_a_figure_goes_compressed_to_whoever_takes_that(nobody: Member) -> None:
    address = "/exercises/bird_dog/strip.svg"
    plain = nobody.client.get(address)
    zipped = nobody.client.get(address, headers={"Accept-Encoding": "br, gzip"})
    refused = nobody.client.get(address, headers={"Accept-Encoding": "gzip;q=0"})
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content == refused.content
    assert "Accept-Encoding" in plain["Vary"]


def test_a_figure_is_the_same_for_ada_and_for_nobody(ada: Member, nobody: Member) -> None:
    seen = [member.get("figure", exercise="bird_dog", kind="moving") for member in (ada, nobody)]
    assert seen[0].content == seen[1].content
    assert "Cookie" not in seen[0]["Vary"]


def test_the_other_side_is_another_figure() -> None:
    assert figure_of("bird_dog", "moving").tag != figure_of("bird_dog", "moving-other").tag


def test_the_kept_figures_are_bounded() -> None:
    assert figure_of.cache_info().maxsize == KEPT


def test_steps_are_of_one_size_and_poses_fill_their_picture() -> None:
    def box(kind: str) -> bytes:
        return figure_of("sit_to_stand", kind).plain.partition(b'viewBox="')[2].partition(b'"')[0]

    assert box("step-1") == box("step-2") == box("step-3")
    assert box("pose-1") != box("pose-3")


def test_pages_name_figures_that_are_there(nobody: Member, library: Library) -> None:
    for name in ("bird_dog", "full_sit_up", "walking_starter_bouts", "cat_camel"):
        known = library.exercise(name)
        for picture in (pictures.moving(known), pictures.held(known), *pictures.steps(known)):
            answer = nobody.client.get(picture.url)
            assert "immutable" in answer["Cache-Control"]
            assert picture.alt.startswith(("Do not do this: " if name == "full_sit_up" else "") + known.name)
