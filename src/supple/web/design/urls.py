"""The address of the design system."""

from django.urls import path

from supple.web.design import views

urlpatterns = [path("", views.design, name="design")]
