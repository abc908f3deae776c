"""Running terms of applications, and how far counting them anew has come."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
)

from storage.columns import Data, Id, metadata

term = Table(
    "term",
    metadata,
    Column(
        "application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("state", String(64), primary_key=True),
    Column("verb", String(64), primary_key=True),
    Column("party", String(16), nullable=False),
    Column("started", String(10), nullable=False),  # days, ISO
    Column("due", String(10), nullable=False),
    Column("half", String(10)),
    Column("indicative", String(10)),
    Column("suspended", Boolean, nullable=False),
    Column("rung", SmallInteger, nullable=False),
    Column("rung_on", String(10)),
    Column("wakes", String(10)),
    Index(None, "due", "party"),
    Index(None, "wakes", "application_id"),
)

endless_term = Table(
    "endless_term",
    metadata,
    Column(
        "application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("year", String(4), nullable=False),  # that the calendar does not have
)

reckoning = Table(
    "reckoning",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),  # there is one row
    Column("fingerprint", String(64), nullable=False),
    Column("after_id", BigInteger),
    Column("first", Boolean, nullable=False),
    Column("moved", Data, nullable=False),
    Column("moved_count", Integer, nullable=False),
)
