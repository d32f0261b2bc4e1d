"""Supple: safe, individual, explained exercise programs for people with back or neck pain."""

__version__ = "0.1.0"
