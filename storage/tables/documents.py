"""The documents desk: what staff have said of each document, and the originals on paper."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text

from storage.columns import Data, Id, Moment, metadata

# A row for each document that something was said of, or that was sent outside a form.
document = Table(
    "document",
    metadata,
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("slot", String(160), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("verdict", String(16)),
    Column("about", Data, nullable=False),  # ids of files, like those below
    Column("reason", Text),
    Column("actor", String(64)),
    Column("at", Moment),
    Column("expires", String(10)),  # a day, ISO
    Column("name", Text),
    Column("files", Data, nullable=False),
    Column("instead", Data, nullable=False),
    Column("pending", Data, nullable=False),
    Column("told", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

# What happened to each; rows are only added.
document_note = Table(
    "document_note",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("slot", String(160), nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("verb", String(16), nullable=False),
    Column("words", Text),
)

originals = Table(
    "originals",
    metadata,
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("on_day", String(10), nullable=False),  # ISO
    Column("actor", String(64), nullable=False),
    Column("at", Moment, nullable=False),
)
