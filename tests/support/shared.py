"""What costs every test the same is paid once a process; no test sees any of it."""

import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import event, make_url
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import LRUCache

MEMORY = Path("/dev/shm")  # noqa: S108 - only asked whether it is there
ROOM = 2 * 1024**3
"""Bytes that have to be free there."""

YOUNG = 10_000
"""As in `bot.commands.run`: thousands of objects a message, which are gone right after it."""


def directories_in_memory() -> None:
    """Tests' directories lie in memory where there is room: each commit waits for the disk else.

    No test pulls the plug, so none can tell.
    """
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def lay_aside() -> None:
    """Take what lives now out of the rubbish collector's rounds, after a last one.

    Modules, packs and texts are a million objects; to look through them takes 0.3 s each time.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def statements_compiled_once() -> Iterator[None]:
    """A statement is compiled once a process and not once a test: each has its own database.

    SQLAlchemy keeps compiled statements by dialect and engine, so all engines share these.
    """
    compiled: LRUCache[Any, Any] = LRUCache(5_000)
    connected: dict[str, Dialect] = {}

    def engine(url: str, **options: Any) -> AsyncEngine:
        made = create_async_engine(url, execution_options={"compiled_cache": compiled}, **options)
        kind = make_url(url).drivername
        if kind in connected:
            made.sync_engine.dialect = connected[kind]
        else:
            # Only at its first connection a dialect learns what its database can do.
            event.listen(
                made.sync_engine,
                "connect",
                lambda *_: connected.setdefault(kind, made.sync_engine.dialect),
            )
        return made

    with patch("storage.engines.create_async_engine", engine):
        yield
