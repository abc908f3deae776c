"""The record of what the bot asked for, to be read and counted by tests and benchmarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Call:
    """One call of the Bot API: `at` in Unix seconds; `error` is Telegram's description."""

    method: str
    params: dict[str, Any]
    at: float
    result: Any = None
    error: str | None = None


class CallLog:
    """All calls in order; the counts stay cheap and go on when the record is switched off."""

    def __init__(self, *, record: bool = True) -> None:
        self.record = record
        self.calls: list[Call] = []
        self.counts: dict[str, int] = {}

    def add(self, call: Call) -> None:
        """Count a call and, if the record is on, keep it (getUpdates is only counted)."""
        self.counts[call.method] = self.counts.get(call.method, 0) + 1
        if self.record and call.method != "getUpdates":
            self.calls.append(call)

    def count(self, *methods: str, but: tuple[str, ...] = ("getUpdates",)) -> int:
        """Return how often these methods were called; with none named, all calls but `but`."""
        if methods:
            return sum(self.counts.get(method, 0) for method in methods)
        return sum(number for method, number in self.counts.items() if method not in but)

    def of(self, method: str) -> list[Call]:
        """Return the recorded calls of one method, oldest first."""
        return [call for call in self.calls if call.method == method]

    def errors(self) -> list[Call]:
        """Return the recorded calls that were refused."""
        return [call for call in self.calls if call.error is not None]

    def clear(self) -> None:
        """Forget calls and counts."""
        self.calls.clear()
        self.counts.clear()
