"""Addresses of the self-test."""

from django.urls import path

from supple.web.selftest import views

urlpatterns = [
    path("", views.selftest, name="selftest"),
    path("result/", views.result, name="selftest_result"),
    path("take-back/", views.take_back, name="selftest_take_back"),
    path("stop/", views.stop, name="selftest_stop"),
    path("<slug:direction>/", views.movement, name="selftest_movement"),
    path("<slug:direction>/felt/", views.felt, name="selftest_felt"),
]
