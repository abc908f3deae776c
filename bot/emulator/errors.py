"""Errors of the Bot API as the server words them."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A refusal: HTTP status, Telegram's description and, at times, response parameters."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON body of the response."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class BadRequest(ApiError):
    """400: the request can't be carried out as it is."""

    def __init__(self, reason: str) -> None:
        super().__init__(400, f"Bad Request: {reason}")


class Forbidden(ApiError):
    """403: the bot may not do this in this chat."""

    def __init__(self, reason: str) -> None:
        super().__init__(403, f"Forbidden: {reason}")


class Conflict(ApiError):
    """409: two receivers of updates exclude each other."""

    def __init__(self, reason: str) -> None:
        super().__init__(409, f"Conflict: {reason}")


class TooManyRequests(ApiError):
    """429: the limits were passed; try again in `retry_after` seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(
            429,
            f"Too Many Requests: retry after {retry_after}",
            {"retry_after": retry_after},
        )


class NotAllowed(Exception):
    """An emulated person tried what a Telegram app would not let them do."""
