"""Addresses of the progress pages."""

from django.urls import path

from supple.web.progress import measures, views

urlpatterns = [
    path("", views.progress, name="progress"),
    path("measures/", measures.measures, name="measures"),
    path("what-helps/", views.helps, name="what_helps"),
    path("progress.pdf", views.sheet, name="progress_pdf"),
]
