"""The design system, shown on a page of its own."""
