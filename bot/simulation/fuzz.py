"""Forms filled by chance, thousands of times; what goes wrong is told by its shortest story."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from bot.simulation.candidates import unanswerable
from bot.simulation.cards import Cards
from bot.simulation.conversation import Conversation
from bot.simulation.deeds import Deed
from bot.simulation.insight import Insight
from bot.simulation.invariants import Broken
from bot.simulation.somebody import Somebody
from bot.simulation.watch import Watch
from flows.answering import Rules
from flows.conditions import Value
from flows.engine import begin

LONGEST = 120
"""Deeds of a run at most; a short form gets fewer."""

Known = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that did not hold, with the fewest deeds that lead to it."""

    seed: int
    rule: str
    how: str
    known: Known
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What some runs of a form came to."""

    runs: int
    actions: int
    fault: Fault | None


class Fuzz:
    """Runs over one form. `now` carries the centre's zone."""

    def __init__(self, rules: Rules, cards: Cards, now: datetime) -> None:
        """Fuzz this form."""
        self._rules = rules
        self._cards = cards
        self._now = now
        self._insight = Insight(rules, now.date())
        self.actions = 0

    def runs(self, number: int, seed: int) -> Fuzzed:
        """So many runs, each with a seed of its own from `seed` on; the first fault ends them."""
        closed = unanswerable(self._rules, self._now.date())
        if closed:
            return Fuzzed(0, 0, Fault(seed, "unanswerable", ", ".join(closed), {}, ()))
        for run in range(number):
            fault = self.run(seed + run)
            if fault is not None:
                return Fuzzed(run + 1, self.actions, fault)
        return Fuzzed(number, self.actions, None)

    def run(self, seed: int) -> Fault | None:
        """One run. The same seed does the same."""
        chance = Random(seed)  # noqa: S311 - chance, no secret
        somebody = Somebody(chance, self._cards, self._insight)
        known = somebody.knows(self._begin({}))
        deeds: list[Deed] = []
        try:
            watch = Watch(self._begin(known), self._cards)
            for _ in range(self._length(chance)):
                deeds.append(somebody.next(watch.talk))
                watch.do(deeds[-1])
            watch.end()
        except Broken as broken:
            shortest = self._shortened(known, deeds, broken.rule)
            again = self.replayed(known, shortest) or broken
            return Fault(seed, again.rule, again.how, known, tuple(shortest))
        self.actions += watch.actions
        return None

    def replayed(self, known: Known, deeds: Sequence[Deed]) -> Broken | None:
        """The same deeds once more, to the end of the form; what breaks, if anything."""
        try:
            watch = Watch(self._begin(known), self._cards)
            for deed in deeds:
                watch.do(deed)
            watch.end()
        except Broken as broken:
            return broken
        return None

    def _begin(self, known: Known) -> Conversation:
        session = begin(self._rules.form, known, self._now)
        return Conversation(self._rules, self._now, session)

    def _length(self, chance: Random) -> int:
        """So many deeds: as a rule enough to fill the form and to look back."""
        return chance.randint(3, min(LONGEST, 8 + 4 * len(self._rules.form.questions)))

    def _shortened(self, known: Known, deeds: list[Deed], rule: str) -> list[Deed]:
        """Fewer deeds that break the same rule: halves are left out first, then single ones."""
        size = max(1, len(deeds) // 2)
        while True:
            for start in range(0, len(deeds), size):
                fewer = deeds[:start] + deeds[start + size :]
                broken = self.replayed(known, fewer)
                if broken is not None and broken.rule == rule:
                    deeds = fewer
                    break
            else:
                if size == 1:
                    return deeds
                size //= 2
