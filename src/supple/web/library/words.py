"""Plain words for what the library keeps as ids."""

from supple.knowledge import BodyPart, Category, Equipment, Letter, Position, Region

CATEGORIES = {
    Category.BREATHING: "Breathing and rest",
    Category.POSTURE: "Posture and daily life",
    Category.MOBILITY: "Easy movement",
    Category.DIRECTIONAL: "Bending one way to ease pain",
    Category.STRETCH: "Stretching",
    Category.PNF: "Push and relax (PNF)",
    Category.CORE: "Steady trunk",
    Category.STRENGTH: "Strength",
    Category.NERVE: "Nerve gliding",
    Category.THORACIC: "Mid back",
    Category.NECK: "Neck",
    Category.BALANCE: "Balance",
    Category.YOGA: "Yoga",
    Category.TAICHI: "Tai chi",
    Category.AEROBIC: "Walking, cycling, running",
    Category.AQUATIC: "In water",
    Category.AVOID: "What nobody should do",
}
POSITIONS = {
    Position.SUPINE: "Lying on your back",
    Position.PRONE: "Lying on your front",
    Position.SIDE_LYING: "Lying on your side",
    Position.QUADRUPED: "On hands and knees",
    Position.KNEELING: "Kneeling",
    Position.HALF_KNEELING: "Kneeling on one knee",
    Position.SITTING: "Sitting",
    Position.LONG_SITTING: "Sitting with straight legs",
    Position.STANDING: "Standing",
    Position.WATER: "In water",
    Position.INVERTED: "Upside down",
}
REGIONS = {Region.LOW_BACK: "Low back", Region.MID_BACK: "Mid back", Region.NECK: "Neck"}
EQUIPMENT = {
    Equipment.CHAIR: "A chair",
    Equipment.BAND: "An exercise band",
    Equipment.LOOP_BAND: "A loop band",
    Equipment.BALL: "An exercise ball",
    Equipment.STEP: "A step",
    Equipment.WEIGHT: "A weight",
    Equipment.BLOCK: "A block",
    Equipment.FOAM_ROLLER: "A foam roller",
    Equipment.BENCH: "A bench",
    Equipment.BIKE: "An exercise bike",
    Equipment.RECUMBENT_BIKE: "A bike with a back rest",
    Equipment.ELLIPTICAL: "A cross-trainer",
    Equipment.TREADMILL: "A treadmill",
    Equipment.POLES: "Walking poles",
    Equipment.POOL: "A pool",
    Equipment.FLOAT: "A float for the pool",
    Equipment.PARTNER: "Someone to help",
    Equipment.FLOOR: "The floor",
    Equipment.WALL: "A wall",
    Equipment.DOOR: "A doorway",
    Equipment.BED: "A bed",
    Equipment.TABLE: "A table",
    Equipment.PILLOW: "A pillow",
    Equipment.TOWEL: "A towel",
    Equipment.STICK: "A stick",
    Equipment.SHOES: "Shoes",
}
DIFFICULTIES = {1: "The easiest", 2: "Easy", 3: "In the middle", 4: "Hard", 5: "The hardest"}
BODY_PARTS = {part: part.value.replace("_", " ").capitalize() for part in BodyPart}
LETTERS = {
    Letter.X: "Left out with",
    Letter.C: "Only after a clinician has agreed",
    Letter.M: "Done with a change",
    Letter.P: "Suits well",
}


def one_of(names: list[str]) -> str:
    """Return names as a choice.

    >>> one_of(["A chair", "A wall", "A table"])
    'A chair, a wall or a table'
    """
    rest = [name[0].lower() + name[1:] for name in names[1:]]
    listed = [*names[:1], *rest]
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}"
