"""Addresses of what a person wishes of their program."""

from django.urls import path

from supple.web.wishes import views

urlpatterns = [
    path("wishes/", views.wishes, name="wishes"),
    path("swap/<slug:exercise>/", views.swap, name="swap"),
]
