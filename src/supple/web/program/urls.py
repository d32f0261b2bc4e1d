"""Addresses of program."""

from django.urls import path

urlpatterns: list = []
