"""Addresses of the exercises, the routines and the figures."""

from django.urls import path

from supple.web.library import views

urlpatterns = [
    path("", views.exercises, name="exercises"),
    path("routines/", views.routines, name="routines"),
    path("routines/<slug:routine>/", views.routine, name="routine"),
    path("<slug:exercise>/", views.exercise, name="exercise"),
    path("<slug:exercise>/<slug:kind>.svg", views.figure, name="figure"),
]
