"""The addresses of the web app; each app has its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("supple.web.accounts.urls")),
    path("", include("supple.web.course.urls")),
    path("", include("supple.web.play.urls")),
    path("account/", include("supple.web.accounts.account_urls")),
    path("questions/", include("supple.web.intake.urls")),
    path("selftest/", include("supple.web.selftest.urls")),
    path("program/clearance/", include("supple.web.clearance.urls")),
    path("program/", include("supple.web.program.urls")),
    path("program/", include("supple.web.wishes.urls")),
    path("exercises/", include("supple.web.library.urls")),
    path("design/", include("supple.web.design.urls")),
    path("progress/", include("supple.web.progress.urls")),
    path("relief/", include("supple.web.relief.urls")),
    path("", include("supple.web.offline.urls")),
]
