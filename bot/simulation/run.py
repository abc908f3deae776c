"""The run: every question is asked in order; a refused answer stays open and the run goes on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.simulation.inputs import inputs, missing
from bot.simulation.tables import flat, implied
from flows import actions as a
from flows.answering import Rules
from flows.checks import open_checks
from flows.conditions import Value
from flows.engine import act, begin
from flows.events import Refused
from flows.model import Check, Question
from flows.readers.base import BadAnswer
from flows.session import PlaceKind, Session
from flows.visibility import effective, visible


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that was refused, or is missing; the question stays unanswered."""

    question: str
    code: str
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a run comes to. `asked` are question ids in the order they were asked."""

    asked: tuple[str, ...]
    errors: tuple[Wrong, ...]
    contradictions: tuple[Check, ...]
    unused: tuple[str, ...]
    session: Session
    counted: Mapping[str, Value]
    """The answers that count."""

    @property
    def sound(self) -> bool:
        """Whether the form could be submitted with these answers."""
        return not self.errors and all(c.severity != "error" for c in self.contradictions)


def simulate(rules: Rules, answers: Mapping[str, object], now: datetime) -> Simulation:
    """Fill the form with the answers. `now` carries the centre's zone. See `tables` for tables.

    Contradictions that may be confirmed are confirmed; those that must be put right stay open.
    """
    run = _Run(rules, flat(rules.form, answers), now, begin(rules.form))
    while (question := run.next_question()) is not None:
        run.ask(question)
    return run.result()


@dataclass
class _Run:
    rules: Rules
    answers: Mapping[str, object]
    now: datetime
    session: Session
    asked: list[str] = field(default_factory=list)
    errors: list[Wrong] = field(default_factory=list)
    contradictions: dict[str, Check] = field(default_factory=dict)

    def next_question(self) -> Question | None:
        """The first question that is open and was not asked yet."""
        self._settle_checks()
        for question in visible(self.rules.form, self.session.values()):
            if question.id not in self.session.answers and question.id not in self.asked:
                return question
        return None

    def ask(self, question: Question) -> None:
        """Ask it and give the answer of the file."""
        self.asked.append(question.id)
        if self.session.place.kind is not PlaceKind.QUESTION or (
            self.session.place.id != question.id
        ):
            self._act(a.GoTo(question.id))
        value = self.answers.get(question.id)
        if value is None:
            value = implied(self.rules.form, question, self.answers)
        if missing(question, value):
            self.errors.append(Wrong(question.id, "answer.missing"))
            return
        wrong = self._give(question, value)
        if wrong is not None:
            self.errors.append(wrong)

    def result(self) -> Simulation:
        """What it came to."""
        return Simulation(
            asked=tuple(self.asked),
            errors=tuple(self.errors),
            contradictions=tuple(self.contradictions.values()),
            unused=tuple(name for name in self.answers if name not in self.asked),
            session=self.session,
            counted=effective(self.rules.form, self.session.values()),
        )

    def _give(self, question: Question, value: object) -> Wrong | None:
        try:
            actions = inputs(question, value)
        except BadAnswer as bad:
            return Wrong(question.id, bad.code, bad.data)
        for action in actions:
            refused = self._act(action)
            if refused is not None:
                return Wrong(question.id, refused.code, dict(refused.data))
        return None

    def _act(self, action: a.Action) -> Refused | None:
        self.session, happened = act(self.rules, self.session, action, self.now)
        return next((event for event in happened if isinstance(event, Refused)), None)

    def _settle_checks(self) -> None:
        """Note what contradicts; confirm it as long as the engine lets a person confirm."""
        while found := open_checks(self.rules.form, self.session):
            self.contradictions |= {
                check.id: check for check in found if check.id not in self.contradictions
            }
            if found[0].severity == "error" or self.session.place.kind is not PlaceKind.CHECK:
                return
            self._act(a.ConfirmCheck())
