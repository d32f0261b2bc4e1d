"""People with programs: the planner does its work at once, in this process."""

from datetime import date, timedelta
from functools import cache
from typing import Any

from supple.web.accounts.selectors import today_of
from supple.web.course.models import CourseReview
from supple.web.course.reviewing import work_on as review
from supple.web.course.services import look_at
from supple.web.intake.models import Draft
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.catalogue import LOOK
from supple.web.intake.screens.saving import read, saved
from supple.web.intake.screens.steps import next_screen
from supple.web.knowledge import library
from supple.web.program.models import PlanRequest
from supple.web.program.planner import work_on
from supple.web.program.services import request_plan
from tests.answering import Post, calm_post
from tests.cast import Member
from tests.conftest import document

PAIN: Post = {"average": ["5"], "now": ["4"], "worst": ["7"], "limb_pain": ["none"]}


def answers(today: date, **changes: Any) -> dict[str, Any]:
    """Return plain answers, changed as told; every emergency question of the region is answered no."""
    made = document(today=today.isoformat(), **changes)
    region = made["complaint"]["region"]
    made.setdefault("screening", {q.id: "no" for q in library().screening.values() if region in q.emergency_set})
    return made


def asks(member: Member, **changes: Any) -> PlanRequest:
    """Ask for a program of plain answers, changed as told, and leave it waiting."""
    today = today_of(person=member.person)
    return request_plan(person=member.person, intake=answers(today, **changes), today=today)


@cache
def _calm(today: date) -> Answers:
    """Return the answers of someone well to every screen."""
    case = Case(Answers(), library(), today)
    while (screen := next_screen(case)) is not LOOK:
        found = read(screen, case, PAIN if screen.slug == "pain" else calm_post(screen, case))
        case = Case(saved(screen, case, found), library(), today)
    return case.answers


def has_answered(member: Member, *, usual: str) -> Member:
    """Give someone a draft with every screen answered; `usual` is what they do as a habit, in their own words."""
    today = today_of(person=member.person)
    whole = _calm(today).with_plain("activity", {"usual": [usual]}, today.isoformat())
    Draft.objects.create(person=member.person, answers=whole.as_json())
    return member


def has_a_program(member: Member, **changes: Any) -> Member:
    """Give someone the program of plain answers, changed as told."""
    request = asks(member, **changes)
    work_on(str(request.pk))
    request.refresh_from_db()
    assert request.state == PlanRequest.State.DONE, request.message
    return reviewed(member)


def began(member: Member, *, days_ago: int, **changes: Any) -> Member:
    """Give someone a program that was made some days ago, of answers of that day, and not reviewed since."""
    day = today_of(person=member.person) - timedelta(days=days_ago)
    request = request_plan(person=member.person, intake=answers(day, **changes), today=day)
    work_on(str(request.pk))
    return member


def reviewed(member: Member) -> Member:
    """Let the planner review the course of someone for today, whatever waits."""
    look_at(person=member.person, today=today_of(person=member.person))
    for waiting in CourseReview.objects.filter(person=member.person, state=CourseReview.State.WAITING):
        review(str(waiting.pk))
    return member
