"""What went wrong with an update: the machine, then it is tried until that is over, or itself."""

import sqlite3

from redis.exceptions import RedisError
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

TRIES = 5
"""How often an update is tried before it is let go, so that one bad update stops nobody else."""


PASSING_PAUSE = 2.0
"""Seconds between tries while the database, the disk or Redis is away."""


def passing(error: BaseException | None) -> bool:
    """Whether the trouble is that of the machine, not of the update: it is tried until it is over.

    A locked database, a full disk, a lost connection: nothing that people say then is let go.
    """
    while error is not None:
        if isinstance(error, OSError | RedisError | sqlite3.OperationalError):
            return True
        if isinstance(error, OperationalError | InterfaceError | PoolTimeout):
            return True
        error = error.__cause__
    return False
