"""The same people give the same figures, however they are spread over processes and machines."""

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest

from supple.simulation import Cohort, Dask, ExecutorError, InProcess, Outcome, Processes, figures_of, simulate
from supple.simulation.cohort import CHUNK, chunks
from supple.simulation.tally import MOST_EXAMPLES, Example, Tally

SMALL = Cohort(patients=2 * CHUNK + 3, weeks=2, seed=11)


@pytest.fixture(scope="module")
def alone() -> Outcome:
    return simulate(SMALL, InProcess())


def test_chunks_hold_everyone_once_in_order() -> None:
    found = [(chunk.first, chunk.last) for chunk in chunks(SMALL)]
    assert found == [(1, CHUNK), (CHUNK + 1, 2 * CHUNK), (2 * CHUNK + 1, 2 * CHUNK + 3)]


def test_the_figures_are_the_same_in_several_processes(alone: Outcome) -> None:
    assert simulate(SMALL, Processes(2)) == alone


def test_the_progress_counts_everyone() -> None:
    heard: list[int] = []
    simulate(Cohort(CHUNK + 1, 1, 11), InProcess(), heard.append)
    assert heard == [CHUNK, 1]


def test_more_people_begin_with_the_same_people() -> None:
    one, both = simulate(Cohort(1, 2, 11), InProcess()), simulate(Cohort(2, 2, 11), InProcess())
    second = simulate(Cohort(1, 2, 12), InProcess())
    assert one.tallies["leaflet"].weeks["nrs_hundredths"] != second.tallies["leaflet"].weeks["nrs_hundredths"]
    assert both.tallies["leaflet"].counts["people"] == 2


def test_a_small_cohort_keeps_every_rule(alone: Outcome) -> None:
    safety = figures_of(alone)["supple"].safety
    assert safety["contraindicated_items"] == 0
    assert safety["progress_on_a_worse_answer"] == 0
    assert safety["programs_after_a_stop"] == 0
    assert safety["signs_told"] == safety["stopped_at_the_first_review"]


def test_tallies_add_up_and_keep_only_the_first_examples() -> None:
    one, other = Tally(), Tally()
    for number in range(MOST_EXAMPLES + 2):
        one.fault(Example("x", 1, number, 0, "says"))
    one.fault(Example("x", 1, 0, 7, "the same person once more"))
    other.fault(Example("x", 1, 99, 0, "says"))
    other.fault(Example("y", 1, 99, 0, "says"))
    other.add_week("sum", 2, 5)
    other.add("most_days", 3)
    one.add("most_days", 2)
    one.merge(other)
    assert one.counts == {"x": MOST_EXAMPLES + 4, "y": 1, "most_days": 3}
    assert one.weeks == {"sum": [0, 0, 5]}
    assert [example.number for example in one.examples] == [0, 1, 2, 3, 4, 99]


def test_a_worker_process_that_dies_is_told_plainly() -> None:
    with pytest.raises(ExecutorError, match="a worker process died"):
        list(Processes(1).run(_die, iter([1])))


def _die(job: int) -> int:
    os._exit(job)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two worker processes of a Dask cluster on this machine."""
    distributed = pytest.importorskip("distributed", reason="needs the extra: supple[dask]")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as made:
        yield made


@pytest.mark.filterwarnings("default")
def test_the_figures_are_the_same_though_a_worker_is_killed_half_way(cluster: Any, alone: Outcome) -> None:
    killed: list[int] = []

    def kill_one(people: int) -> None:
        if not killed:
            killed.append(cluster.workers[0].pid)
            os.kill(killed[0], signal.SIGKILL)

    outcome = simulate(SMALL, Dask(cluster.scheduler_address), kill_one)
    assert killed
    assert outcome == alone


@pytest.mark.filterwarnings("default")
def test_an_address_where_nobody_answers_is_told_plainly() -> None:
    pytest.importorskip("distributed", reason="needs the extra: supple[dask]")
    with pytest.raises(ExecutorError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:1"):
        simulate(SMALL, Dask("tcp://127.0.0.1:1", patience_s=1))
