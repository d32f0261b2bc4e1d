"""Addresses of intake."""

from django.urls import path

urlpatterns: list = []
