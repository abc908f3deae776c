"""Conditions that staff have checked, papers they attached, and who of them is on leave."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Id, Moment, metadata

checked = Table(
    "checked",
    metadata,
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("ground", String(64), primary_key=True),
    Column("holds", Boolean, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Column("seal", String(64), nullable=False),  # of the answers that were looked at
    Column("words", Text),
)

paper = Table(
    "paper",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("name", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("file_id", String(16), ForeignKey("file.id"), nullable=False, index=True),
    Column("actor", String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Column("album", String(64), nullable=False),
    UniqueConstraint("application_id", "name", "version", "file_id"),
    sqlite_autoincrement=True,
)

absence = Table(
    "absence",
    metadata,
    Column("member", BigInteger, primary_key=True, autoincrement=False),
    Column("since", String(10), nullable=False),  # days, ISO
    Column("until", String(10), nullable=False, index=True),
    Column("deputy", BigInteger),
    Column("at", Moment, nullable=False),
)
