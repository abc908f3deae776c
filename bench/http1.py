"""As much of HTTP/1.1 as two programs need that know each other: bodies with Content-Length."""

import re
from collections.abc import Iterator

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_END = b"\r\n\r\n"


class Messages:
    """Cuts what comes over a connection into messages."""

    def __init__(self) -> None:
        self._waiting = b""

    def feed(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Head and body of every message that is whole now."""
        self._waiting += data
        while (end := self._waiting.find(_END)) >= 0:
            head = self._waiting[:end]
            length = _LENGTH.search(head)
            if length is None and b"transfer-encoding" in head.lower():
                raise ValueError(f"a body without a length: {head!r}")
            whole = end + len(_END) + (int(length[1]) if length else 0)
            if len(self._waiting) < whole:
                return
            body = self._waiting[end + len(_END) : whole]
            self._waiting = self._waiting[whole:]
            yield head, body


def status(head: bytes) -> int:
    """The status of a response."""
    return int(head[9:12])


def path(head: bytes) -> str:
    """The path of a request."""
    return head[: head.index(b"\r\n")].split(b" ")[1].decode()
