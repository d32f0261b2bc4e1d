"""Addresses of the clinician's word."""

from django.urls import path

from supple.web.clearance import views

urlpatterns = [
    path("", views.clearance, name="clearance"),
    path("take-back/", views.take_back, name="clearance_take_back"),
]
