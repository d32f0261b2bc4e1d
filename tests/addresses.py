"""Every address of the web app and how the tests call it; a URL that is not told here fails the safety tests."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from supple.web.intake.screens.catalogue import BY_SLUG


@dataclass(frozen=True)
class Way:
    """How an address is called.

    `guarded`: someone who has not begun is led to the start. `posts`: it takes a form and shows nothing by itself.
    `signed_in`: someone who has not signed in is led to sign in.
    `html`: a page, and not a file. `gone`: it names what is nobody's, and is not here. `leads`: it may lead on.
    `empty`: it answers without a page, by 204. `each`, `asked` and `wrong`: the parts of the path, the queries, and the
    queries that are answered by 400, to call it with.
    """

    guarded: bool = False
    signed_in: bool = False
    posts: bool = False
    html: bool = True
    gone: bool = False
    leads: bool = False
    empty: bool = False
    each: tuple[dict[str, Any], ...] = ({},)
    asked: tuple[dict[str, str], ...] = ({},)
    wrong: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True)
class Address:
    """One address to call."""

    name: str
    way: Way
    kwargs: dict[str, Any] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)

    @property
    def fine(self) -> set[int]:
        """Return the statuses with which it may answer someone who has a program."""
        if self.way.posts:
            return {405}
        if self.way.empty:
            return {204}
        if self.way.signed_in:
            return {302}
        if self.way.gone:
            return {404}
        if self.way.leads:
            return {200, 302}
        return {400} if self.query in self.way.wrong else {200}

    @property
    def path(self) -> str:
        """Return the path with its query."""
        path = reverse(self.name, kwargs=self.kwargs)
        return f"{path}?{urlencode(self.query)}" if self.query else path


EXERCISES = ("bird_dog", "brisk_walking", "double_straight_leg_lift")
REGIONS = ("low_back", "mid_back", "neck")
NOBODYS = "01234567-89ab-4cde-8f01-23456789abcd"
KINDS = ("moving", "strip", "pose-1", "moving-other")
WAYS = {
    "landing": Way(),
    "start": Way(),
    "delete": Way(guarded=True),
    "today": Way(guarded=True),
    "today_again": Way(guarded=True, posts=True),
    "today_walk": Way(guarded=True, posts=True),
    "today_morning": Way(guarded=True, posts=True),
    "today_take_back": Way(guarded=True, posts=True),
    "questions_again": Way(guarded=True),
    "ready": Way(guarded=True, html=False, each=({},), empty=True),
    "records": Way(posts=True, html=False),
    "play": Way(guarded=True, each=({"template": "A"}, {"template": "B"})),
    "play_short": Way(guarded=True, each=({"template": "A"},)),
    "play_routine": Way(guarded=True, each=({"routine": "desk_day"}, {"routine": "eight_yoga_poses"})),
    "by_hand": Way(guarded=True, each=({"template": "A"},)),
    "account": Way(guarded=True),
    "mfa_index": Way(guarded=True),
    "mfa_list_webauthn": Way(guarded=True),
    "account_choice": Way(signed_in=True),
    "account_sign_out_everywhere": Way(posts=True),
    "account_login": Way(),
    "account_request_login_code": Way(),
    "account_confirm_login_code": Way(leads=True),
    "mfa_login_webauthn": Way(leads=True),
    "mfa_authenticate": Way(leads=True),
    "account_logout": Way(posts=True),
    "account_signup": Way(guarded=True),
    "account_signup_by_passkey": Way(guarded=True),
    "mfa_signup_webauthn": Way(leads=True),
    "account_email": Way(signed_in=True),
    "account_email_verification_sent": Way(leads=True),
    "account_change_password": Way(signed_in=True),
    "account_set_password": Way(signed_in=True),
    "account_reset_password": Way(),
    "account_confirm_password_reset_code": Way(leads=True),
    "account_complete_password_reset": Way(leads=True),
    "account_reauthenticate": Way(signed_in=True),
    "mfa_reauthenticate": Way(signed_in=True),
    "mfa_reauthenticate_webauthn": Way(signed_in=True),
    "mfa_activate_totp": Way(signed_in=True),
    "mfa_deactivate_totp": Way(signed_in=True),
    "mfa_view_recovery_codes": Way(signed_in=True),
    "mfa_generate_recovery_codes": Way(signed_in=True),
    "mfa_download_recovery_codes": Way(signed_in=True, html=False),
    "mfa_add_webauthn": Way(signed_in=True),
    "mfa_remove_webauthn": Way(signed_in=True, each=({"pk": 1},)),
    "country": Way(posts=True),
    "intake": Way(guarded=True, leads=True),
    "intake_screen": Way(guarded=True, leads=True, each=tuple({"screen": slug} for slug in BY_SLUG)),
    "intake_stop": Way(guarded=True, leads=True),
    "program": Way(guarded=True, asked=({}, {"left_out": "bird"}), wrong=({"left_out": "far too many words " * 9},)),
    "why_find": Way(guarded=True, leads=True, asked=({"exercise": "bridge"},)),
    "why_not": Way(guarded=True, each=tuple({"exercise": one} for one in (*EXERCISES, "bridge", "clamshell"))),
    "history": Way(guarded=True, asked=({}, {"page": "999"})),
    "old_program": Way(guarded=True, each=({"version": NOBODYS},), gone=True),
    "wishes": Way(guarded=True),
    "swap": Way(guarded=True, leads=True, each=tuple({"exercise": one} for one in ("clamshell", "bird_dog"))),
    "program_again": Way(guarded=True, posts=True),
    "selftest": Way(guarded=True, leads=True),
    "selftest_result": Way(guarded=True, leads=True),
    "selftest_take_back": Way(guarded=True, posts=True),
    "selftest_stop": Way(guarded=True),
    "selftest_movement": Way(guarded=True, leads=True, each=({"direction": "extension"}, {"direction": "up"})),
    "selftest_felt": Way(guarded=True, leads=True, each=({"direction": "extension"},)),
    "program_summary": Way(guarded=True),
    "program_summary_pdf": Way(guarded=True, html=False, wrong=({"paper": "papyrus"},)),
    "clearance": Way(guarded=True),
    "clearance_take_back": Way(guarded=True, posts=True),
    "program_json": Way(guarded=True, html=False),
    "handout": Way(guarded=True, html=False, wrong=({"paper": "papyrus"},)),
    "program_calendar": Way(guarded=True, html=False, wrong=({"time": "noon-ish"},)),
    "progress": Way(
        guarded=True, asked=({}, *({"show": reach} for reach in ("4", "52", "all"))), wrong=({"show": "for ever"},)
    ),
    "measures": Way(guarded=True),
    "what_helps": Way(guarded=True),
    "progress_pdf": Way(
        guarded=True, html=False, asked=({}, {"paper": "letter"}), wrong=({"paper": "papyrus"}, {"show": "for ever"})
    ),
    "exercises": Way(
        asked=({}, {"search": "bird"}, {"search": "nothing is called so"}, {"page": "999"}),
        wrong=({"category": "no_such"}, {"search": "far too many words " * 9}),
    ),
    "exercise": Way(
        each=tuple({"exercise": exercise} for exercise in EXERCISES),
        asked=({}, {"side": "other"}, {"still": "yes"}),
    ),
    "figure": Way(html=False, each=tuple({"exercise": "bird_dog", "kind": kind} for kind in KINDS)),
    "routines": Way(),
    "design": Way(),
    "routine": Way(each=({"routine": "desk_day"}, {"routine": "eight_yoga_poses"})),
    "service_worker": Way(html=False),
    "manifest": Way(html=False),
    "offline": Way(),
    "relief": Way(
        asked=({}, *({"where": region} for region in REGIONS), *({"where": r, "none": "yes"} for r in REGIONS)),
        wrong=({"where": "toe"},),
    ),
}


def names() -> Iterator[str]:
    """Yield the name of every URL there is, and the pattern of those without a name."""

    def below(resolver: URLResolver) -> Iterator[str]:
        for one in resolver.url_patterns:
            if isinstance(one, URLPattern):
                yield one.name or str(one.pattern)
            else:
                yield from below(one)

    yield from below(get_resolver())


def addresses() -> list[Address]:
    """Return every address to call, of the URLs that there are."""
    told = [(name, WAYS[name]) for name in names() if name in WAYS]
    return [
        Address(name, way, kwargs, query)
        for name, way in told
        for kwargs in way.each
        for query in (*way.asked, *way.wrong)
    ]


def pages() -> list[Address]:
    """Return the addresses that show a page by themselves."""
    shown = (address for address in addresses() if address.way.html and not address.way.posts)
    return [address for address in shown if not address.way.gone]
