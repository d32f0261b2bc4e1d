"""Addresses of relief."""

from django.urls import path

urlpatterns: list = []
