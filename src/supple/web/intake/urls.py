"""Addresses of the questions."""

from django.urls import path

from supple.web.intake import views

urlpatterns = [
    path("", views.intake, name="intake"),
    path("what-to-do-now/", views.stop, name="intake_stop"),
    path("make-again/", views.make_again, name="program_again"),
    path("<slug:screen>/", views.screen, name="intake_screen"),
]
