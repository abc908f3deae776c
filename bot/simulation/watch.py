"""A conversation under watch: after each deed everything that must hold is looked at."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.simulation import invariants
from bot.simulation.cards import Cards
from bot.simulation.conversation import Conversation
from bot.simulation.deeds import Deed, Leave, Old, Press, Say, Tap, Twice
from bot.simulation.invariants import Broken
from bot.simulation.person import NoWay, finish
from bot.simulation.restart import restarted
from flows import actions as a
from flows import events
from flows.session import PlaceKind, Stage


class Watch:
    """Does deeds; raises Broken as soon as something does not hold."""

    def __init__(self, talk: Conversation, cards: Cards) -> None:
        """Watch this conversation."""
        self.talk = talk
        self.cards = cards
        self.actions = 0
        self._sure("begin", invariants.place_is_there(talk))

    def do(self, deed: Deed) -> None:
        """One deed."""
        with _bearing():
            self._do(deed)

    def end(self) -> None:
        """Somebody who wants to be done gets to the end; then the form takes nothing more."""
        with _bearing():
            self._end()

    def look_closely(self) -> None:
        """What takes longer to look at."""
        self._sure("hidden", invariants.hidden_answers_do_not_count(self.talk))
        self._sure("restart", invariants.a_restart_changes_nothing(self.talk))
        self._sure("card", self.cards.can_be_sent(self.talk))

    def _do(self, deed: Deed) -> None:
        talk = self.talk
        match deed:
            case Say(action):
                self._act(action, None)
            case Press(action):
                self._act(action, talk.session.revision)
            case Tap(action):
                self._tap(action)
            case Twice(action):
                self._twice(action)
            case Old(action, behind):
                self._old(action, talk.session.revision - behind)
            case Leave():
                self.look_closely()
                talk.session = restarted(talk.session)
                talk.happened = ()

    def _end(self) -> None:
        talk = self.talk
        self.look_closely()
        before = talk.values
        try:
            finish(talk)
        except NoWay as wrong:
            raise Broken("end", f"no way from {wrong}") from wrong
        if not set(before) <= set(talk.values):
            raise Broken("end", "answers were lost on the way")
        self.look_closely()
        self._act(a.Finish(), talk.session.revision)
        if talk.happened != (events.FormFinished(),) or talk.session.stage is not Stage.DONE:
            raise Broken("end", f"not finished: {talk.happened}")
        self._sure("end", invariants.nothing_must_be_put_right(talk))
        self._old(a.Continue(), talk.session.revision)

    def _act(self, action: a.Action, revision: int | None) -> None:
        talk, before = self.talk, self.talk.session
        self.actions += 1
        talk.act(action, revision)
        self._sure("lost", invariants.nothing_lost(before, talk))
        self._sure("refused", invariants.refusals_change_nothing(before, talk))
        self._sure("revision", invariants.revisions_grow(before, talk))
        self._sure("place", invariants.place_is_there(talk))
        if isinstance(action, a.Typed) and before.place.kind is PlaceKind.QUESTION:
            self._taken(before.place.id)

    def _taken(self, question: str) -> None:
        """A text that is not refused is an answer, or waits for a yes to what it changes."""
        given = [event for event in self.talk.happened if isinstance(event, events.Answered)]
        change = self.talk.session.change
        waits = change is not None and change.question == question
        nothing = any(isinstance(e, events.Refused | events.Stale) for e in self.talk.happened)
        if not nothing and not waits and question not in {event.question for event in given}:
            raise Broken("taken", f"a text at {question} came to nothing")

    def _tap(self, action: a.Action) -> None:
        """What the card offers can be done; suggestions are texts, and may be refused again."""
        offered = action in self.cards.buttons(self.talk)
        self._act(action, self.talk.session.revision)
        if offered and self.talk.refusal is not None and not isinstance(action, a.Typed):
            raise Broken("button", f"{action} on the card was refused: {self.talk.refusal}")

    def _twice(self, action: a.Action) -> None:
        drawn_for = self.talk.session.revision
        self._act(action, drawn_for)
        once, refused = self.talk.session, self.talk.refusal
        self._act(action, drawn_for)
        if self.talk.session != once:
            raise Broken("twice", f"a double tap counted twice: {action}")
        if refused is None and not isinstance(action, a.Marked) and not self._stale():
            raise Broken("twice", f"a double tap was taken: {action}")

    def _old(self, action: a.Action, revision: int) -> None:
        self._act(action, revision)
        filling = self.talk.session.stage is Stage.FILLING
        if not self._stale() and not (isinstance(action, a.Marked) and filling):
            raise Broken("stale", f"a tap on an old card was taken: {action}")

    def _stale(self) -> bool:
        return self.talk.happened == (events.Stale(),)

    def _sure(self, rule: str, found: Iterator[str]) -> None:
        for how in found:
            raise Broken(rule, how)


@contextmanager
def _bearing() -> Iterator[None]:
    """Whatever else is raised is a fault as well."""
    try:
        yield
    except Broken:
        raise
    except Exception as wrong:
        raise Broken("raised", f"{type(wrong).__name__}: {wrong}") from wrong
