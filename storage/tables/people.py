"""People, their consents and what is known of them."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, String, Table

from storage.columns import Data, Id, Moment, metadata

person = Table(
    "person",
    metadata,
    Column("id", Id, primary_key=True),
    Column("telegram_id", BigInteger, unique=True),  # NULL: erased
    Column("chat_id", BigInteger),
    Column("language", String(2), nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("erased_at", Moment),
    sqlite_autoincrement=True,
)

consent = Table(
    "consent",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False, index=True),
    Column("version", String(64), nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
)

profile = Table(
    "profile",
    metadata,
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("value", Data),
    sqlite_with_rowid=False,
)

subscription = Table(
    "subscription",
    metadata,
    Column("pack", String(64), primary_key=True),
    Column("service", String(64), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True, index=True),
    Column("created_at", Moment, nullable=False),
)
