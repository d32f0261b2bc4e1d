"""The job of the planner process that reviews a course."""

from django_tasks import task


@task()
def review_course(review_id: str) -> None:
    """Review a course, where that still waits."""
    from supple.web.course.reviewing import work_on  # noqa: PLC0415 - the web workers never plan

    work_on(review_id)
