"""Column types that behave alike on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, MetaData, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a migration can drop it on both databases."""

metadata = MetaData(naming_convention=NAMING)

Id = BigInteger().with_variant(Integer(), "sqlite")
"""An id. SQLite only counts up a primary key that is called INTEGER; its integers have 64 bits."""


class Data(TypeDecorator[Any]):
    """Plain data that no query looks into. None is the SQL NULL.

    A text on SQLite: a column called JSON would turn bare numbers into its own, 64 bits wide.
    """

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """A text on SQLite, `json` on PostgreSQL."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(JSON(none_as_null=True))

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> Any:
        """Towards the database; PostgreSQL's type serialises by itself."""
        return dump(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any:
        """From the database."""
        return orjson.loads(value) if value is not None and dialect.name == "sqlite" else value


class Moment(TypeDecorator[datetime]):
    """A moment: aware when it goes in, UTC when it comes out; a naive one is refused (ValueError).

    SQLite knows no times: there it is a text of fixed width, which sorts as the moments do.
    """

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """A text on SQLite, `timestamptz` on PostgreSQL."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(32))
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | datetime | None:
        """Towards the database."""
        if value is None:
            return None
        return moment_text(value) if dialect.name == "sqlite" else moment_utc(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment_utc(moment)


def moment_utc(at: datetime) -> datetime:
    """The same moment in UTC. Raises ValueError for a naive time."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone can't be stored")
    return at.astimezone(UTC)


def moment_text(at: datetime) -> str:
    """The same moment as SQLite keeps it: "2026-11-21T06:30:00.000000+00:00"."""
    return moment_utc(at).isoformat(timespec="microseconds")


def dump(value: object) -> str:
    """JSON text of plain data."""
    return orjson.dumps(value).decode()
