"""Files that people send: brought here, or why one can't be taken."""

from pathlib import PurePath

from handlers.incoming import SentFile
from handlers.wire import CallLost, CallRefused, Wire

MEGABYTE = 1024 * 1024

LARGEST = 20 * MEGABYTE
"""What Telegram lets a bot download."""

PROGRAMS = frozenset(
    {
        ".apk", ".app", ".bat", ".cmd", ".com", ".cpl", ".dll", ".dmg",
        ".exe", ".hta", ".jar", ".js", ".jse", ".lnk", ".msi", ".msp",
        ".ps1", ".reg", ".scr", ".sh", ".vbe", ".vbs", ".wsf",
    }
)  # fmt: skip
"""Ends of names that a computer would run: people open what they are sent."""


class Unfit(Exception):
    """The file can't be taken: `why` is "program", "empty", "too_big" or "unreadable"."""

    def __init__(self, why: str, **data: str) -> None:
        """`data` fills the sentence that says it."""
        super().__init__(why)
        self.why = why
        self.data = data


async def fetched(sent: SentFile, wire: Wire) -> bytes:
    """The file's content. Raises Unfit."""
    if PurePath(sent.name.strip().lower()).suffix in PROGRAMS:
        raise Unfit("program", name=sent.name)
    if sent.size == 0:
        raise Unfit("empty", name=sent.name)
    if sent.size is not None and sent.size > LARGEST:
        raise Unfit("too_big", name=sent.name, max=str(LARGEST // MEGABYTE))
    try:
        content = await wire.download(sent.file_id)
    except (CallRefused, CallLost) as lost:
        raise Unfit("unreadable", name=sent.name) from lost
    if not content:
        raise Unfit("empty", name=sent.name)
    return content
