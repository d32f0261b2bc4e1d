"""Addresses of the landing page, the start and the end."""

from django.urls import path

from supple.web.accounts import views

urlpatterns = [
    path("", views.landing, name="landing"),
    path("start/", views.start, name="start"),
    path("country/", views.country, name="country"),
    path("delete/", views.delete, name="delete"),
]
