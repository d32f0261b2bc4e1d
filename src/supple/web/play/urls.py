"""Addresses of the pages that play."""

from django.urls import path, re_path

from supple.web.play import by_hand, views

urlpatterns = [
    re_path(r"^session/(?P<template>[AB])/$", views.session, name="play"),
    re_path(r"^session/(?P<template>[AB])/short/$", views.short, name="play_short"),
    re_path(r"^session/(?P<template>[AB])/by-hand/$", by_hand.by_hand, name="by_hand"),
    path("session/routine/<slug:routine>/", views.routine, name="play_routine"),
]
