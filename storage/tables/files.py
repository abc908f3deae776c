"""Files that were sent; their content lies beside the database."""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table, UniqueConstraint

from storage.columns import Id, Moment, metadata

file = Table(
    "file",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("type", String(128), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("person_id", "sha256", "name"),
)
