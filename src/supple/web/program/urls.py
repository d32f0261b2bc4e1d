"""Addresses of the program, and of what a person may take away of it."""

from django.urls import path

from supple.web.program import downloads, views

urlpatterns = [
    path("", views.program, name="program"),
    path("again/", views.again, name="program_again"),
    path("summary/", views.for_clinician, name="program_summary"),
    path("summary.pdf", downloads.for_clinician, name="program_summary_pdf"),
    path("program.json", downloads.as_json, name="program_json"),
    path("handout.pdf", downloads.handout, name="handout"),
    path("program.ics", downloads.calendar, name="program_calendar"),
]
