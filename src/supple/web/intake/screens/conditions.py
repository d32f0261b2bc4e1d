"""What the person may have been told: conditions in groups, and what the knowledge asks of each."""

from collections.abc import Iterator
from datetime import date

from supple.knowledge import Condition, Library, Region
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.fields import Day, Many, Number, One, Plain
from supple.web.intake.screens.reading import Option

SPINE, HEALTH, DETAILS = "spine", "health", "details"
PREGNANCY = "pregnancy"
GROUPS: dict[str, dict[str, tuple[str, ...]]] = {
    SPINE: {
        "nerves": (
            "disc_herniation",
            "lumbar_disc_herniation_with_radicular_pain",
            "lumbar_spinal_stenosis",
            "deep_gluteal_pain",
            "cervical_radiculopathy",
            "cervical_stenosis",
            "myelopathy",
            "neck_vessel_problem",
        ),
        "operations": ("post_discectomy", "post_fusion", "vertebral_compression_fracture"),
        "bones": (
            "facet_related_pain",
            "sacroiliac_joint_pain",
            "degenerative_spondylolisthesis",
            "isthmic_spondylolisthesis",
            "scoliosis",
            "osteoporosis",
            "axial_spondyloarthritis",
            "hypermobility",
            "mid_back_postural_pain",
            "neck_pain",
        ),
    },
    HEALTH: {
        "birth": ("pregnancy", "postpartum", "pelvic_girdle_pain", "diastasis_recti"),
        "heart": ("heart_disease", "uncontrolled_hypertension", "glaucoma", "falls_risk"),
        "joints": ("hip_replacement", "knee_problem", "shoulder_problem", "wrist_problem"),
    },
}
LEGENDS = {
    "nerves": "Discs, nerves and vessels",
    "operations": "Operations and breaks",
    "bones": "Bones and joints of the spine",
    "birth": "Pregnancy and birth",
    "heart": "Heart, eyes and balance",
    "joints": "Other joints",
}
NONE = {SPINE: "None of these, or nobody has told me", HEALTH: "None of these"}
OTHERS = (HEALTH, "joints")
STATES = {
    "fused": "Parts of my spine have joined together",
    "not_fused": "Nothing has joined together",
    "grade_2_or_more": "Grade 2 or more",
    "grade_1": "Grade 1 (a small slip)",
    "not_healed": "It has not healed yet",
    "healed": "A clinician said that it has healed",
    "neck": "The neck",
    "low_back": "The low back",
    "caesarean": "By caesarean",
    "vaginal": "Through the vagina",
}
NOT_KNOWN = "not_known"


def grouped(library: Library) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the conditions of the library by screen and group; one that is in no group joins the last."""
    placed = {name for groups in GROUPS.values() for names in groups.values() for name in names}
    others = tuple(sorted(set(library.conditions) - placed))
    groups = {
        screen: {group: tuple(n for n in names if n in library.conditions) for group, names in parts.items()}
        for screen, parts in GROUPS.items()
    }
    groups[OTHERS[0]][OTHERS[1]] += others
    return groups


def condition_fields(screen: str, library: Library, region: Region) -> tuple[Plain, ...]:
    """Return a field for each group of a screen, the conditions of the person's region first."""
    return tuple(
        Many(group, LEGENDS[group], _options(names, library, region), none=NONE[screen])
        for group, names in grouped(library)[screen].items()
        if names
    )


def _options(names: tuple[str, ...], library: Library, region: Region) -> tuple[Option, ...]:
    known = [library.conditions[name] for name in names]
    known.sort(key=lambda one: bool(one.regions) and region not in one.regions)
    return tuple(Option(one.id, one.name, one.plain) for one in known)


def ticked(answers: Answers) -> tuple[str, ...]:
    """Return the ids of all conditions that the person ticked, each once."""
    names = [name for screen in (SPINE, HEALTH) for group in LEGENDS for name in answers.of(screen).get(group) or ()]
    return tuple(dict.fromkeys(names))


def detail_fields(answers: Answers, library: Library, today: date) -> tuple[Plain, ...]:
    """Return what the knowledge asks of the conditions ticked: since when, in which state, which week."""
    known = [library.conditions[name] for name in ticked(answers) if name in library.conditions]
    age = int(answers.of("about").get("age") or 0)
    first = date(max(1, today.year - age - 1), 1, 1)
    return tuple(field for one in known for field in _details(one, first, today))


def _details(one: Condition, first: date, today: date) -> Iterator[Plain]:
    if one.id == PREGNANCY:
        yield Number(
            "weeks", "How many weeks pregnant are you?", 0, 45, "weeks", help="Leave it empty if you do not know."
        )
    elif asks_since(one):
        yield Day(
            f"since.{one.id}",
            f"{one.name}: since when?",
            first,
            today,
            help="About is fine. Leave it empty if you do not know; then we are more careful.",
        )
    if one.states:
        yield One(f"state.{one.id}", f"{one.name}: which fits?", _states(one))


def _states(one: Condition) -> tuple[Option, ...]:
    options = [Option(state, STATES.get(state, state.replace("_", " ").capitalize())) for state in one.states]
    return (*options, Option(NOT_KNOWN, "I do not know", "Then we take the more careful way."))


def asks_since(one: Condition) -> bool:
    """Tell whether the knowledge counts weeks from the day on which this condition began."""
    letters = any(code.from_week is not None or code.until_week is not None for code in one.letters)
    caps = any(cap.weeks_from is not None or cap.weeks_below is not None for cap in one.caps)
    need = one.clearance
    word = need is not None and (need.until_week is not None or need.surgeon_until_week is not None)
    return letters or caps or word
