"""Which database an installation uses: SQLite in the data folder, or the PostgreSQL that `DATABASE_URL` names.

An address holds a password: what is said of a wrong one repeats nothing of it but its scheme and the names of options.
"""

import os
import re
import sys
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from supple.web.data_folder import data_folder

VARIABLE = "DATABASE_URL"
FILE = "supple.sqlite3"
WANTED = "expected postgresql://USER:PASSWORD@HOST:PORT/NAME, or sqlite:/// for the data folder"
SPELLED = "write # / : ? @ and % in a name or password as %23 %2F %3A %3F %40 and %25"
SCHEME = re.compile(r"([a-z][a-z0-9+]*)://", re.IGNORECASE)
ESCAPE = re.compile(r"%(?![0-9a-fA-F]{2})")
POSTGRESQL = ("postgresql", "postgres")
TEXTS = ("application_name", "sslcert", "sslcrl", "sslkey", "sslmode", "sslrootcert", "target_session_attrs")
CONNECT_S = "connect_timeout"
SOCKET = "host"  # a folder in which the server has its socket, in place of a host in the address
PATIENCE_S = 10
POOL = {"min_size": 1, "max_size": 8, "timeout": PATIENCE_S}  # of each process; a worker answers with four threads
LEAST = (14, 0)
MAY_CREATE = "SELECT current_schema() IS NOT NULL AND has_schema_privilege(current_schema(), 'CREATE')"


class DatabaseError(RuntimeError):
    """A database that cannot be used: its address is not understood, or it does not let us in."""


def database(url: str, folder: Path) -> dict[str, Any]:
    """Return Django's settings of the database at an address; with none, SQLite in the data folder.

    Raise DatabaseError when the address is not understood.

    >>> database("postgresql://ada:secret@db.example/supple", Path("data"))["HOST"]
    'db.example'
    """
    if not url:
        return _sqlite(folder / FILE)
    scheme = SCHEME.match(url)
    if scheme is None:
        raise DatabaseError(f"{WANTED}; found no scheme such as postgresql://")
    if scheme[1].lower() == "sqlite":
        return _sqlite(_file(url, folder))
    if scheme[1].lower() in POSTGRESQL:
        return _postgresql(url)
    raise DatabaseError(f"{WANTED}; found {scheme[0]}")


def _sqlite(file: Path) -> dict[str, Any]:
    """Return the settings of a file: readers never wait, and writers wait for each other."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def _file(url: str, folder: Path) -> Path:
    """Return the file that an address names: none is the one in the data folder, else it is named from the root."""
    named = unquote(url.partition("://")[2])
    if named in ("", "/"):
        return folder / FILE
    if not named.startswith("//") or named.endswith("/"):
        raise DatabaseError("expected sqlite:/// or a file from the root on such as sqlite:////srv/supple.sqlite3")
    return Path(named[1:])


def _postgresql(url: str) -> dict[str, Any]:
    """Return the settings of a server; each process keeps a few connections open and checks one before its use."""
    parts = _parts(url)
    options = _options(parts.query)
    host = options.pop(SOCKET, "")
    if bool(host) == bool(parts.hostname):
        raise DatabaseError(f"{WANTED}; expected one host, found {'two' if host else 'none'}")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host or parts.hostname,
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {CONNECT_S: PATIENCE_S, **options, "pool": dict(POOL)},
    }


def _parts(url: str) -> SplitResult:
    """Return the parts of an address, none of which holds a sign that shows it was cut at the wrong place."""
    try:
        parts = urlsplit(url)
        wrong = parts.port == 0
    except ValueError:
        wrong = True
    if wrong or parts.fragment or "@" in parts.path + parts.query or ESCAPE.search(url):
        raise DatabaseError(f"{WANTED}; found parts that do not fit ({SPELLED})")
    if not re.fullmatch(r"/[^/]+", parts.path):
        raise DatabaseError(f"{WANTED}; found no name of a database, or more than one")
    return parts


def _options(query: str) -> dict[str, str | int]:
    """Return what stands after the question mark."""
    try:
        given = parse_qsl(query, keep_blank_values=True, strict_parsing=True) if query else []
    except ValueError:
        raise DatabaseError("expected options such as ?sslmode=require, found something else") from None
    options: dict[str, str | int] = dict(given)
    strange = sorted(set(options) - {*TEXTS, CONNECT_S, SOCKET})
    if strange or len(options) < len(given):
        known = ", ".join(sorted((*TEXTS, CONNECT_S, SOCKET)))
        raise DatabaseError(f"expected each of these options at most once: {known}; found {strange or 'one twice'}")
    if CONNECT_S in options:
        if not re.fullmatch(r"[1-9]\d{0,2}", str(options[CONNECT_S])):
            raise DatabaseError(f"expected {CONNECT_S} to be seconds from 1 to 999, found something else")
        options[CONNECT_S] = int(options[CONNECT_S])
    return options


def reach(settings: dict[str, Any]) -> None:
    """Raise DatabaseError when a PostgreSQL does not answer, is too old, or lets us make no tables."""
    import psycopg  # noqa: PLC0415 - an installation on SQLite never loads it

    options = {name: value for name, value in settings["OPTIONS"].items() if name != "pool"}
    names = {"user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT", "dbname": "NAME"}
    given = {name: settings[key] for name, key in names.items() if settings[key]}
    try:
        with psycopg.connect(**given, **options) as connection:
            found = divmod(connection.info.server_version, 10_000)
            may = connection.execute(MAY_CREATE).fetchone()
    except psycopg.Error as error:
        said = str(error).strip() or type(error).__name__
        raise DatabaseError(f"expected PostgreSQL to let us in, found: {' '.join(said.split())}") from None
    if found < LEAST:
        raise DatabaseError(f"expected PostgreSQL {LEAST[0]} or newer, found {found[0]}")
    if not may or not may[0]:
        raise DatabaseError("expected a user who may make tables, found one who may not (GRANT CREATE ON SCHEMA)")


def main() -> None:
    """Say in one line what is wrong with the database that the environment names, and end with 3; else say nothing."""
    try:
        settings = database(os.environ.get(VARIABLE, ""), data_folder())
        if "postgresql" in settings["ENGINE"]:
            reach(settings)
    except DatabaseError as error:
        print(f"{VARIABLE}: {error}", file=sys.stderr)
        raise SystemExit(3) from None


if __name__ == "__main__":
    main()
