"""The exercises and the routines, with their figures."""
