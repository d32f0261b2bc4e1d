"""Every rule and parameter that the code names is in the content, and every one in the content is named by the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import supple
from supple.engine.planning.cares import CARES
from supple.engine.planning.problem import Need
from supple.engine.planning.selection import LAST_RESORT
from supple.knowledge import Library, Role

SOURCE = Path(supple.__file__).parent
TOPICS = ("planning/", "screening/", "aerobic/", "risk/", "benefit/", "outcomes/", "progression/", "camera/", "player/")
RULE_CALLS = {
    "because": "",
    "_because_advice": "",
    "_said": "planning/",
    "_reason": "progression/",
}  # the function, and what it puts before
PARAMETER_CALLS = {
    "number": "",
    "whole": "",
    "value": "",
    "_weight": "benefit/",
    "_ladder": "progression/",
    "parameter": "progression/",
    "whole_parameter": "progression/",
}
PRESCRIBED = [role.value for role in Role if role is not Role.NEVER]
AMOUNTS_OF_EXERCISE = ("rest", "some", "much")
# An f-string of the code, with * for what is filled in, and all that it may name. A new f-string must be added here.
RULE_FAMILIES = {
    "planning/role_*": [f"planning/role_{role}" for role in PRESCRIBED],
    "planning/relaxed_*": [f"planning/relaxed_{limit.value}" for limit in (*Need, *LAST_RESORT)],
    "planning/*": [f"planning/{name}" for name in ("warm_up", "cool_down", "habit", "taught_by_clinician")],
    "progression/*": [
        f"progression/{name}"
        for name in (
            *(
                "one_region",
                "gap_repeat",
                "gap_less",
                "gap_half",
                "gap_restart",
                "after_stop",
                "begin_again",
                "to_gentle",
                "to_full",
            ),
            *("repetitions", "sets", "hold_s", "minutes", "load_kg", "regained", "wait", "volume", "time_full"),
            *("relief_stays", "at_goal", "level_sessions", "graduated", "next_episode", "flare_long", "flare_often"),
            *("flare_plan", "flare_on"),
        )
    ],
    "risk/*": [f"risk/{level}" for level in ("low", "medium", "high")],
}
PARAMETER_FAMILIES: dict[str, list[str]] = {
    "benefit/base_*": [f"benefit/base_{role}" for role in PRESCRIBED],
    "benefit/care_*": [f"benefit/care_{care}" for care in CARES],
    "progression/*": [],  # the inside of `parameter` and `_ladder`, whose calls are read
    "benefit/*": [],  # the inside of _weight, whose calls are read
    "planning/self_test_*_day": ["planning/self_test_first_day", "planning/self_test_last_day"],
    "planning/*_exercise_days": [f"planning/{amount}_exercise_days" for amount in AMOUNTS_OF_EXERCISE[1:]],
    "planning/target_difficulty_*": [f"planning/target_difficulty_{amount}" for amount in AMOUNTS_OF_EXERCISE],
}


def trees() -> Iterator[ast.Module]:
    for file in sorted(SOURCE.rglob("*.py")):
        if file.relative_to(SOURCE).parts[0] not in ("knowledge", "content"):
            yield ast.parse(file.read_text(encoding="utf-8"))


def names_in(node: ast.AST) -> Iterator[str]:
    """Yield the texts below a node, f-strings with a * for each thing filled in."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from names_in(child)


def function_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def named_in_calls(calls: dict[str, str]) -> set[str]:
    """Return the ids that stand in calls of the functions: as they are, or behind what the function puts before."""
    found = set()
    for tree in trees():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and function_of(call) in calls:
                before = calls[function_of(call)]
                texts = [text for argument in call.args for text in names_in(argument)]
                found |= {before + text for text in texts if (before + text).startswith(TOPICS)}
    return found


def named_outside_calls() -> set[str]:
    """Return ids that stand anywhere, so that one kept in a name or a table first counts too."""
    texts = {text for tree in trees() for text in names_in(tree)}
    return {
        text for text in texts if text.startswith(TOPICS) and text not in TOPICS and "*" not in text and " " not in text
    }


def expanded(named: set[str], families: dict[str, list[str]]) -> set[str]:
    patterns = {name for name in named if "*" in name}
    assert patterns <= set(families), f"add to the families what these may name: {sorted(patterns - set(families))}"
    return {name for name in named if "*" not in name}.union(*(families[pattern] for pattern in patterns))


def rules_named() -> set[str]:
    return expanded(named_in_calls(RULE_CALLS), RULE_FAMILIES)


def parameters_named() -> set[str]:
    return expanded(named_in_calls(PARAMETER_CALLS), PARAMETER_FAMILIES)


def test_the_reading_of_the_code_finds_what_is_known_to_be_there() -> None:
    assert {"screening/weak_flags", "planning/role_core", "risk/low", "planning/warm_up"} <= rules_named()
    assert {"benefit/base_core", "benefit/liked", "planning/review_days"} <= parameters_named()


def test_every_rule_that_the_code_names_exists(library: Library) -> None:
    assert sorted(rules_named() - set(library.rules)) == []


def test_every_rule_in_the_content_is_named_by_the_code(library: Library) -> None:
    assert sorted(set(library.rules) - rules_named() - named_outside_calls()) == []


def test_every_parameter_that_the_code_names_exists(library: Library) -> None:
    assert sorted(parameters_named() - set(library.parameters)) == []


def test_every_parameter_in_the_content_is_named_by_the_code(library: Library) -> None:
    assert sorted(set(library.parameters) - parameters_named() - named_outside_calls()) == []


def test_an_id_kept_in_a_name_first_exists_too(library: Library) -> None:
    known = set(library.rules) | set(library.parameters)
    assert sorted(named_outside_calls() - known) == []
