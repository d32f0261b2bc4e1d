"""Notes that devices send: each kept once, whoever sends what how often, and nothing of anyone else's."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import Member
from tests.noting import note_of, sends, sends_raw, session_note
from tests.peopling import has_a_program, reviewed

from supple.web.accounts.selectors import owner_tag, today_of
from supple.web.course.models import CourseReview
from supple.web.course.selectors import current
from supple.web.diary.models import Record
from supple.web.diary.selectors import diary_of, records_of


def records(member: Member) -> list[Record]:
    return list(Record.objects.filter(person=member.person))


def test_a_session_sent_is_kept_with_its_day_and_its_words(ada_with_program: Member) -> None:
    note = session_note(ada_with_program)
    answer = sends(ada_with_program, note)
    assert answer.json() == {"kept": [note["id"]], "refused": [], "owner": owner_tag(person=ada_with_program.person)}
    (kept,) = records(ada_with_program)
    assert (str(kept.pk), kept.kind, kept.body) == (note["id"], "session", note["body"])
    assert kept.day == today_of(person=ada_with_program.person)


def test_what_is_sent_again_is_kept_once_and_said_to_be_kept(ada_with_program: Member) -> None:
    note = session_note(ada_with_program)
    answers = [sends(ada_with_program, note, note), sends(ada_with_program, note)]
    assert [answer.json()["kept"] for answer in answers] == [[note["id"], note["id"]], [note["id"]]]
    assert len(records(ada_with_program)) == 1


def test_two_devices_merge(ada_with_program: Member) -> None:
    phone, tablet = session_note(ada_with_program), note_of(ada_with_program, "walk", {"minutes": 12})
    sends(ada_with_program, phone)
    sends(ada_with_program, tablet, phone)
    assert {str(record.pk) for record in records(ada_with_program)} == {phone["id"], tablet["id"]}


def test_each_new_note_asks_for_one_review(ada_with_program: Member) -> None:
    note = session_note(ada_with_program)
    sends(ada_with_program, note)
    sends(ada_with_program, note_of(ada_with_program, "walk", {"minutes": 5}))
    assert CourseReview.objects.filter(state="waiting").count() == 1
    reviewed(ada_with_program)
    sends(ada_with_program, note)
    assert not CourseReview.objects.filter(state="waiting").exists()


def test_one_that_is_refused_does_not_hold_up_the_others(ada_with_program: Member) -> None:
    good, bad = session_note(ada_with_program), session_note(ada_with_program, pain={"before": 3, "worst": 99})
    answer = sends(ada_with_program, bad, good).json()
    assert answer["kept"] == [good["id"]]
    assert [one["id"] for one in answer["refused"]] == [bad["id"]]
    assert "10" in answer["refused"][0]["why"]


@pytest.mark.parametrize(
    "tampered",
    [
        {"kind": "love_letter"},
        {"day": "yesterday"},
        {"made_at": "2026-11-21T10:00:00"},
        {"course": "x" * 200},
        {"course": "0123456789abcdef"},
        {"id": "1"},
        {"body": []},
        {"body": {}},
        {"body": {"what": "session", "entry": {"template": "Z"}}},
        {"body": {"what": "session", "entry": {"date": "2020-01-01"}}},
        {"body": {"what": "session", "entry": {"done": [{"exercise": "no_such"}]}}},
        {"body": {"what": "session", "entry": {"done": [{"exercise": "double_straight_leg_lift"}]}}},
        {"body": {"what": "session", "entry": {}, "signs": ["no_such_sign"]}},
        {"body": {"what": "session", "entry": {}, "more": 1}},
        {"person": "someone else"},
    ],
)
def test_a_tampered_note_is_refused_with_words_and_nothing_is_written(
    ada_with_program: Member, tampered: dict[str, object]
) -> None:
    answer = sends(ada_with_program, {**session_note(ada_with_program), **tampered})
    assert answer.status_code == 200
    assert answer.json()["kept"] == []
    assert len(answer.json()["refused"][0]["why"]) > 10
    assert records(ada_with_program) == []


@pytest.mark.parametrize("note", ["a note", 7, None, [], {}])
def test_what_is_no_note_at_all_is_refused(ada_with_program: Member, note: object) -> None:
    assert sends(ada_with_program, note).json()["refused"][0]["id"] == "?"


@pytest.mark.parametrize(
    "text", [" ", "{", "[]", "{}", '{"records": []}', '{"sent_at": 1, "owner": "", "records": []}']
)
def test_what_is_no_list_of_notes_is_a_bad_request(ada_with_program: Member, text: str) -> None:
    assert sends_raw(ada_with_program, text).status_code == 400


def test_too_much_at_once_is_refused(ada_with_program: Member) -> None:
    assert sends_raw(ada_with_program, json.dumps({"records": "x" * 1_000_001})).status_code == 413
    assert sends(ada_with_program, *[{}] * 501).status_code == 400


def test_without_its_own_header_nothing_is_taken(ada_with_program: Member) -> None:
    assert sends_raw(ada_with_program, "{}", **{"X-Supple": "no"}).status_code == 403
    assert (
        ada_with_program.client.post("/diary/records/", {"records": "[]"}, headers={"X-Supple": "1"}).status_code == 403
    )


def test_whoever_is_signed_out_keeps_their_notes_on_the_device(ada_with_program: Member, nobody: Member) -> None:
    note = session_note(ada_with_program)
    answer = sends(nobody, note, owner="anyone")
    assert (answer.status_code, answer.json()) == (401, {"why": "signed_out"})


def test_notes_of_ada_are_never_taken_in_cleos_name(ada_with_program: Member, cleo_with_program: Member) -> None:
    note = session_note(ada_with_program)
    answer = sends(cleo_with_program, note, owner=owner_tag(person=ada_with_program.person))
    assert (answer.status_code, answer.json()) == (409, {"why": "other"})
    assert not Record.objects.exists()


def test_cleo_cannot_write_into_adas_course_nor_over_her_note(
    ada_with_program: Member, cleo_with_program: Member
) -> None:
    note = session_note(ada_with_program)
    assert sends(cleo_with_program, note).json()["kept"] == []
    sends(ada_with_program, note)
    stolen = {**session_note(cleo_with_program), "id": note["id"]}
    taken_back = note_of(cleo_with_program, "withdrawn", {"of": note["id"]})
    answer = sends(cleo_with_program, stolen, taken_back).json()
    assert (answer["kept"], len(answer["refused"])) == ([], 2)
    assert records(ada_with_program)[0].body == note["body"]


def test_a_device_clock_that_is_off_does_not_move_a_note_to_another_day(ada_with_program: Member) -> None:
    wrong = timezone.now() + timedelta(days=400)
    note = {**session_note(ada_with_program), "made_at": wrong.isoformat(), "day": wrong.date().isoformat()}
    assert sends(ada_with_program, note, sent_at=wrong).json()["kept"] == [note["id"]]
    (kept,) = records(ada_with_program)
    assert kept.day == today_of(person=ada_with_program.person)
    assert abs(kept.made_at - timezone.now()) < timedelta(minutes=1)


def test_a_day_before_the_course_or_after_today_is_drawn_into_it(ada_with_program: Member) -> None:
    today = today_of(person=ada_with_program.person)
    early = {**session_note(ada_with_program), "day": "2001-01-01"}
    late = {**session_note(ada_with_program), "day": (today + timedelta(days=3)).isoformat()}
    sends(ada_with_program, early, late)
    assert {record.day for record in records(ada_with_program)} == {today}


def diary(member: Member):
    there = current(person=member.person)
    assert there is not None
    kept = records_of(person=member.person, course=there[0].course)
    return diary_of(document=there[1], records=kept, today=today_of(person=member.person))


def test_the_morning_after_joins_its_session(ada_with_program: Member) -> None:
    note = session_note(ada_with_program)
    sends(ada_with_program, note, note_of(ada_with_program, "check_in", {"of": note["id"], "next_morning": 4}))
    (entry,) = diary(ada_with_program).entries
    assert (entry.pain.before, entry.pain.next_morning) == (2, 4)


def test_a_morning_after_nothing_is_refused(ada_with_program: Member) -> None:
    measure = note_of(ada_with_program, "measure", {"measure": "nrs", "value": 3})
    sends(ada_with_program, measure)
    for of in (measure["id"], "6f1c9b0e-0000-4000-8000-000000000000"):
        note = note_of(ada_with_program, "check_in", {"of": of, "next_morning": 4})
        assert sends(ada_with_program, note).json()["kept"] == []


def test_the_walks_of_a_day_are_one_entry_with_the_worst_of_their_pain(ada_with_program: Member) -> None:
    first = note_of(ada_with_program, "walk", {"minutes": 5, "before": 2, "worst": None})
    later = note_of(ada_with_program, "walk", {"minutes": 7, "before": 3, "worst": 1 + 2})
    sends(ada_with_program, first, later, note_of(ada_with_program, "check_in", {"of": first["id"], "next_morning": 2}))
    (entry,) = diary(ada_with_program).entries
    assert entry.walk_minutes == 12
    assert (entry.pain.before, entry.pain.worst, entry.pain.next_morning) == (2, 3, 2)


def test_a_morning_is_one_for_all_that_was_done_the_day_before(ada_with_program: Member) -> None:
    session, walk = session_note(ada_with_program), note_of(ada_with_program, "walk", {"minutes": 5})
    sends(ada_with_program, session, walk)
    sends(ada_with_program, note_of(ada_with_program, "check_in", {"of": session["id"], "next_morning": 1}))
    assert [entry.pain.next_morning for entry in diary(ada_with_program).entries] == [1, 1]


def test_more_walks_than_a_day_has_minutes_do_no_harm(ada_with_program: Member) -> None:
    sends(ada_with_program, *(note_of(ada_with_program, "walk", {"minutes": 1440}) for _ in range(2)))
    assert [entry.walk_minutes for entry in diary(ada_with_program).entries] == [1440]


def test_what_is_taken_back_is_in_the_diary_no_more_but_kept(ada_with_program: Member) -> None:
    note = note_of(ada_with_program, "walk", {"minutes": 30})
    sends(ada_with_program, note)
    assert [entry.walk_minutes for entry in diary(ada_with_program).entries] == [30]
    sends(ada_with_program, note_of(ada_with_program, "withdrawn", {"of": note["id"]}))
    assert diary(ada_with_program).entries == ()
    assert len(records(ada_with_program)) == 2


def test_a_sign_to_stop_for_counts_as_the_question_behind_it(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program, signs=("saddle_bladder_bowel",), stopped_because="symptoms"))
    assert diary(ada_with_program).entries[0].symptoms == ("ces1",)


def test_measures_safety_answers_and_a_clinicians_word_come_into_their_own_sections(ada_with_program: Member) -> None:
    sends(
        ada_with_program,
        note_of(ada_with_program, "measure", {"measure": "nrs", "value": 3}),
        note_of(ada_with_program, "screening", {"answers": {"ces1": "unsure"}}),
        note_of(ada_with_program, "clearance", {"by": "doctor", "advises_exercise": True, "covers": ["ces1"]}),
    )
    found = diary(ada_with_program)
    assert (found.measures[0].id, found.measures[0].value) == ("nrs", 3)
    assert found.screenings[0].answers == {"ces1": "unsure"}
    assert found.clearance[0].by == "doctor"


def test_a_routine_tells_of_pain_and_signs_and_not_of_its_exercises(ada_with_program: Member) -> None:
    entry = {"pain": {"before": 3, "worst": 4}, "effort_cr10": 2, "done": [{"exercise": "cat_camel", "sets": 1}]}
    body = {"what": "routine", "routine": "desk_day", "minutes": 9, "entry": entry}
    sends(ada_with_program, note_of(ada_with_program, "session", body))
    (kept,) = diary(ada_with_program).entries
    assert (kept.done, kept.template, kept.pain.worst) == ((), None, 4)


def test_a_late_note_of_an_earlier_course_is_kept_in_that_course(ada_with_program: Member) -> None:
    late = session_note(ada_with_program)
    has_a_program(ada_with_program, complaint={"region": "neck"})
    assert sends(ada_with_program, late).json()["kept"] == [late["id"]]
    assert diary(ada_with_program).entries == ()
