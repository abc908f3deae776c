"""Clients' ratings of services."""

from sqlalchemy import Column, ForeignKey, SmallInteger, Table, Text

from storage.columns import Id, Moment, metadata

rating = Table(
    "rating",
    metadata,
    Column(
        "application_id",
        Id,
        ForeignKey("application.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("stars", SmallInteger, nullable=False),
    Column("words", Text),
    Column("at", Moment, nullable=False),
)
