"""One filling, carried out from the first question to the end as a chat would do it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from bot.simulation.candidates import Candidate
from bot.simulation.conversation import Conversation
from bot.simulation.inputs import inputs
from bot.simulation.items import CHECK, END, START, Item, held
from bot.simulation.person import put_right
from bot.simulation.witness import Filling
from flows import actions as a
from flows.answering import Rules
from flows.model import Check, Question
from flows.session import PlaceKind, Stage
from flows.visibility import view

Choose = Callable[[Question], Candidate]
"""How a question is answered that the filling leaves open."""


class Stuck(Exception):
    """The engine did not let a filling be finished: where it stood, and why."""

    def __init__(self, at: str, why: str) -> None:
        """Keep both."""
        super().__init__(at, why)
        self.at = at
        self.why = why


@dataclass
class Walk:
    """A walk through a form: what it came by, and in how many actions."""

    rules: Rules
    now: datetime
    filling: Filling
    choose: Choose
    put_right: str = ""
    """A contradiction that is put right by another answer; others are confirmed."""
    walked: set[Item] = field(default_factory=set)
    actions: int = 0
    _asked: list[str] = field(default_factory=list)
    _righted: bool = False

    def go(self) -> set[Item]:
        """Fill the form to its end; raises Stuck. Gives the items that were walked through."""
        talk = Conversation(self.rules, self.now)
        while talk.session.stage is Stage.FILLING:
            match talk.place.kind:
                case PlaceKind.QUESTION:
                    self._answer(talk)
                case PlaceKind.CHECK:
                    self._settle(talk)
                case PlaceKind.REVIEW:
                    self._act(talk, a.Finish())
                case _:
                    raise Stuck(talk.at, "place")
        seen = view(self.rules.form, talk.session)
        shown = [question.id for question in seen.shown]
        self.walked |= set(held(self.rules.form, seen.counted, shown))
        if not self._righted:
            self._note_steps(shown)
        return self.walked

    def _answer(self, talk: Conversation) -> None:
        question = talk.form.by_id[talk.place.id]
        if question.id in self._asked:
            raise Stuck(talk.at, "again")
        self._asked.append(question.id)
        self.walked.add(Item("asked", (question.id,)))
        one = self.filling.get(question.id) or self.choose(question)
        # Nothing is chosen yet, so options are tapped, as people do.
        tapped = question.kind == "choices" and one.value is not None
        for action in inputs(question, one.value) if tapped else one.actions:
            self._act(talk, action)
        if talk.session.answers.get(question.id) is None:
            raise Stuck(talk.at, talk.refusal or "unanswered")

    def _settle(self, talk: Conversation) -> None:
        check = talk.form.check_by_id[talk.place.id]
        if check.severity == "error":
            self._try_to_confirm(talk)
        counted = view(talk.form, talk.session).counted
        own = (item for item in held(talk.form, counted, ()) if item.of[0] == CHECK + check.id)
        self.walked |= set(own)
        left = [name for name in talk.shown if name not in talk.session.answers]
        if check.severity == "error" and left:
            self._act(talk, a.GoTo(left[0]))  # a later answer of the filling may end it
        elif check.id == self.put_right and not self._righted:
            self._right(talk, check)
            self.walked.add(Item("check", (check.id, "righted")))
        elif check.severity == "confirm":
            self._act(talk, a.ConfirmCheck())
            self.walked.add(Item("check", (check.id, "confirmed")))
        elif self._righted:
            self._right(talk, check)  # what was asked anew has come to another contradiction
        else:
            raise Stuck(talk.at, "check")

    def _right(self, talk: Conversation, check: Check) -> None:
        if not put_right(talk, check):
            raise Stuck(talk.at, "check")
        self._righted = True

    def _try_to_confirm(self, talk: Conversation) -> None:
        """What must be put right can't be talked away."""
        self.actions += 1
        talk.act(a.ConfirmCheck())
        if talk.refusal != "check.must_be_fixed":
            raise Stuck(talk.at, "confirmed")

    def _note_steps(self, shown: list[str]) -> None:
        if self._asked != shown:
            raise Stuck(END, "order")
        stops = [START, *shown, END]
        self.walked |= {Item("step", step) for step in pairwise(stops)}
        self.walked.add(Item("path", tuple(shown)))
        unseen = self.rules.form.by_id.keys() - set(shown)
        self.walked |= {Item("hidden", (name,)) for name in unseen}

    def _act(self, talk: Conversation, action: a.Action) -> None:
        self.actions += 1
        talk.act(action)
        if talk.refusal is not None:
            raise Stuck(talk.at, talk.refusal)
