"""What went wrong with an update: the machine, then it is tried until that is over, or itself."""

import sqlite3

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

TRIES = 5
"""How often an update is tried before it is let go, so that one bad update stops nobody else."""


PASSING_PAUSE = 2.0
"""Seconds between tries while the database, the disk or Redis is away."""

MACHINE = (OSError, sqlite3.OperationalError, OperationalError, InterfaceError, PoolTimeout)


def passing(error: BaseException | None) -> bool:
    """Whether the trouble is that of the machine, not of the update: it is tried until it is over.

    A locked database, a full disk, a lost connection: nothing that people say then is let go.
    """
    while error is not None:
        if isinstance(error, MACHINE) or _of_redis(error):
            return True
        error = error.__cause__
    return False


def _of_redis(error: BaseException) -> bool:
    """Told by its module: to import Redis for its exceptions would cost every start."""
    return any(kind.__module__ == "redis.exceptions" for kind in type(error).__mro__)
