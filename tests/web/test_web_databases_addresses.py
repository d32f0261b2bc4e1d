"""`DATABASE_URL`: what it may say, and that a wrong one is told without the password in it."""

import os
from pathlib import Path

import psycopg
import pytest
from tests import postgres

from supple.web import databases
from supple.web.databases import DatabaseError, database, main, reach

DATA = Path("/data")
SECRET = "hedge-hog-77"


def test_without_an_address_it_is_sqlite_in_the_data_folder() -> None:
    for url in ("", "sqlite://", "sqlite:///"):
        made = database(url, DATA)
        assert (made["ENGINE"], made["NAME"]) == ("django.db.backends.sqlite3", DATA / "supple.sqlite3")
        assert "WAL" in made["OPTIONS"]["init_command"]


def test_a_file_may_be_named_from_the_root_on() -> None:
    assert database("sqlite:////srv/my%20supple.sqlite3", DATA)["NAME"] == Path("/srv/my supple.sqlite3")


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "PostgreSQL"])
def test_an_address_of_postgresql_is_read_part_by_part(scheme: str) -> None:
    made = database(f"{scheme}://a%40da:p%2Fw%3A@db.example:5433/sup%20ple?sslmode=require&connect_timeout=3", DATA)
    assert made["ENGINE"] == "django.db.backends.postgresql"
    parts = [made[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")]
    assert parts == ["a@da", "p/w:", "db.example", "5433", "sup ple"]
    assert made["OPTIONS"] == {"sslmode": "require", "connect_timeout": 3, "pool": databases.POOL}


def test_what_is_left_out_is_left_to_postgresql() -> None:
    made = database("postgresql://[::1]/supple", DATA)
    assert [made[name] for name in ("USER", "PASSWORD", "HOST", "PORT")] == ["", "", "::1", ""]
    assert database("postgresql:///supple?host=/run/postgresql", DATA)["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (SECRET, "found no scheme"),
        (f"mysql://ada:{SECRET}@db/supple", "found mysql://"),
        (f"postgresql://ada:{SECRET}@db", "found no name"),
        (f"postgresql://ada:{SECRET}@db/", "found no name"),
        (f"postgresql://ada:{SECRET}@db/one/two", "found no name of a database, or more than one"),
        (f"postgresql://ada:{SECRET}@/supple", "found none"),
        (f"postgresql://ada:{SECRET}@db/supple?host=/run", "found two"),
        (f"postgresql://ada:{SECRET}@db:port/supple", "do not fit"),
        (f"postgresql://ada:{SECRET}@db:0/supple", "do not fit"),
        (f"postgresql://ada:{SECRET}@db:65536/supple", "do not fit"),
        (f"postgresql://ada:{SECRET}@[db/supple", "do not fit"),
        (f"postgresql://ada:#{SECRET}@db/supple", "%23"),
        (f"postgresql://ada:1/{SECRET}@db/supple", "%2F"),
        (f"postgresql://ada:1?{SECRET}@db/supple", "%3F"),
        (f"postgresql://ada:50%{SECRET}@db/supple", "%25"),
        (f"postgresql://ada:{SECRET}@db/supple?sslmode", "found something else"),
        (f"postgresql://ada:{SECRET}@db/supple?pool=9", "found ['pool']"),
        (f"postgresql://ada:{SECRET}@db/supple?sslmode=a&sslmode=b", "found one twice"),
        (f"postgresql://ada:{SECRET}@db/supple?connect_timeout=soon", "seconds from 1 to 999"),
        ("sqlite:///here.sqlite3", "from the root on"),
        ("sqlite:////srv/", "from the root on"),
    ],
)
def test_an_address_that_is_not_understood_says_the_mend_and_no_password(url: str, said: str) -> None:
    with pytest.raises(DatabaseError) as refused:
        database(url, DATA)
    assert said in str(refused.value)
    assert "expected" in str(refused.value)
    assert SECRET not in str(refused.value)


def test_a_database_that_lets_us_make_tables_is_fine() -> None:
    settings = database(postgres.started(), DATA)
    assert reach(settings) is None
    assert settings["ENGINE"] == "django.db.backends.postgresql"


def test_a_user_who_may_make_no_tables_is_told_of_that() -> None:
    url = postgres.started()
    with psycopg.connect(url) as connection:
        connection.execute("CREATE ROLE guest LOGIN")
    with pytest.raises(DatabaseError, match="expected a user who may make tables"):
        reach(database(url.replace("//postgres@", "//guest@"), DATA))


def test_a_postgresql_that_is_too_old_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "LEAST", (99, 0))
    with pytest.raises(DatabaseError, match="expected PostgreSQL 99 or newer, found 18"):
        reach(database(postgres.started(), DATA))


def test_nobody_at_the_address_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="expected PostgreSQL to let us in, found: ") as refused:
        reach(database(f"postgresql://ada:{SECRET}@/supple?host={tmp_path}", DATA))
    assert "\n" not in str(refused.value)
    assert SECRET not in str(refused.value)


def test_as_a_command_it_says_nothing_or_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    main()
    monkeypatch.setitem(os.environ, "DATABASE_URL", f"oracle://{SECRET}@db")
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 3
    assert capsys.readouterr().err.splitlines() == [
        "DATABASE_URL: expected postgresql://USER:PASSWORD@HOST:PORT/NAME, or sqlite:/// for the data folder; "
        "found oracle://"
    ]
