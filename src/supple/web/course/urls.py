"""Addresses of today's page, of the notes made on it, and of the notes that devices send."""

from django.urls import path

from supple.web.course import endpoint, screening, views

urlpatterns = [
    path("today/", views.today, name="today"),
    path("today/again/", views.again, name="today_again"),
    path("today/walk/", views.walk, name="today_walk"),
    path("today/morning/", views.morning, name="today_morning"),
    path("today/take-back/", views.take_back, name="today_take_back"),
    path("today/questions/", screening.again, name="questions_again"),
    path("ready/", views.ready, name="ready"),
    path("diary/records/", endpoint.records, name="records"),
]
