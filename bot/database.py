"""The database that the settings name: whether it is there, and its schema up to date."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from alembic.util import CommandError
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Settings, WrongSetting
from flows.errors import NotFound
from storage.engines import is_sqlite, sqlite_path
from storage.schema import begun, migrate, pending


async def prepare(settings: Settings) -> tuple[str, ...]:
    """Make the folder, bring the schema up to date, return its new revisions.

    Raises WrongSetting where that fails.
    """
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.data_dir):
            pass
    except OSError as wrong:
        why = f"{settings.data_dir}: {wrong.strerror or wrong}"
        cure = "It has to be a folder that the bot may write to, with room on the disk."
        raise WrongSetting("DATA_DIR", why, cure) from wrong
    with wrong_told():
        missing = await pending(settings.database)
        if missing:
            await migrate(settings.database)
    return missing


async def existing(settings: Settings) -> None:
    """Raises NotFound `database.none` where no bot has worked yet; makes nothing.

    A command that only looks would else answer "nothing" from a database of its own making.
    """
    with wrong_told():
        if not await begun(settings.database):
            raise NotFound("database.none", at=named(settings.database))


def named(url: str) -> str:
    """Where a database is: a file, or an address without its password."""
    if is_sqlite(url):
        return str(sqlite_path(url).absolute())
    return make_url(url).render_as_string(hide_password=True)


@contextmanager
def wrong_told() -> Iterator[None]:
    """What a driver says of a database that can't be reached, as WrongSetting."""
    try:
        yield
    except (SQLAlchemyError, CommandError, ImportError, OSError, ValueError) as wrong:
        # Not the address: it may hold a password.
        why = f"{type(wrong).__name__}: {str(wrong).partition(chr(10))[0]}"
        cure = "prichal doctor tells more; docs: README."
        raise WrongSetting("DATABASE_URL", why, cure) from wrong
