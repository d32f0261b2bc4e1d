"""An installation of the tests' own: its data folder is named before Django reads its settings."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import django
from django.conf import settings

DATA = Path(tempfile.mkdtemp(prefix="supple-tests-"))
(DATA / "static").mkdir()
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
os.environ["SUPPLE_DATA"] = str(DATA)
os.environ["DJANGO_SETTINGS_MODULE"] = "supple.web.settings"
# Playwright keeps an event loop in the tests' own thread, where Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
settings.DATABASES["default"]["TEST"] = {"NAME": DATA / "tests.sqlite3"}
django.setup()
