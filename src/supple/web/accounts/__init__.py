"""Who uses the app: persons, their consent, and the end."""
