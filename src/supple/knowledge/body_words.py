"""The words of movements: places on the body, what carries it, what stands about, what a camera measures."""

from enum import StrEnum

OTHER = {"left": "right", "right": "left"}


class View(StrEnum):
    """From where a movement is looked at."""

    SIDE = "side"
    FRONT = "front"
    OBLIQUE = "oblique"


class Landmark(StrEnum):
    """A place on the body."""

    PELVIS = "pelvis"
    BELLY = "belly"
    LOWER_BACK = "lower_back"
    UPPER_BACK = "upper_back"
    CHEST = "chest"
    NECK = "neck"
    HEAD = "head"
    CROWN = "crown"
    FACE = "face"
    CHIN = "chin"
    LEFT_EAR = "left_ear"
    RIGHT_EAR = "right_ear"
    LEFT_SHOULDER = "left_shoulder"
    RIGHT_SHOULDER = "right_shoulder"
    LEFT_ELBOW = "left_elbow"
    RIGHT_ELBOW = "right_elbow"
    LEFT_WRIST = "left_wrist"
    RIGHT_WRIST = "right_wrist"
    LEFT_HAND = "left_hand"
    RIGHT_HAND = "right_hand"
    LEFT_FINGERS = "left_fingers"
    RIGHT_FINGERS = "right_fingers"
    LEFT_HIP = "left_hip"
    RIGHT_HIP = "right_hip"
    LEFT_THIGH = "left_thigh"
    RIGHT_THIGH = "right_thigh"
    LEFT_KNEE = "left_knee"
    RIGHT_KNEE = "right_knee"
    LEFT_SHIN = "left_shin"
    RIGHT_SHIN = "right_shin"
    LEFT_ANKLE = "left_ankle"
    RIGHT_ANKLE = "right_ankle"
    LEFT_HEEL = "left_heel"
    RIGHT_HEEL = "right_heel"
    LEFT_TOES = "left_toes"
    RIGHT_TOES = "right_toes"

    @property
    def mirrored(self) -> "Landmark":
        """Return the same place on the other side."""
        side, _, place = self.partition("_")
        return Landmark(f"{OTHER[side]}_{place}") if side in OTHER else self


class HandShape(StrEnum):
    """What the fingers do."""

    RELAXED = "relaxed"
    FLAT = "flat"
    FIST = "fist"
    GRIP = "grip"


class Support(StrEnum):
    """What carries the body in a pose; `nothing` leaves it where it is put."""

    FLOOR = "floor"
    STEP = "step"
    CHAIR = "chair"
    BED = "bed"
    BALL = "ball"
    TABLE = "table"
    NOTHING = "nothing"


class PropKind(StrEnum):
    """A thing that is drawn with the body."""

    MAT = "mat"
    FLOOR = "floor"
    CHAIR = "chair"
    WALL = "wall"
    DOOR = "door"
    BED = "bed"
    TABLE = "table"
    BENCH = "bench"
    RAIL = "rail"
    STEP = "step"
    BLOCK = "block"
    BALL = "ball"
    ROLLER = "roller"
    PILLOW = "pillow"
    TOWEL_ROLL = "towel_roll"
    STRAP = "strap"
    BAND = "band"
    STICK = "stick"
    WEIGHT = "weight"
    BIKE = "bike"
    RECUMBENT_BIKE = "recumbent_bike"
    ELLIPTICAL = "elliptical"
    TREADMILL = "treadmill"
    SLOPE = "slope"
    BACK_BENCH = "back_bench"
    FLOAT = "float"
    WATER = "water"


class Angle(StrEnum):
    """An angle that a camera can measure between points that it sees."""

    HIP = "hip"
    KNEE = "knee"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    ANKLE = "ankle"
    TRUNK_LEAN = "trunk_lean"
    TRUNK_SIDE_LEAN = "trunk_side_lean"
    THIGH_LEAN = "thigh_lean"
    HEAD_TURN = "head_turn"


class Limb(StrEnum):
    """A hand or a foot that may stay where it was."""

    LEFT_HAND = "left_hand"
    RIGHT_HAND = "right_hand"
    LEFT_FOOT = "left_foot"
    RIGHT_FOOT = "right_foot"
