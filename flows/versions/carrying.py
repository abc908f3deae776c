"""An answer of one version of a question as one of another: it stands, is converted, or falls."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.model import Question
from flows.readers.base import Reader
from flows.session import Answer
from flows.versions.changes import Sort
from flows.versions.converting import converted
from flows.versions.diff import means_other, sort_of
from flows.versions.fitting import fits

CONVERTED = "version.converted"
"""The note of an answer that was made of one of another kind; the person's own is parked."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """How values are read, and now, with the centre's zone."""

    readers: Mapping[str, Reader]
    now: datetime

    def carry(self, old: Question | None, new: Question, answer: Answer) -> Answer | None:
        """The answer as one to `new`, or None where it does not do.

        An answer that stands comes back as the same object. `old` is the question it was given
        to; where that is not known, the value alone decides.
        """
        sort = Sort.AGAIN if old is None else sort_of(old, new)
        if sort is Sort.SAFE:
            return answer
        if answer.value is None:
            return None if new.required else answer
        if old is not None and sort is Sort.RETYPED:
            return self._converted(old, new, answer)
        if old is not None and means_other(old, new):
            return None
        return answer if self._fits(new, answer) else None

    def _converted(self, old: Question, new: Question, answer: Answer) -> Answer | None:
        today = answer.at.astimezone(self.now.tzinfo).date()
        value = converted(old, new, answer.value, self.readers, today)
        if value is None:
            return None
        made = replace(answer, value=value, note=CONVERTED)
        return made if self._fits(new, made) else None

    def _fits(self, question: Question, answer: Answer) -> bool:
        today = answer.at.astimezone(self.now.tzinfo).date()
        return fits(question, answer.value, self.readers, today)
