"""The app without a network: the service worker, the manifest, and the page for those who are offline."""
