"""Remarks by field, and the corrections that were sent."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from storage.columns import Data, Id, Moment, metadata

remark = Table(
    "remark",
    metadata,
    Column("id", Id, primary_key=True),
    Column("application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), nullable=False),
    Column("line", Integer, nullable=False),  # the move it is sent with
    Column("form", String(64), nullable=False),  # empty: the whole application
    Column("field", String(128), nullable=False),
    Column("words", Text, nullable=False),
    Column("author", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("sent_at", Moment),  # NULL: of an unfinished list
    Column("closed_at", Moment),
    Column("reply", Text, nullable=False),
    Index(None, "application_id", "line", "form", "field", unique=True),
)

correction = Table(
    "correction",
    metadata,
    Column(
        "application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("line", Integer, primary_key=True, autoincrement=False),  # the move that asked for it
    Column("at", Moment, nullable=False),
    Column("differences", Data, nullable=False),  # [form, question, before, after] each
)
