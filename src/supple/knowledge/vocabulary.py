"""The closed sets of words that content, engine and documents share (GLOSSARY.md)."""

from enum import StrEnum


class Region(StrEnum):
    """Where a person has pain."""

    LOW_BACK = "low_back"
    MID_BACK = "mid_back"
    NECK = "neck"


class BodyPart(StrEnum):
    """The part of the body that an exercise works on."""

    TRUNK = "trunk"
    LOW_BACK = "low_back"
    MID_BACK = "mid_back"
    NECK = "neck"
    WHOLE_SPINE = "whole_spine"
    PELVIS = "pelvis"
    HIP = "hip"
    THIGH = "thigh"
    LEG = "leg"
    ANKLE = "ankle"
    SHOULDER_GIRDLE = "shoulder_girdle"
    ARM = "arm"
    WHOLE_BODY = "whole_body"


class Position(StrEnum):
    """The position of the body in which an exercise is done."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side_lying"
    QUADRUPED = "quadruped"
    KNEELING = "kneeling"
    HALF_KNEELING = "half_kneeling"
    SITTING = "sitting"
    LONG_SITTING = "long_sitting"
    STANDING = "standing"
    WATER = "water"
    INVERTED = "inverted"


class Equipment(StrEnum):
    """What an exercise may need; the last nine are always at hand."""

    CHAIR = "chair"
    BAND = "band"
    LOOP_BAND = "loop_band"
    BALL = "ball"
    STEP = "step"
    WEIGHT = "weight"
    BLOCK = "block"
    FOAM_ROLLER = "foam_roller"
    BENCH = "bench"
    BIKE = "bike"
    RECUMBENT_BIKE = "recumbent_bike"
    ELLIPTICAL = "elliptical"
    TREADMILL = "treadmill"
    POLES = "poles"
    POOL = "pool"
    FLOAT = "float"
    PARTNER = "partner"
    FLOOR = "floor"
    WALL = "wall"
    DOOR = "door"
    BED = "bed"
    TABLE = "table"
    PILLOW = "pillow"
    TOWEL = "towel"
    STICK = "stick"
    SHOES = "shoes"


ALWAYS_THERE = frozenset(
    {
        Equipment.FLOOR,
        Equipment.WALL,
        Equipment.DOOR,
        Equipment.BED,
        Equipment.TABLE,
        Equipment.PILLOW,
        Equipment.TOWEL,
        Equipment.STICK,
        Equipment.SHOES,
    }
)


class Category(StrEnum):
    """The family of an exercise, as the catalogue names it."""

    BREATHING = "breathing"
    MOBILITY = "mobility"
    STRETCH = "stretch"
    PNF = "pnf"
    DIRECTIONAL = "directional"
    CORE = "core"
    STRENGTH = "strength"
    NERVE = "nerve"
    AEROBIC = "aerobic"
    AQUATIC = "aquatic"
    YOGA = "yoga"
    TAICHI = "taichi"
    THORACIC = "thoracic"
    POSTURE = "posture"
    NECK = "neck"
    BALANCE = "balance"
    AVOID = "avoid"


class Tradition(StrEnum):
    """The school that an exercise comes from, where it has one."""

    MCKENZIE = "mckenzie"
    PILATES = "pilates"
    YOGA = "yoga"
    TAI_CHI = "tai_chi"
    PNF = "pnf"
    WILLIAMS = "williams"
    AQUATIC = "aquatic"


class Role(StrEnum):
    """What an exercise does in a session; sessions are counted by role, not by category."""

    RELIEF = "relief"
    MOBILITY = "mobility"
    STRETCH = "stretch"
    CORE = "core"
    STRENGTH = "strength"
    AEROBIC = "aerobic"
    BALANCE = "balance"
    DAILY = "daily"
    NEVER = "never"


class Direction(StrEnum):
    """The direction in which an exercise moves or loads the spine."""

    NEUTRAL = "neutral"
    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    LATERAL = "lateral"
    MIXED = "mixed"
    AXIAL = "axial"
    ANTI_LATERAL = "anti_lateral"
    ANTI_ROTATION = "anti_rotation"


class CareFor(StrEnum):
    """What of the body an exercise cares for beside its role."""

    HAMSTRINGS = "hamstrings"
    HIP_FLEXORS = "hip_flexors"
    SCIATIC_NERVE = "sciatic_nerve"


class Letter(StrEnum):
    """What a condition says of an exercise, strictest first: exclude, clinician first, modify, preferred."""

    X = "X"
    C = "C"
    M = "M"
    P = "P"


class Certainty(StrEnum):
    """How well a statement stands: read in the source, recalled, or our own cautious choice."""

    SEEN = "seen"
    FROM_MEMORY = "from_memory"
    ENGINEERING = "engineering"


class Level(StrEnum):
    """How urgently someone should be seen, most urgent first."""

    EMERGENCY = "emergency"
    URGENT_TODAY = "urgent_today"
    CLINICIAN_SOON = "clinician_soon"
    CLEARANCE_FIRST = "clearance_first"
    PROCEED = "proceed"

    @property
    def urgency(self) -> int:
        """Return 4 for emergency down to 0 for proceed."""
        return 4 - list(Level).index(self)

    @property
    def forbids_exercise(self) -> bool:
        """Tell whether nobody at this level is shown any exercise."""
        return self in (Level.EMERGENCY, Level.URGENT_TODAY)


class Answer(StrEnum):
    """What a person answered to a screening question."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class LimbPain(StrEnum):
    """How far pain goes into a leg or an arm: not, above knee or elbow, below."""

    NONE = "none"
    PROXIMAL = "proximal"
    DISTAL = "distal"


class Easing(StrEnum):
    """A movement or a position that eases or worsens pain."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    REST = "rest"
    WALKING = "walking"
    SITTING = "sitting"
    STANDING = "standing"
    LYING = "lying"


class Phase(StrEnum):
    """How long the episode has lasted, or that it is over."""

    ACUTE = "acute"
    SUBACUTE = "subacute"
    CHRONIC = "chronic"
    MAINTENANCE = "maintenance"


class AerobicKind(StrEnum):
    """The kinds of aerobic exercise a person may choose."""

    WALKING = "walking"
    BIKE = "bike"
    ELLIPTICAL = "elliptical"
    WATER = "water"
    RUNNING = "running"
