"""An installation of the tests' own: its data folder and its database are named before Django reads its settings.

With `SUPPLE_TESTS_ON=postgresql`, a real PostgreSQL is started for it, and only what touches the database is tested.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import django
from django.conf import settings

from tests import postgres

ON_POSTGRESQL = os.environ.get("SUPPLE_TESTS_ON") == "postgresql"
DATA = Path(tempfile.mkdtemp(prefix="supple-tests-"))
(DATA / "static").mkdir()
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
os.environ["SUPPLE_DATA"] = str(DATA)
os.environ["DJANGO_SETTINGS_MODULE"] = "supple.web.settings"
os.environ["DATABASE_URL"] = postgres.started() if ON_POSTGRESQL else ""
# Playwright keeps an event loop in the tests' own thread, where Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
settings.DATABASES["default"]["TEST"] = {"NAME": "tests"} if ON_POSTGRESQL else {"NAME": DATA / "tests.sqlite3"}
django.setup()
del os.environ["DATABASE_URL"]  # a process that a test starts chooses for itself
