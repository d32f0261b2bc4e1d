"""The installation's secret and folder: made once, for its owner alone, also when several processes start at once."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from supple.web.data_folder import data_folder, secret_key


def test_the_secret_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    made = secret_key(tmp_path)
    assert len(made) >= 50
    assert secret_key(tmp_path) == made
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_processes_that_start_at_once_share_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as starting:
        made = set(starting.map(secret_key, [tmp_path] * 64))
    assert len(made) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_DATA", str(tmp_path / "new"))
    assert stat.S_IMODE(data_folder().stat().st_mode) == 0o700
