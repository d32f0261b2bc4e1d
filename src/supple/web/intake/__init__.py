"""The questions before a program: one calm conversation."""
