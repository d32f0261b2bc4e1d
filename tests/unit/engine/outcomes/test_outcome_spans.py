"""What was noted in each span of days: means of pain and effort, sums of minutes; never a number that nobody gave."""

from datetime import date, timedelta

from supple.engine.diary import Diary, Entry, Measure, PainNotes
from supple.engine.outcomes import Span, spans

STARTED = date(2026, 11, 21)


def on(day: int) -> date:
    return STARTED + timedelta(days=day)


def noted(*entries: Entry, until: int = 6, each: int = 7, minutes: dict[str, float] | None = None) -> tuple[Span, ...]:
    return spans(Diary("supple/diary/1", entries), STARTED, on(until), each, minutes)


def test_nothing_written_down_is_nothing_and_not_0() -> None:
    assert noted(until=1, each=1) == (Span(on(0), 1, {}, None, None), Span(on(1), 1, {}, None, None))


def test_each_kind_of_pain_and_the_effort_are_means_over_the_span() -> None:
    (week,) = noted(
        Entry(on(0), pain=PainNotes(before=2, worst=5, limb_worst=6), effort_cr10=3),
        Entry(on(3), pain=PainNotes(before=4, next_morning=1), effort_cr10=4),
    )
    assert week.means == {
        "before": 3,
        "worst": 5,
        "next_morning": 1,
        "limb_worst": 6,
        "effort_cr10": 3.5,
        "mean": (2 + 4 + 1) / 3,
    }


def test_a_morning_after_stands_with_its_session_and_its_pain_with_its_own_day() -> None:
    first, second = noted(Entry(on(0), pain=PainNotes(before=5, next_morning=3)), until=1, each=1)
    assert (first.means["next_morning"], first.means["mean"]) == (3, 5)
    assert second.means == {"mean": 3}


def test_a_pain_number_given_as_a_measure_counts_on_its_day() -> None:
    diary = Diary("supple/diary/1", measures=(Measure(on(1), "nrs", 4),))
    assert [span.means for span in spans(diary, on(0), on(1))] == [{}, {"mean": 4}]


def test_minutes_are_summed_those_of_sessions_by_the_id_of_their_entry() -> None:
    week, part = noted(
        Entry(on(0), id="a", template="A", walk_minutes=10),
        Entry(on(6), id="b", template="B", walk_minutes=15),
        Entry(on(7), id="c", template="A"),
        Entry(on(8), template="A", walk_minutes=5),
        until=8,
        minutes={"a": 16, "b": 14},
    )
    assert (week.session_minutes, week.walk_minutes) == (30, 25)
    assert (part.session_minutes, part.walk_minutes) == (None, 5)


def test_what_lies_outside_is_left_out() -> None:
    (week,) = noted(Entry(on(-1), walk_minutes=9, pain=PainNotes(before=9)), Entry(on(7), walk_minutes=9))
    assert week == Span(on(0), 7, {}, None, None)
