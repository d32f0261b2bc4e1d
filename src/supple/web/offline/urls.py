"""Addresses at the root, since a worker serves the folder it lies in."""

from django.urls import path

from supple.web.offline import views

urlpatterns = [
    path("sw.js", views.service_worker, name="service_worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("offline/", views.offline, name="offline"),
]
