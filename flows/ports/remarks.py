"""Remarks by field, and the corrections that answered them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from flows.remarks import Remark, Round


class Remarks(Protocol):
    """Lists of remarks, each for one move of an application (`flows.remarks`)."""

    async def put(self, remark: Remark) -> None:
        """Write down a remark on a field of an unfinished list, in place of the one before."""

    async def drop(self, application_id: int, line: int, form: str, field: str) -> bool:
        """Take a remark out of an unfinished list; False where there is none."""

    async def drafted(self, application_id: int, line: int) -> Sequence[Remark]:
        """The unfinished list for this move, in the order in which it was begun."""

    async def send(self, application_id: int, line: int, at: datetime) -> int:
        """The list goes to the client; return how many remarks it has."""

    async def sent(self, application_id: int, line: int) -> Sequence[Remark]:
        """The list that was sent with this move, answered or not."""

    async def open(self, application_id: int) -> Sequence[Remark]:
        """Remarks that wait for the client now: sent with the last move, not answered yet.

        Empty where the application has moved since, the sending was taken back, or nothing but
        words was sent.
        """

    async def reply(
        self, application_id: int, line: int, form: str, field: str, words: str
    ) -> None:
        """What the client said to a remark."""

    async def close(self, application_id: int, round_: Round) -> None:
        """The client has sent the correction: its remarks are answered, its differences kept."""

    async def all_sent(self, application_id: int) -> Sequence[Remark]:
        """Every remark that was ever sent, by move."""

    async def rounds(self, application_id: int) -> Sequence[Round]:
        """Every correction that was sent, the oldest first."""

    async def every_round(self) -> Mapping[int, Sequence[Round]]:
        """All corrections of applications that are not locked, by application."""
