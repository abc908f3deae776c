"""Looking applications up, in whatever way people ask for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

How = Literal["number", "inn", "name", "tag", "text"]
"""What was recognised, the most telling first."""


@dataclass(frozen=True, slots=True)
class Found:
    """An application that was found. `text`: something that was answered, written or named.

    `tag`: how the staff have tagged its applicant.
    """

    id: int
    how: How


class Finding(Protocol):
    """A search over applications that were sent in; those of erased people are never found."""

    async def find(self, query: str, most: int) -> Sequence[Found]:
        """At most so many: by number, then by ИНН, name, tag, text; each the newest first.

        A number is one application and nothing else; "#…" is a tag and nothing else.
        """

    async def missing(self, limit: int, before: int | None = None) -> Sequence[int]:
        """Applications that can't be found by words yet (of before an update), the newest first.

        `before`: those with lower ids alone, so that all can be gone through.
        """

    async def keep(self, application_id: int) -> None:
        """Write down what one of them is found by."""

    async def add(self, application_id: int, text: str | None) -> None:
        """Let it be found by these words too: a message, the name of a document."""
