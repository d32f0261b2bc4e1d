"""A device of the browser tests: what it keeps, what waits on it, and the planner that answers it."""

from playwright.sync_api import Page, expect

from supple.web.course.models import CourseReview
from supple.web.course.reviewing import work_on

WAITING = """async () => {
  const open = indexedDB.open("supple-outbox");
  const boxes = await new Promise((done, lost) => { open.onsuccess = () => done(open.result); open.onerror = lost; });
  const all = boxes.transaction("waiting").objectStore("waiting").getAll();
  const found = await new Promise((done) => { all.onsuccess = () => done(all.result); });
  boxes.close();
  return found.map((each) => each.record);
}"""
KEPT = """async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname);
  }
  return kept;
}"""
LOOKED_AT = """async (what) => {
  const looks = %s;
  for (let left = 600; left > 0; left -= 1) {
    if (await looks(what)) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}"""
UNTIL_KEPT = LOOKED_AT % "(path) => caches.match(path)"
UNTIL_PAGES_ARE_OF = (
    LOOKED_AT
    % """async (whose) => {
  const others = (name) => name.startsWith("supple-pages:") && name !== "supple-pages:" + whose;
  return !(await caches.keys()).some(others);
}"""
)
UNTIL_SENT = LOOKED_AT % f"async () => (await ({WAITING})()).length === 0"
FIRST = ("/today/", "/session/A/")
LAST = "/relief/?where=neck&none=yes"


def review_all() -> None:
    """Let the planner do what waits for it."""
    for asked in CourseReview.objects.filter(state=CourseReview.State.WAITING):
        work_on(str(asked.pk))


def opens_today(page: Page) -> None:
    """Open today's page, with its review done."""
    page.goto("/today/")
    review_all()
    expect(page.get_by_role("heading", name="Also for you")).to_be_visible()


def keeps_today(page: Page, *more: str) -> None:
    """Open today's page and wait until it, its session, and more pages are kept."""
    opens_today(page)
    for path in (*FIRST, *more):
        assert page.evaluate(UNTIL_KEPT, path), path


def waiting(page: Page) -> list[dict[str, object]]:
    """Return the notes that wait on this device."""
    found: list[dict[str, object]] = page.evaluate(WAITING)
    return found


def nothing_waits(page: Page) -> bool:
    """Tell whether nothing waits on this device any more, or soon."""
    return bool(page.evaluate(UNTIL_SENT))


def kept(page: Page) -> set[str]:
    """Return the paths of all that is kept on this device."""
    return set(page.evaluate(KEPT))
