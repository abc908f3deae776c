"""Events with their places."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Table

from storage.columns import Id, Moment, metadata

gathering = Table(
    "gathering",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pack", String(64), nullable=False),
    Column("service", String(64), nullable=False),
    Column("title", String(300), nullable=False),
    Column("begins", Moment, nullable=False, index=True),
    Column("where", String(300), nullable=False),
    Column("places", Integer),
    Column("closes", String(10)),  # a day, ISO
    Column("state", String(16), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("card_chat_id", BigInteger),
    Column("card_message_id", BigInteger),
    Column("card_thread_id", BigInteger),
    sqlite_autoincrement=True,
)

seat = Table(
    "seat",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "gathering_id",
        Id,
        ForeignKey("gathering.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("person_id", Id, ForeignKey("person.id"), index=True),
    Column("application_id", Id, ForeignKey("application.id", ondelete="CASCADE"), unique=True),
    Column("name", String(200), nullable=False),
    Column("company", String(300), nullable=False),
    Column("sme", Boolean),
    Column("standing", String(16), nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
