"""Planned reminders and what people have chosen about them."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
)

from storage.columns import Data, Id, Moment, metadata

reminder = Table(
    "reminder",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("subject", String(100), nullable=False, index=True),
    Column("rule", String(100), nullable=False),
    Column("to", String(16), nullable=False),
    Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), index=True),
    Column("application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), index=True),
    Column("anchor", String(10), nullable=False),  # days, ISO
    Column("on", String(10), nullable=False),
    Column("due", String(10)),
    Column("nth", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("snoozed", SmallInteger, nullable=False),
    Column("reason", String(64)),
    Column("outbox_key", String(200), index=True),
    Column("created_at", Moment, nullable=False),
    Column("settled_at", Moment),
    Index(None, "state", "at"),
    sqlite_autoincrement=True,
)

wish = Table(
    "wish",
    metadata,
    Column(
        "person_id",
        Id,
        ForeignKey("person.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("rhythm", SmallInteger, nullable=False),
    Column("hour", SmallInteger),
    Column("muted", Data, nullable=False),
)
