"""The list of exercises: words, filters, pages, and what nobody should do apart from the rest."""

import pytest
from tests.cast import Member

from supple.knowledge import BodyPart, Category, Equipment, Letter, Library, Position, Region, Role
from supple.web.library import words
from supple.web.library.forms import LookingFor
from supple.web.library.selectors import looked_for


def page(member: Member, asked: str = "") -> str:
    answer = member.client.get(f"/exercises/?{asked}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_says_how_many_exercises_there_are(nobody: Member, library: Library) -> None:
    never = sum(known.role is Role.NEVER for known in library.exercises.values())
    shown = page(nobody)
    assert f'<p role="status"><strong>{len(library.exercises) - never} exercises</strong>, page 1 of 9.' in shown
    assert f"{never} that nobody should do</a> stand apart on the last page." in shown


def test_words_find_exercises_by_name(nobody: Member) -> None:
    shown = page(nobody, "search=bird+dog")
    assert "<strong>2 exercises</strong>." in shown
    assert 'href="/exercises/bird_dog/">Bird dog</a>' in shown


def test_words_that_fit_nothing_are_kept_and_answered(nobody: Member) -> None:
    shown = page(nobody, "search=zzz")
    assert "<strong>0 exercises</strong>" in shown
    assert "Nothing fits all of that." in shown
    assert 'value="zzz"' in shown


@pytest.mark.parametrize("field", ["search", "region", "category", "position", "equipment", "difficulty"])
def test_every_field_has_a_label(nobody: Member, field: str) -> None:
    shown = page(nobody)
    assert f'for="id_{field}"' in shown
    assert f'id="id_{field}"' in shown


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        ("region", "neck", lambda known: Region.NECK in known.serves),
        ("category", "core", lambda known: known.category is Category.CORE),
        ("position", "sitting", lambda known: Position.SITTING in known.positions),
        ("equipment", "band", lambda known: Equipment.BAND in known.equipment),
        ("difficulty", "5", lambda known: known.difficulty == 5),
    ],
)
def test_a_filter_leaves_exactly_what_fits(library: Library, field: str, value: str, fits: object) -> None:
    found, never = looked_for(asked={field: value})
    assert {known.id for known in (*found, *never)} == {one.id for one in library.exercises.values() if fits(one)}


def test_nothing_to_buy_lets_through_what_any_home_has(library: Library) -> None:
    found = {known.id for known in looked_for(asked={"equipment": "nothing"})[0]}
    assert "wall_squat" in found
    assert "pool_squat" not in found


def test_every_choice_finds_something(library: Library) -> None:
    form = LookingFor()
    empty = [
        (name, value)
        for name in ("region", "category", "position", "equipment", "difficulty")
        for value, _ in form.fields[name].choices
        if not any(looked_for(asked={name: value})) and (name, value) != ("equipment", "bed")
    ]
    assert empty == []


def test_a_filter_that_is_in_use_stands_open(nobody: Member) -> None:
    assert "<details open><summary>Filters" in page(nobody, "region=neck")
    assert "<details><summary>Filters" in page(nobody, "search=neck")


def test_what_nobody_should_do_is_marked_and_stands_apart(nobody: Member) -> None:
    listed, _, apart = page(nobody, "page=9").partition('id="never"')
    assert "full_sit_up" not in listed
    assert 'href="/exercises/full_sit_up/"' in apart
    assert apart.count("Do not do this</span>") == 8
    assert 'alt="Do not do this: Full sit-up' in apart


def test_a_page_that_is_not_there_is_answered_with_the_last_one(nobody: Member) -> None:
    assert "page 9 of 9" in page(nobody, "page=999")
    assert "page 1 of 9" in page(nobody, "page=x")


def test_going_on_keeps_the_filters(nobody: Member) -> None:
    assert 'href="?region=low_back&amp;page=2"' in page(nobody, "region=low_back")


@pytest.mark.parametrize("asked", ["category=magic", "difficulty=9", f"search={'x' * 81}", "search=%00"])
def test_a_wrong_filter_is_answered_with_a_message(nobody: Member, asked: str) -> None:
    answer = nobody.client.get(f"/exercises/?{asked}")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


def test_markup_in_the_words_stays_words(nobody: Member) -> None:
    assert "<script>" not in page(nobody, "search=%3Cscript%3E")


def test_every_picture_says_what_it_shows_and_waits_until_it_is_near(nobody: Member) -> None:
    shown = page(nobody)
    assert shown.count('loading="lazy"') == shown.count("<img") == 24
    assert 'alt=""' not in shown


def test_every_id_has_plain_words() -> None:
    assert set(words.CATEGORIES) == set(Category)
    assert set(words.POSITIONS) == set(Position)
    assert set(words.EQUIPMENT) == set(Equipment)
    assert set(words.REGIONS) == set(Region)
    assert set(words.BODY_PARTS) == set(BodyPart)
    assert set(words.LETTERS) == set(Letter)


def test_the_list_asks_the_database_nothing_for_nobody(nobody: Member, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):
        page(nobody)
