"""Movements: from key poses to bodies in space, the way between them, their timing, and what a camera may look for."""

from supple.engine.movement.angles import joint_angles
from supple.engine.movement.body import SIDES, Body, Fleshy, SliceInSpace
from supple.engine.movement.checks import ADULT, library_faults, movement_faults
from supple.engine.movement.solve import solve, solve_pose, whole_poses
from supple.engine.movement.supports import HEIGHTS, height_of
from supple.engine.movement.timing import PhaseOfMovement, phases
from supple.engine.movement.tracking import Target, ranges_of_motion, seen_angle, target_of
from supple.engine.movement.tween import tween
from supple.engine.movement.vectors import Frame, Vec, add, cross, dot, length, mix, scaled, sub, unit, vec

__all__ = [
    "ADULT",
    "HEIGHTS",
    "SIDES",
    "Body",
    "Fleshy",
    "Frame",
    "PhaseOfMovement",
    "SliceInSpace",
    "Target",
    "Vec",
    "add",
    "cross",
    "dot",
    "height_of",
    "joint_angles",
    "length",
    "library_faults",
    "mix",
    "movement_faults",
    "phases",
    "ranges_of_motion",
    "scaled",
    "seen_angle",
    "solve",
    "solve_pose",
    "sub",
    "target_of",
    "tween",
    "unit",
    "vec",
    "whole_poses",
]
