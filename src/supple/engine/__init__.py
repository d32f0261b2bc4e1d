"""The decisions, pure: same intake, same library, same day, same answer. It never asks the time, the disk or chance."""
