"""The address of relief."""

from django.urls import path

from supple.web.relief import views

urlpatterns = [path("", views.relief, name="relief")]
