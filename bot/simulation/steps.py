"""From which question to which can a form step? Everything between them is hidden then."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from bot.simulation.items import END, START, Goal, Item, asked
from bot.simulation.space import Literal
from bot.simulation.witness import TooWide, Witnesses
from flows.conditions import decided
from flows.model import Question


class Steps:
    """Finds the steps that may be possible, nearest first."""

    def __init__(self, witnesses: Witnesses) -> None:
        """Of this form."""
        self._witnesses = witnesses
        self._questions = witnesses.space.form.questions

    def goals(self, walked: AbstractSet[Item]) -> Iterator[Goal]:
        """Steps with what makes a filling take them; those that plainly can't be are left out.

        `walked` is looked at while the caller fills it: what was walked is not searched again.
        """
        for first in range(-1, len(self._questions)):
            yield from self._from(first, walked)

    def _from(self, first: int, walked: AbstractSet[Item]) -> Iterator[Goal]:
        start = self._questions[first].id if first >= 0 else START
        literals = asked(self._questions[first]) if first >= 0 else ()
        hidden: set[str] = set()
        for question in self._questions[first + 1 :]:
            if self._may_come(question, hidden):
                item = Item("step", (start, question.id))
                yield item, (*literals, *asked(question))
                if question.when is None:
                    return
                literals = (*literals, Literal(question.when, wanted=False))
                if not self._possible(literals):
                    return
            hidden.add(question.id)
        yield Item("step", (start, END)), literals

    def _may_come(self, question: Question, hidden: set[str]) -> bool:
        """Whether what is hidden does not hide it as well."""
        return question.when is None or decided(question.when, {}, hidden) is not False

    def _possible(self, literals: tuple[Literal, ...]) -> bool:
        try:
            return self._witnesses.find(literals) is not None
        except TooWide:
            return True
