"""How much work the searches of a pack may be, counted in what they really do, not in time.

The same pack comes to the same end on every machine.
"""

from dataclasses import dataclass

WORK = 1_500_000
"""Parts of formulas that the searches of one pack put together, look at or remember in all."""

SHARE = 300_000
"""What one search may take of it: a single hard condition leaves work for the others."""


class Spent(Exception):
    """The work that was given is used up."""


@dataclass(slots=True)
class Budget:
    """Work left for all searches of a pack; `floor` is where the one that runs has to stop."""

    left: int = WORK
    floor: int = 0

    @property
    def spent(self) -> bool:
        """Whether nothing is left for the search that runs."""
        return self.left <= self.floor

    def renew(self) -> None:
        """Begin anew, where the same searches serve one request after another."""
        self.left, self.floor = WORK, 0

    def begin(self) -> None:
        """Give a new search its share."""
        self.floor = max(0, self.left - SHARE)

    def end(self) -> None:
        """What a search left over is for the others."""
        self.floor = 0

    def take(self, work: int) -> None:
        """Count work that has to be done anyway: it is bounded by the size of what was written."""
        self.left -= work

    def ask(self, work: int = 1) -> None:
        """Count work of a search. Raises Spent when no more is left."""
        self.left -= work
        if self.spent:
            raise Spent
