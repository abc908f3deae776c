"""A message as its reader got it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Reader = Literal["business", "staff", "head"]

READERS: tuple[Reader, ...] = get_args(Reader)
"""In the order in which those of one moment are told of."""


@dataclass(frozen=True, slots=True)
class Told:
    """One message to one reader; what staff and their head both read is one message of each.

    `at` is when it left, `rules` what it is by (several may be told of together), `clause` what
    they stand upon ("" where the source says nothing of it). `text` is plain, as it is read.
    """

    at: datetime
    to: Reader
    rules: tuple[str, ...]
    clause: str
    text: str
    kind: str
    """The notice's own ("reminder", "term.staff")."""
    about: frozenset[str] = frozenset({"application"})
    """What it speaks of: kinds of subjects of reminders; "digest" for those of a day or a week."""

    @property
    def rule(self) -> str:
        """What it is by, in one string."""
        return ", ".join(self.rules)
