"""What is Ada's is Ada's: nothing that anyone else sees depends on her."""

import re

from django.apps import apps
from django.core.serializers import serialize
from tests.addresses import addresses
from tests.cast import Member, begun, stranger
from tests.peopling import has_a_program, has_answered

MARK = "hedgehog"
OWN_WORDS = {"/program/program.json", "/questions/activity/", "/questions/look/"}
NEW_EACH_TIME = re.compile(r'name="(csrfmiddlewaretoken|once)" value="[^"]*"')


def seen(member: Member) -> dict[str, tuple[int, str]]:
    """Return what someone sees at every address, but for the tokens, which are new each time."""
    answers = {address.path: member.client.get(address.path) for address in addresses()}
    return {
        path: (answer.status_code, NEW_EACH_TIME.sub("", answer.content.decode("utf-8", "replace")))
        for path, answer in answers.items()
    }


def test_ada_sees_her_own_words_so_that_the_other_tests_prove_something(ada_with_program: Member) -> None:
    shown = seen(ada_with_program)
    assert {path for path, (_, text) in shown.items() if MARK in text} == OWN_WORDS


def test_nothing_that_nobody_sees_depends_on_ada(nobody: Member) -> None:
    before = seen(nobody)
    has_a_program(has_answered(begun("Ada"), usual=MARK), goals=[MARK])
    assert seen(nobody) == before


def test_nothing_that_cleo_sees_depends_on_ada(cleo_with_program: Member) -> None:
    before = seen(cleo_with_program)
    has_a_program(has_answered(begun("Ada"), usual=MARK), goals=[MARK])
    assert seen(cleo_with_program) == before


def test_nothing_of_ada_shows_to_someone_who_has_only_begun(cleo: Member) -> None:
    before = seen(cleo)
    ada = has_a_program(has_answered(begun("Ada"), usual=MARK), goals=[MARK])
    after = seen(cleo)
    assert after == before
    assert [path for path, (_, text) in after.items() if MARK in text or str(ada.person.pk) in text] == []


def test_nothing_that_ada_sees_is_left_when_someone_else_begins_in_her_browser(ada_with_program: Member) -> None:
    ada_with_program.post("delete")
    ada_with_program.post("start", {"agrees": "yes"})
    assert [path for path, (_, text) in seen(ada_with_program).items() if MARK in text] == []


def test_no_address_shows_a_persons_id(ada_with_program: Member) -> None:
    mine = str(ada_with_program.person.pk)
    assert [
        path for path, (_, text) in seen(ada_with_program).items() if mine in text or mine.replace("-", "") in text
    ] == []


def test_nothing_that_anyone_else_sends_changes_what_is_adas(ada_with_program: Member, cleo: Member) -> None:
    mine = str(ada_with_program.person.pk)
    before = kept_of(mine)
    for member in (cleo, stranger()):
        for address in addresses():
            member.client.post(address.path, {"agrees": "yes", "person": mine, "group.bladder_bowel.none": "yes"})
    assert len(before) > 4
    assert kept_of(mine) == before


def kept_of(person: str) -> list[str]:
    """Return every row that is kept of a person."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("supple.")]
    rows = [serialize("json", [row]) for model in ours for row in model.objects.all()]
    return sorted(row for row in rows if person in row)
