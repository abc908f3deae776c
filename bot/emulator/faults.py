"""Faults that a test or a trainer asks for: floods, outages, dropped connections."""

from __future__ import annotations

from dataclasses import dataclass

from bot.emulator.errors import ApiError, TooManyRequests


@dataclass(slots=True)
class Fault:
    """A refusal of the next `times` calls that fit; None fits every chat or method."""

    error: ApiError
    times: int
    chat_id: int | None = None
    method: str | None = None

    def fits(self, method: str, chat_id: int | str | None) -> bool:
        """Whether this call is to be refused."""
        return (
            self.times > 0
            and (self.method is None or self.method.lower() == method.lower())
            and (self.chat_id is None or self.chat_id == chat_id)
        )


class Faults:
    """What shall go wrong next."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []

    def flood(
        self,
        retry_after: int,
        *,
        times: int = 1,
        chat_id: int | None = None,
        method: str | None = None,
    ) -> None:
        """Answer 429 with `retry_after` seconds to the next fitting calls."""
        self.planned.append(Fault(TooManyRequests(retry_after), times, chat_id, method))

    def fail(
        self,
        code: int = 500,
        description: str = "Internal Server Error",
        *,
        times: int = 1,
        chat_id: int | None = None,
        method: str | None = None,
    ) -> None:
        """Answer with an error of our choice to the next fitting calls."""
        self.planned.append(Fault(ApiError(code, description), times, chat_id, method))

    def clear(self) -> None:
        """Let everything work again."""
        self.planned.clear()

    def check(self, method: str, chat_id: int | str | None) -> None:
        """Raise the first planned fault that fits this call."""
        for fault in self.planned:
            if fault.fits(method, chat_id):
                fault.times -= 1
                if fault.times == 0:
                    self.planned.remove(fault)
                raise fault.error
