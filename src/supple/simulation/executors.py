"""Where chunks run: in this process, in several, or on a Dask cluster. The results come in the chunks' order."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from multiprocessing import get_context
from typing import Any, Protocol, TypeVar

Job = TypeVar("Job")
Made = TypeVar("Made")
AHEAD = 4


class ExecutorError(RuntimeError):
    """Something outside Supple is missing or broke: the extra, the address, a worker."""


class Executor(Protocol):
    """Runs jobs and yields each with its result, in the order of the jobs."""

    def run(self, work: Callable[[Job], Made], jobs: Iterator[Job]) -> Iterator[tuple[Job, Made]]:
        """Yield every job with its result."""


@dataclass(frozen=True, slots=True)
class InProcess:
    """Runs one job after the other, here."""

    def run(self, work: Callable[[Job], Made], jobs: Iterator[Job]) -> Iterator[tuple[Job, Made]]:
        """Yield every job with its result."""
        for job in jobs:
            yield job, work(job)


@dataclass(frozen=True, slots=True)
class Processes:
    """Runs jobs in so many processes of this machine; raise ExecutorError when one of them dies."""

    workers: int

    def run(self, work: Callable[[Job], Made], jobs: Iterator[Job]) -> Iterator[tuple[Job, Made]]:
        """Yield every job with its result; only a few jobs wait at a time, so that memory stays flat."""
        try:
            with ProcessPoolExecutor(self.workers, mp_context=get_context("spawn")) as pool:
                yield from _in_order(lambda job: pool.submit(work, job), jobs, self.workers * AHEAD)
        except BrokenProcessPool as error:
            raise ExecutorError("a worker process died; is there enough memory for so many workers?") from error


@dataclass(frozen=True, slots=True)
class Dask:
    """Runs jobs on a Dask cluster; a job whose worker is lost runs again elsewhere.

    Raise ExecutorError when the extra is not installed, the address cannot be reached, or the cluster gives up.
    """

    address: str
    patience_s: int = 10

    def run(self, work: Callable[[Job], Made], jobs: Iterator[Job]) -> Iterator[tuple[Job, Made]]:
        """Yield every job with its result; only a few jobs for each core wait at a time."""
        client = self._client()
        try:
            window = max(2, sum(client.ncores().values())) * AHEAD
            yield from _in_order(lambda job: client.submit(work, job, pure=False), jobs, window)
        except _lost() as error:
            raise ExecutorError(f"the Dask cluster at {self.address} gave up: {error}") from error
        finally:
            client.close()

    def _client(self) -> Any:
        try:
            distributed: Any = import_module("distributed")
        except ImportError as error:
            raise ExecutorError("--dask needs the extra: pip install 'supple[dask]'") from error
        try:
            client = distributed.Client(self.address, timeout=self.patience_s)
        except (OSError, ValueError) as error:
            raise ExecutorError(f"no Dask scheduler answers at {self.address}") from error
        try:
            client.wait_for_workers(1, timeout=self.patience_s)
        except TimeoutError as error:
            client.close()
            raise ExecutorError(f"the Dask scheduler at {self.address} has no workers") from error
        return client


def _lost() -> tuple[type[Exception], ...]:
    """Return the errors with which a cluster gives up."""
    distributed: Any = import_module("distributed")
    return (distributed.KilledWorker, distributed.CancelledError)


def _in_order(submit: Callable[[Job], Any], jobs: Iterator[Job], window: int) -> Iterator[tuple[Job, Any]]:
    """Yield results in the order of the jobs, with at most `window` of them under way."""
    waiting = deque((job, submit(job)) for job in islice(jobs, window))
    while waiting:
        job, future = waiting.popleft()
        yield job, future.result()
        waiting.extend((following, submit(following)) for following in islice(jobs, 1))
