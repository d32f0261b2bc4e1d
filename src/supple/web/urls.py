"""The addresses of the web app; each app has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("supple.web.accounts.urls")),
    path("", include("supple.web.course.urls")),
    path("", include("supple.web.play.urls")),
    path("questions/", include("supple.web.intake.urls")),
    path("program/", include("supple.web.program.urls")),
    path("program/", include("supple.web.wishes.urls")),
    path("exercises/", include("supple.web.library.urls")),
    path("design/", include("supple.web.design.urls")),
    path("relief/", include("supple.web.relief.urls")),
]
