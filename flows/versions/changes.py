"""What an edit of a form changed, question by question and check by check."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """How a change touches an answer that was given before.

    SAFE: it stands. ADDED: there is a new question. AGAIN: the same kind of answer, but it may no
    longer do (an option went, limits are narrower, the question means something else). RETYPED:
    another kind of answer is wanted. REMOVED: the question is gone.
    """

    SAFE = "safe"
    ADDED = "added"
    AGAIN = "again"
    RETYPED = "retyped"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One question that is not the same in both versions.

    `aspects` are the settings that differ ("options", "max", "when", …), sorted; "order" and
    "section" say that it stands elsewhere.
    """

    question: str
    sort: Sort
    aspects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckChange:
    """One cross-check that is not the same in both versions.

    AGAIN: it says something else, so a "yes, it is so" of before does not count for it.
    """

    check: str
    sort: Sort
    aspects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormDiff:
    """All changes between two versions of a form, in the order of the new form, removed last."""

    old: str
    new: str
    changes: tuple[Change, ...]
    checks: tuple[CheckChange, ...] = ()

    def of(self, sort: Sort) -> tuple[Change, ...]:
        """The changes of one sort."""
        return tuple(change for change in self.changes if change.sort is sort)
