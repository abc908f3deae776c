"""A file appears whole or not at all, and many applications never stand in memory together."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import TextIO

from flows.application import Application

PORTION = 200


async def in_portions(
    applications: AsyncIterator[Application], write: Callable[[Sequence[Application]], None]
) -> int:
    """Hand the applications to `write` in a thread, a portion at a time; return their number."""
    count = 0
    portion: list[Application] = []
    async for application in applications:
        portion.append(application)
        if len(portion) == PORTION:
            await asyncio.to_thread(write, portion)
            count += len(portion)
            portion = []
    await asyncio.to_thread(write, portion)
    return count + len(portion)


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """Give a temporary path beside `out`, which takes its place when the block succeeds."""
    part = out.with_name(f".{out.name}.{token_hex(4)}.part")
    try:
        yield part
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_text(out: Path, encoding: str) -> Iterator[TextIO]:
    """Give a text file that becomes `out`; line ends stay as they are written."""
    with whole(out) as part, part.open("w", encoding=encoding, newline="") as file:
        yield file
