"""From a fresh clone to a page that answers, with nothing there but Python and a warm cache of packages."""

import http.client
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from bench.report import progress, report

ROOT = Path(__file__).parents[1]
PORT = 8765
LOOK_S = 0.2
TARGET_S = 90
PATIENCE_S = 600


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="supple-fresh-") as folder:
        clone = Path(folder) / "supple"
        began = time.perf_counter()
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        serving = subprocess.Popen(
            [clone / "script" / "supple", "serve", "--port", str(PORT)],
            env=_environment(Path(folder)),
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            _wait_for_an_answer(serving, began)
            took_s = time.perf_counter() - began
        finally:
            os.killpg(serving.pid, signal.SIGTERM)
            serving.wait(20)
    report("fresh", round(took_s, 1), "s", f"<= {TARGET_S} s", took_s <= TARGET_S, machine_load=os.getloadavg()[0])


def _environment(folder: Path) -> dict[str, str]:
    """Return an environment without anything of a virtual environment or an installation that is there already."""
    ours = ("DATABASE_URL", "PYTHONPATH", "VIRTUAL_ENV", "SUPPLE_TLS", "SUPPLE_HOSTS")
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    path = os.pathsep.join(part for part in kept["PATH"].split(os.pathsep) if ".venv" not in part)
    return {**kept, "PATH": path, "SUPPLE_DATA": str(folder / "data")}


def _wait_for_an_answer(serving: "subprocess.Popen[bytes]", began: float) -> None:
    while not _answers():
        assert serving.poll() is None, "script/supple serve has ended"
        assert time.perf_counter() - began < PATIENCE_S, "no answer"
        time.sleep(LOOK_S)
    progress("the landing page is there")


def _answers() -> bool:
    asking = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
    try:
        asking.request("GET", "/")
        return asking.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asking.close()


if __name__ == "__main__":
    main()
