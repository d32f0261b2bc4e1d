"""The guided directional self-test: one step a page, and it can be taken back."""
