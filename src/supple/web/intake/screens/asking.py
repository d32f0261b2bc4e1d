"""A group of screening questions: yes, no or not sure for each, and "none of these" for all that are left."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from supple.knowledge import Answer, Question
from supple.web.intake.screens import reading
from supple.web.intake.screens.reading import TICKED, AnswerError, Option, Posted

NONE = Option(TICKED, "None of these")
ANSWERS = (
    Option(Answer.YES.value, "Yes"),
    Option(Answer.NO.value, "No"),
    Option(Answer.UNSURE.value, "Not sure"),
)
LEGENDS = {
    "bladder_bowel": "Bladder, bowel and feeling between the legs",
    "legs": "Your legs",
    "arms_and_walking": "Arms, hands and walking",
    "cancer_and_weight": "Cancer and weight",
    "belly": "Your belly and sides",
    "chest": "Your chest and breathing",
    "head_and_neck": "Your head and neck",
    "injury": "Falls and accidents",
    "bones": "Your bones",
    "infection": "Fever and infections",
    "pain_pattern": "How your pain behaves",
    "morning_and_movement": "Nights and mornings",
    "joints_and_family": "Other joints, and your family",
    "your_condition": "What you told us of your spine",
    "your_health": "What you told us of your health",
    "pregnancy_now": "Your pregnancy now",
    "pregnancy_checks": "What you were told in this pregnancy",
}


def legend_of(group: str) -> str:
    """Return the heading of a group; a group without one is named by its id."""
    return LEGENDS.get(group, group.replace("_", " ").capitalize())


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions of one group that this person is asked on this screen."""

    kind: ClassVar[str] = "asked"
    group: str
    questions: tuple[Question, ...]

    @property
    def name(self) -> str:
        """Return the name of the group among the fields of a screen."""
        return f"group.{self.group}"

    @property
    def none_key(self) -> str:
        """Return the name of "none of these"."""
        return f"{self.name}.none"

    @property
    def label(self) -> str:
        """Return the heading of the group."""
        return legend_of(self.group)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the questions."""
        return tuple(question.id for question in self.questions)

    @property
    def keys(self) -> frozenset[str]:
        """Return the names under which a browser sends the answers."""
        return frozenset({self.none_key, *self.ids})

    def read(self, posted: Posted, *, incomplete: bool) -> dict[str, str]:
        """Return the answers; "none of these" answers each question of the group with no.

        Raise AnswerError when both were said, and when one is missing, unless `incomplete` answers are wanted.
        """
        given = {name: self._one(posted, name) for name in self.ids}
        answers = {name: answer for name, answer in given.items() if answer is not None}
        if reading.chosen(posted, self.none_key, (NONE,)):
            return self._none(answers)
        left = len(self.ids) - len(answers)
        if left and not incomplete:
            open_ones = "one question has" if left == 1 else f"{left} questions have"
            raise AnswerError(f"{self.label}: {open_ones} no answer yet. If no question fits, tick “{NONE.label}”.")
        return answers

    def _one(self, posted: Posted, name: str) -> str | None:
        picked = reading.chosen(posted, name, ANSWERS)
        if len(picked) > 1:
            raise AnswerError(f"{self.label}: two answers came for one question. Please choose one.")
        return picked[0] if picked else None

    def _none(self, answers: Mapping[str, str]) -> dict[str, str]:
        if any(answer != Answer.NO for answer in answers.values()):
            raise AnswerError(
                f"{self.label}: you ticked “{NONE.label}”, but one answer is “Yes” or “Not sure”. "
                "Please take away the tick, or change that answer."
            )
        return dict.fromkeys(self.ids, Answer.NO.value)

    def sent(self, screening: Mapping[str, str]) -> Posted:
        """Return kept answers as a browser sends them."""
        return {name: [screening[name]] for name in self.ids if name in screening}
