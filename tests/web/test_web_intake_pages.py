"""The questions as Ada meets them: one page at a time, forgiving, and hers alone."""

import pytest
from django.http import HttpResponse
from django.urls import reverse
from tests.answering import ABOUT, Post, calm_post, send
from tests.cast import Member, stranger

from supple.web.accounts.selectors import today_of
from supple.web.intake.models import Draft
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.catalogue import BY_SLUG, LOOK
from supple.web.intake.screens.steps import next_screen
from supple.web.intake.selectors import case_of
from supple.web.program.models import PlanRequest

CALM: Post = {"group.bladder_bowel.none": ["yes"]}
PAIN: Post = {"average": ["5"], "now": ["4"], "worst": ["7"], "limb_pain": ["none"]}


def case(member: Member) -> Case:
    person = member.person
    return case_of(person=person, today=today_of(person=person))


def leads_to(answer: object) -> str:
    assert isinstance(answer, HttpResponse)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def screen_url(slug: str) -> str:
    return reverse("intake_screen", args=[slug])


def words(answer: object) -> str:
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def answer_all(member: Member, *, until: str = "look") -> None:
    for _ in range(30):
        now = case(member)
        if (screen := next_screen(now)).slug == until:
            return
        leads_to(send(member, screen.slug, PAIN if screen.slug == "pain" else calm_post(screen, now)))
    pytest.fail(f"never reached {until}")


def test_the_entry_leads_to_the_first_open_screen(ada: Member) -> None:
    assert leads_to(ada.get("intake")) == screen_url("about")
    assert leads_to(send(ada, "about", ABOUT)) == screen_url("safety")
    assert leads_to(ada.get("intake")) == screen_url("safety")


def test_every_screen_says_why_it_asks_and_how_far_it_is(ada: Member) -> None:
    for _ in range(30):
        now = case(ada)
        if (screen := next_screen(now)) is LOOK:
            break
        page = words(ada.get("intake_screen", screen=screen.slug))
        assert page.count("<h1") == 1
        assert "Why we ask" in page
        assert "Page " in page
        send(ada, screen.slug, PAIN if screen.slug == "pain" else calm_post(screen, now))


def test_ada_answers_all_looks_through_them_and_asks_for_her_program(ada: Member) -> None:
    answer_all(ada)
    look = words(ada.get("intake_screen", screen="look"))
    assert "44 years" in look
    assert screen_url("pain") in look
    assert leads_to(send(ada, "look")) == reverse("program")
    asked = PlanRequest.objects.get(person=ada.person)
    assert asked.intake == case(ada).document
    assert asked.intake["screening"]["ces1"] == "no"


def test_asking_twice_asks_once(ada: Member) -> None:
    answer_all(ada)
    send(ada, "look")
    send(ada, "look")
    assert PlanRequest.objects.count() == 1


def test_changing_one_answer_leads_back_to_the_look(ada: Member) -> None:
    answer_all(ada)
    assert leads_to(send(ada, "pain", {**PAIN, "average": ["6"]})) == screen_url("look")
    assert case(ada).document["complaint"]["pain_nrs"]["average"] == 6


def test_an_emergency_answer_stops_at_once_with_nothing_else_on_the_page(ada: Member) -> None:
    send(ada, "about", ABOUT)
    post: Post = {"ces1": ["yes"], "ces2": ["no"], "ces3": ["no"], "ces4": ["no"]}
    assert leads_to(send(ada, "safety", post)) == reverse("intake_stop")
    assert leads_to(ada.get("intake")) == reverse("intake_stop")
    page = words(ada.get("intake_stop"))
    assert "your local emergency number" in page
    assert "nerves to your bladder and bowel" in page
    assert "<nav" not in page
    assert "<footer" not in page
    assert screen_url("safety") in page
    assert page.count("<a ") == 2, "expected the skip link and the way back alone"
    assert "aa1" not in page, "expected no ids of questions"


def test_a_corrected_answer_lets_ada_go_on(ada: Member) -> None:
    send(ada, "about", ABOUT)
    send(ada, "safety", {"ces1": ["yes"], "ces2": ["no"], "ces3": ["no"], "ces4": ["no"]})
    assert ada.get("intake_screen", screen="safety").status_code == 200
    assert leads_to(send(ada, "safety", CALM)) == screen_url("nerves")
    assert leads_to(ada.get("intake_stop")) == reverse("intake")


def test_stopped_means_no_look_and_no_program(ada: Member) -> None:
    answer_all(ada)
    send(ada, "safety", {"ces1": ["yes"], "ces2": ["no"], "ces3": ["no"], "ces4": ["no"]})
    assert leads_to(send(ada, "look")) == reverse("intake_stop")
    assert not PlanRequest.objects.exists()


def test_urgent_answers_stop_right_after_the_emergency_screens(ada: Member) -> None:
    """The emergency questions are asked to their end first, lest an emergency hide behind an urgent answer."""
    send(ada, "about", ABOUT)
    send(ada, "safety", CALM)
    weak: Post = {"ces5": ["no"], "ces6": ["yes"], "group.cancer_and_weight.none": ["yes"]}
    assert leads_to(send(ada, "nerves", weak)) == screen_url("organs")
    assert leads_to(send(ada, "organs", {"group.belly.none": ["yes"]})) == reverse("intake_stop")
    assert "be seen today" in words(ada.get("intake_stop"))


def test_a_child_is_told_to_see_a_clinician(ada: Member) -> None:
    send(ada, "about", {**ABOUT, "age": ["15"]})
    answer_all(ada, until="falls")
    assert leads_to(ada.get("intake")) == reverse("intake_stop")
    assert "made for adults" in words(ada.get("intake_stop"))


def test_unsure_is_asked_once_more_in_other_words_on_the_same_screen(ada: Member) -> None:
    send(ada, "about", ABOUT)
    unsure: Post = {"ces1": ["unsure"], "ces2": ["no"], "ces3": ["no"], "ces4": ["no"]}
    assert "woolly" not in words(ada.get("intake_screen", screen="safety"))
    assert leads_to(send(ada, "safety", unsure)) == screen_url("safety")
    assert "woolly" in words(ada.get("intake_screen", screen="safety"))
    assert leads_to(send(ada, "safety", unsure)) == screen_url("nerves"), "expected it to be asked once more only"
    assert case(ada).answers.screening["ces1"] == "unsure"


def test_none_of_these_beside_a_yes_is_refused_and_both_are_kept(ada: Member) -> None:
    send(ada, "about", ABOUT)
    answer = send(ada, "safety", {**CALM, "ces2": ["yes"]})
    assert isinstance(answer, HttpResponse)
    assert answer.status_code == 400
    assert "Please take away the tick" in words(answer)
    assert 'name="ces2" value="yes" checked' in words(answer)
    assert case(ada).answers.screening == {}


def test_a_missing_answer_is_asked_for_and_may_be_left_out_by_choice(ada: Member) -> None:
    send(ada, "about", ABOUT)
    answer = send(ada, "safety", {"ces1": ["no"]})
    assert "3 questions have no answer yet" in words(answer)
    assert "Go on without these answers" in words(answer)
    assert leads_to(send(ada, "safety", {"ces1": ["no"]}, go=["leave_out"])) == screen_url("nerves")
    assert case(ada).document["screening"] == {"ces1": "no"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"age": ["forty"]}, "from 0 to 120"),
        ({"age": ["-1"]}, "from 0 to 120"),
        ({"age": ["999"]}, "from 0 to 120"),
        ({"age": ["44", "45"]}, "Two answers came"),
        ({"region": ["toe"]}, "not on the list"),
        ({"region": ["neck", "low_back"]}, "choose one answer"),
        ({"lasts": ["99"], "unit": ["years"]}, "longer than you have lived"),
        ({"unit": [""]}, "not on the list"),
        ({"admin": ["yes"]}, "something that we did not ask for"),
        ({"ces1": ["no"]}, "something that we did not ask for"),
    ],
)
def test_tampered_posts_get_a_clear_answer_and_change_nothing(ada: Member, change: Post, said: str) -> None:
    send(ada, "about", ABOUT)
    before = Draft.objects.get(person=ada.person).answers
    answer = send(ada, "about", {**ABOUT, "age": ["50"], **change})
    assert isinstance(answer, HttpResponse)
    assert answer.status_code == 400
    assert said in words(answer)
    assert Draft.objects.get(person=ada.person).answers == before
    if "age" not in change:
        assert 'value="50"' in words(answer), "expected what was typed to be kept"


def test_pain_on_average_above_the_worst_is_said_in_plain_words(ada: Member) -> None:
    answer_all(ada, until="pain")
    answer = send(ada, "pain", {**PAIN, "worst": ["2"]})
    assert "cannot be more than your pain at its worst" in words(answer)


def test_a_screen_that_does_not_apply_leads_to_the_open_one_and_keeps_all(ada: Member) -> None:
    send(ada, "about", ABOUT)
    before = Draft.objects.get(person=ada.person).answers
    for answer in (ada.get("intake_screen", screen="neck"), send(ada, "neck", {"cv1": ["yes"]})):
        assert leads_to(answer) == screen_url("safety")
    assert "no questions for you" in words(ada.get("intake_screen", screen="safety"))
    assert Draft.objects.get(person=ada.person).answers == before


def test_a_screen_out_of_order_is_kept_but_skips_nothing(ada: Member) -> None:
    send(ada, "about", ABOUT)
    assert leads_to(ada.get("intake_screen", screen="pain")) == screen_url("safety")
    assert leads_to(send(ada, "pain", PAIN)) == screen_url("safety")
    assert "That is saved" in words(ada.get("intake_screen", screen="safety"))
    assert case(ada).answers.of("pain")["average"] == 5


def test_nothing_is_asked_for_before_all_is_answered(ada: Member) -> None:
    send(ada, "about", ABOUT)
    assert leads_to(send(ada, "look")) == screen_url("safety")
    assert not PlanRequest.objects.exists()


def test_an_unknown_screen_is_not_there(ada: Member) -> None:
    assert ada.get("intake_screen", screen="no-such").status_code == 404


def test_answers_that_no_longer_fit_lead_to_their_screen(ada: Member) -> None:
    """A birth that would now lie before one's own: the look finds it, and says where."""
    answer_all(ada, until="health")
    send(ada, "health", {"birth": ["postpartum"], "heart.none": ["yes"], "joints.none": ["yes"]})
    send(ada, "details", {"since.postpartum": ["2001-01-01"], "state.postpartum": ["vaginal"]})
    answer_all(ada)
    send(ada, "about", {**ABOUT, "age": ["19"]})
    assert leads_to(send(ada, "look")) == screen_url("details")
    assert "do not fit together" in words(ada.get("intake_screen", screen="details"))
    assert not PlanRequest.objects.exists()


def test_two_tabs_lose_nothing_of_each_other(ada: Member) -> None:
    send(ada, "about", ABOUT)
    send(ada, "pain", PAIN)
    send(ada, "safety", CALM)
    kept = case(ada).answers
    assert set(kept.days) == {"about", "pain", "safety"}
    assert kept.screening["ces4"] == "no"


def test_free_words_are_shown_as_words(ada: Member) -> None:
    answer_all(ada, until="likes")
    send(ada, "likes", {"likes.none": ["yes"], "goals.none": ["yes"], "own_goals": ["<script>x</script>"]})
    page = words(ada.get("intake_screen", screen="look"))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_cleo_never_sees_adas_answers(ada: Member, cleo: Member) -> None:
    answer_all(ada, until="likes")
    send(ada, "likes", {"likes.none": ["yes"], "goals.none": ["yes"], "own_goals": ["my hedgehog"]})
    assert leads_to(cleo.get("intake")) == screen_url("about")
    for slug in BY_SLUG:
        answer = cleo.get("intake_screen", screen=slug)
        assert "hedgehog" not in words(answer)
        assert 'value="44"' not in words(answer)
    send(cleo, "about", {**ABOUT, "age": ["71"]})
    assert case(ada).answers.of("about")["age"] == 44
    assert Draft.objects.count() == 2


def test_nobody_is_led_to_the_start(nobody: Member) -> None:
    for answer in (nobody.get("intake"), nobody.get("intake_stop"), send(nobody, "about", ABOUT)):
        assert leads_to(answer) == reverse("start")
    assert not Draft.objects.exists()


def test_deleting_takes_the_answers_too(ada: Member) -> None:
    send(ada, "about", ABOUT)
    ada.post("delete")
    assert not Draft.objects.exists()
    assert leads_to(stranger().get("intake")) == reverse("start")
