"""Addresses of the program, and of what a person may take away of it."""

from django.urls import path

from supple.web.program import downloads, history_views, views, why_views

urlpatterns = [
    path("", views.program, name="program"),
    path("summary/", views.for_clinician, name="program_summary"),
    path("summary.pdf", downloads.for_clinician, name="program_summary_pdf"),
    path("why/", why_views.find, name="why_find"),
    path("why/<slug:exercise>/", why_views.why_not, name="why_not"),
    path("history/", history_views.history, name="history"),
    path("history/<uuid:version>/", history_views.old_program, name="old_program"),
    path("program.json", downloads.as_json, name="program_json"),
    path("handout.pdf", downloads.handout, name="handout"),
    path("program.ics", downloads.calendar, name="program_calendar"),
]
