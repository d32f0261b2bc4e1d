"""What people read is reviewed like code: renew with `pytest --snapshot-update` and look at the difference."""

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.running import ROOT

from supple.cli import app


@pytest.mark.parametrize(
    "command",
    [
        "plan examples/sciatica.yaml",
        "plan examples/red_flag.yaml",
        "plan examples/stenosis.yaml",
        "plan examples/neck.yaml",
        "why examples/sciatica.yaml double_knee_to_chest",
        "show bird_dog",
    ],
)
def test_what_is_printed_is_what_was_reviewed(
    command: str,
    snapshot: SnapshotAssertion,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("sys.argv", ["supple", *command.split()])
    with pytest.raises(SystemExit) as ended:
        app.main()
    assert ended.value.code in (0, None)
    assert capsys.readouterr().out == snapshot
