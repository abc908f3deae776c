"""Somebody who does anything at all to a form: mostly sensible, often not."""

from random import Random

from bot.simulation.candidates import FILES, said
from bot.simulation.cards import Cards
from bot.simulation.conversation import Conversation
from bot.simulation.deeds import Deed, Leave, Old, Press, Say, Tap, Twice
from bot.simulation.insight import Insight
from flows import actions as a
from flows.conditions import Value
from flows.model import Question
from flows.readers.base import CODES
from flows.session import PlaceKind
from flows.tables import ahead
from flows.visibility import view

UNSUITABLE = [
    a.Unsuitable(code, tuple((name, "<7>") for name in names))
    for code, names in CODES.items()
    if code.startswith(("kind.", "files."))
]
"""What can be wrong with something that is no text."""

HABITS = ("sensible", "button", "wrong", "anywhere", "twice", "old", "leave")
OFTEN = (66, 12, 7, 6, 3, 3, 3)
"""How often each habit shows, in a hundred deeds."""


class Somebody:
    """Decides by chance alone what to do next: the same chance does the same."""

    def __init__(self, chance: Random, cards: Cards, insight: Insight) -> None:
        """Decide by this chance; the cards are what is seen."""
        self._chance = chance
        self._cards = cards
        self._insight = insight

    def knows(self, talk: Conversation) -> dict[str, Value]:
        """What the bot may know before a form is begun: nothing, or some of what it can know."""
        if self._likely(0.6):
            return {}
        asked = [one for one in talk.form.questions if one.prefill and self._likely(0.5)]
        values = {one.id: self._chance.choice(self._insight.answers(one)).value for one in asked}
        return {name: value for name, value in values.items() if value is not None}

    def next(self, talk: Conversation) -> Deed:
        """The next deed."""
        match self._chance.choices(HABITS, OFTEN)[0]:
            case "sensible":
                return self._sensible(talk)
            case "button":
                return Tap(self._button(talk))
            case "wrong":
                return Say(self._wrong(talk))
            case "anywhere":
                return Press(self._anywhere(talk))
            case "twice":
                return Twice(self._button(talk))
            case "old":
                return Old(self._button(talk), self._chance.randint(1, 5))
        return Leave()

    def _sensible(self, talk: Conversation) -> Deed:
        place = talk.place
        match place.kind:
            case PlaceKind.QUESTION:
                return self._answer(talk, talk.form.by_id[place.id])
            case PlaceKind.KNOWN:
                return Press(a.ConfirmKnown())
            case PlaceKind.CHECK:
                fields = [
                    one for one in talk.form.check_by_id[place.id].fields if one in talk.shown
                ]
                return self._press(a.ConfirmCheck(), *(a.GoTo(field) for field in fields))
            case PlaceKind.IMPACT:
                return self._press(a.SaveChange(), a.SaveChange(), a.DropChange())
            case PlaceKind.ROW:
                return self._press(a.DropRow(), a.DropRow(), a.GoTo(place.id), a.Back())
        return Press(self._another_look(talk))

    def _press(self, *ways: a.Action) -> Press:
        return Press(self._chance.choice(ways))

    def _likely(self, how: float) -> bool:
        """By chance, from 0 (never) to 1 (always)."""
        return self._chance.random() < how

    def _another_look(self, talk: Conversation) -> a.Action:
        """From the overview to an answer, best to one that decides what else is asked."""
        rows = [one for one in talk.shown if talk.form.by_id[one].cell is not None]
        if rows and self._likely(0.4):
            return a.Row(self._chance.choice(rows))
        deciding = [one for one in talk.shown if one in self._insight.deciding]
        if deciding and self._likely(0.6):
            return a.GoTo(self._chance.choice(deciding))
        return self._chance.choice((a.Continue(), a.GoTo(self._chance.choice(talk.shown))))

    def _answer(self, talk: Conversation, question: Question) -> Deed:
        """An answer, or a look back; what was chosen or sent so far is closed now and then."""
        again = question.id in talk.session.answers
        if self._likely(0.5 if again else 0.1):
            return self._press(a.Back(), a.Back(), a.Kept() if again else a.Back())
        chosen = talk.session.selection
        if chosen and self._likely(0.4):
            return Press(a.Finished())
        cells = ahead(
            talk.form, question, view(talk.form, talk.session).shown, talk.session.answers
        )
        if cells and self._likely(0.3):
            return Say(a.Typed("; ".join(self._chance.choice(["5", "2,5", "-"]) for _ in cells)))
        if question.kind == "choices" and self._likely(0.5):
            option = self._chance.choice(question.options).id
            return Press(a.Marked(option, on=option not in chosen))
        action = self._chance.choice(self._insight.answers(question)).actions[0]
        return Say(action) if isinstance(action, a.Typed | a.Attached) else Press(action)

    def _wrong(self, talk: Conversation) -> a.Action:
        """Something that is hardly an answer here."""
        other = self._chance.choice(talk.form.questions)
        texts = [*said("bad"), *self._chance.choice(list(said("good").values()))]
        ways: tuple[a.Action, ...] = (
            a.Typed(self._chance.choice(texts)),
            self._chance.choice(UNSUITABLE),
            a.Attached(self._chance.choice(FILES)),
            self._insight.answers(other)[-1].actions[0],
        )
        return self._chance.choice(ways)

    def _anywhere(self, talk: Conversation) -> a.Action:
        """A tap that may not even be on this card."""
        question = self._chance.choice(talk.form.questions)
        ways: tuple[a.Action, ...] = (
            a.GoTo(question.id), a.Row(question.id), a.Overview(self._chance.randint(0, 9)),
            a.Back(), a.Back(), a.Kept(), a.Continue(), a.DropRow(), a.Finished(),
            a.Skipped(), a.ConfirmKnown(), a.ConfirmCheck(), a.SaveChange(), a.DropChange(),
            a.Detached(FILES[0]), a.Picked(question.id), a.GoTo("nothing"), a.Row("nothing"),
        )  # fmt: skip
        return self._chance.choice(ways)

    def _button(self, talk: Conversation) -> a.Action:
        """One of the card's own buttons; the last one, which ends it all, is left alone."""
        buttons = [one for one in self._cards.buttons(talk) if not isinstance(one, a.Finish)]
        return self._chance.choice(buttons) if buttons else a.Overview()
