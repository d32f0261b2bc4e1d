"""How often each page asks the database, written down: a page that asks more often than before is seen at once."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from syrupy.assertion import SnapshotAssertion
from tests.addresses import pages
from tests.cast import Member

MOST = 12


def test_every_page_asks_the_database_as_often_as_it_did(ada_with_program: Member, snapshot: SnapshotAssertion) -> None:
    """A count that fell, or had to rise, is taken over by `pytest tests/web/test_web_queries.py --snapshot-update`."""
    most: dict[str, int] = {}
    for address in pages():
        with CaptureQueriesContext(connection) as queries:
            ada_with_program.client.get(address.path)
        most[address.name] = max(len(queries), most.get(address.name, 0))
    assert {name: count for name, count in most.items() if count > MOST} == {}
    assert "\n".join(f"{count:2}  {name}" for name, count in sorted(most.items())) == snapshot
