"""The web app that a person uses: Django, pages first. It holds no clinical rule; every rule is the engine's."""
