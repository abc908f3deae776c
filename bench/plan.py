"""What every person of the benchmark says and taps, and what must stand in the database then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.contacts import READERS as CONTACT_READERS
from bot.simulation.inputs import inputs
from bot.simulation.run import simulate
from flows import actions as a
from flows.answering import Rules
from flows.conditions import Value
from flows.model import Form, Question
from flows.readers.registry import READERS
from locales.lookup import Lookup, pack_texts
from storage.packs import PACKS, load_centre, load_packs

PACK = "rec-marketplaces"
FORM = "scoring"
ANSWERS = Path(__file__).parent / "answers.yaml"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Input:
    """A text, or a tap on the button whose data ends with `tap`."""

    text: str = ""
    tap: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The inputs in order, and the values by question that they come to."""

    inputs: tuple[Input, ...]
    values: Mapping[str, Value]

    @property
    def texts(self) -> int:
        """How many of the inputs are typed."""
        return sum(1 for one in self.inputs if one.text)


@cache
def rules(centre: Path) -> Rules:
    """The scoring form as the centre has it."""
    pack = load_packs(None, [PACK], load_centre(centre))[PACK]
    return Rules(pack.forms[FORM], {**READERS, **CONTACT_READERS}, pack.scoring)


def plan(form_rules: Rules) -> Plan:
    """The whole questionnaire, without a mistake."""
    answers = yaml.safe_load(ANSWERS.read_text(encoding="utf-8"))
    run = simulate(form_rules, answers, NOW)
    if not run.sound or run.contradictions or run.unused:
        raise ValueError(f"{ANSWERS.name} does not fill the form: {run.errors}, {run.unused}")
    said = [
        _input(question, action)
        for question in (form_rules.form.by_id[id_] for id_ in run.asked)
        for action in inputs(question, answers[question.id])
    ]
    return Plan(tuple(said), dict(run.counted))


def questionnaire(form: Form) -> list[dict[str, Any]]:
    """The same questions for the bot that is compared with: words and buttons, nothing else."""
    words = pack_texts("ru", PACKS / form.pack)
    return [_asked(form.id, question, words) for question in form.questions]


def _input(question: Question, action: a.Action) -> Input:
    match action:
        case a.Typed(text):
            return Input(text=text)
        case a.Picked(option):
            return Input(tap=f":{'y' if question.kind == 'choices' else 'p'}:{option}")
        case a.Finished():
            return Input(tap=":d")
    raise ValueError(f"{question.id}: {action} is neither said nor tapped")


def _asked(form: str, question: Question, words: Lookup) -> dict[str, Any]:
    key = f"{form}-{question.id}"
    options = [[o.id, words.find(f"{key}--{o.id}") or o.official] for o in question.options]
    if question.kind == "yes_no":
        options = [["yes", "Да"], ["no", "Нет"]]
    alone = [option.id for option in question.options if option.exclusive]
    return {
        "id": question.id,
        "text": words.get(key),
        "why": words.find(f"{key}.why") or "",
        "options": options,
        "alone": alone,
        "several": question.kind == "choices",
    }
