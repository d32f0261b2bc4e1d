"""The way through the self-test, one step a page, without script."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from supple.engine.planning import Felt, next_movement
from supple.knowledge import Region
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.knowledge import library
from supple.web.library.pictures import moving
from supple.web.library.pictures import steps as step_pictures
from supple.web.program.why import whys
from supple.web.selftest.forms import ANSWERS, FeltForm
from supple.web.selftest.selectors import felt_so_far, found, offered
from supple.web.selftest.services import keep_result, take_result_back

KEY = "selftest"
NOT_NOW = "The movement test is not for today. It is offered on the first days of a program, where it fits."
NOTHING_FOUND = "That is fine. Nothing is changed, and you may try the test again on another day."
TAKEN_BACK = "The result of the test is taken back. Your program is made again without it."


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
def selftest(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Say what the test is, and begin it; whoever has done it sees what it found."""
    today = today_of(person=person)
    if found(person=person, today=today):
        return redirect("selftest_result")
    test = offered(person=person, today=today)
    if test is None:
        return _not_now(request)
    if request.method == "POST":
        request.session[KEY] = {}
        return _onward(request, person)
    return render(
        request,
        "selftest/start.html",
        {"test": test, "count": len(test.movements), "because": whys([test.why, test.stop], library())},
    )


def _not_now(request: HttpRequest) -> HttpResponse:
    messages.info(request, NOT_NOW)
    return redirect("program")


def _onward(request: HttpRequest, person: Person) -> HttpResponse:
    """Lead to the next movement, or keep what the finished test found."""
    today, felt = today_of(person=person), felt_so_far(request.session[KEY])
    test = offered(person=person, today=today)
    if test is None:
        return _not_now(request)
    following = next_movement(test, felt)
    if following is not None:
        return redirect("selftest_movement", following.direction.value)
    del request.session[KEY]
    kept = keep_result(person=person, today=today, felt=felt)
    if Felt.WORSE in felt.values():
        return redirect("selftest_stop")
    if not kept and found(person=person, today=today) is None:
        messages.info(request, NOTHING_FOUND)
        return redirect("program")
    return redirect("selftest_result")


@require_safe
@for_person
def movement(request: HttpRequest, *, person: Person, direction: str) -> HttpResponse:
    """Show how the movement is done that is next; any other address leads to it."""
    return _step(request, person, direction, "selftest/movement.html", None)


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
def felt(request: HttpRequest, *, person: Person, direction: str) -> HttpResponse:
    """Ask where the pain is after a movement, and go on; a page of before leads to where the test is now."""
    form = FeltForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _step(request, person, direction, "selftest/felt.html", form)
    said = request.session.get(KEY)
    test = offered(person=person, today=today_of(person=person)) if said is not None else None
    following = next_movement(test, felt_so_far(said)) if test else None
    if following is not None and following.direction.value == direction:
        request.session[KEY] = {**said, direction: form.answer().value}
    return _onward(request, person) if said is not None else redirect("selftest")


def _step(request: HttpRequest, person: Person, direction: str, page: str, form: FeltForm | None) -> HttpResponse:
    said = request.session.get(KEY)
    test = offered(person=person, today=today_of(person=person)) if said is not None else None
    if said is None or test is None:
        return redirect("selftest")
    following = next_movement(test, felt_so_far(said))
    if following is None or following.direction.value != direction:
        return _onward(request, person)
    exercise = library().exercise(following.exercise)
    shown = {
        "test": test,
        "exercise": exercise,
        "minds": following.precautions,
        "direction": following.direction.value,
        "number": len(said) + 1,
        "rest": bool(said),
        "picture": moving(exercise),
        "steps": step_pictures(exercise),
        "form": form,
        "answers": [(answer.value, *words) for answer, words in ANSWERS.items()],
    }
    return render(request, page, shown, status=400 if form and form.errors else 200)


@require_safe
@for_person
def result(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Say in plain words what the kept test found, and how to take it back."""
    kept = found(person=person, today=today_of(person=person))
    if kept is None:
        return redirect("selftest")
    day, because = kept
    return render(request, "selftest/result.html", {"day": day, "because": because})


@require_POST
@for_person
def take_back(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Take the result back."""
    today = today_of(person=person)
    if found(person=person, today=today):
        take_result_back(person=person, today=today)
        messages.success(request, TAKEN_BACK)
    return redirect("program")


@require_safe
@for_person
def stop(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Say what to do when the test made a leg numb, weak or much worse."""
    known = (sign for sign in library().stop_signs.values() if Region.LOW_BACK in (sign.when.regions or Region))
    signs = (sign for sign in known if not sign.when.pregnant)  # the test is for nobody who is
    shown = {"signs": sorted(signs, key=lambda sign: sign.order), "stop": library().rules["planning/self_test_worse"]}
    return render(request, "selftest/stop.html", shown)
