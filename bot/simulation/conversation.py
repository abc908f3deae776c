"""A form that somebody fills: one action after another goes to the engine. Time stands still."""

from datetime import datetime

from flows import actions as a
from flows import events
from flows.answering import Rules
from flows.conditions import Value
from flows.engine import act, begin
from flows.model import Form
from flows.session import Place, Session
from flows.visibility import view


class Conversation:
    """A session and the rules that move it. `happened` is what the last action came to."""

    def __init__(self, rules: Rules, now: datetime, session: Session | None = None) -> None:
        """Go on with the session, or begin the form. `now` carries the centre's zone."""
        self.rules = rules
        self.now = now
        self.session = begin(rules.form) if session is None else session
        self.happened: tuple[events.Event, ...] = ()

    def act(self, action: a.Action, revision: int | None = None) -> tuple[events.Event, ...]:
        """Do it; `revision` is the one a button was drawn for."""
        self.session, self.happened = act(self.rules, self.session, action, self.now, revision)
        return self.happened

    @property
    def form(self) -> Form:
        """The form."""
        return self.rules.form

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self.session.place

    @property
    def at(self) -> str:
        """Where the person is, in short: "question:inn"."""
        return f"{self.place.kind}:{self.place.id}" if self.place.id else str(self.place.kind)

    @property
    def values(self) -> dict[str, Value]:
        """Every answer, parked ones too."""
        return self.session.values()

    @property
    def shown(self) -> list[str]:
        """The questions that can be seen, in order."""
        return [question.id for question in view(self.form, self.session).shown]

    @property
    def refusal(self) -> str | None:
        """The code of the last refusal, if the last action was refused."""
        refused = [event for event in self.happened if isinstance(event, events.Refused)]
        return refused[0].code if refused else None
