"""The documents desk.

Revision: 0011, after 0010.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "document",
        sa.Column("application_id", Id, nullable=False),
        sa.Column("slot", sa.String(length=160), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=True),
        sa.Column("about", Data(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("actor", sa.String(length=64), nullable=True),
        sa.Column("at", Moment(), nullable=True),
        sa.Column("expires", sa.String(length=10), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("files", Data(), nullable=False),
        sa.Column("instead", Data(), nullable=False),
        sa.Column("pending", Data(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        _of_application("document"),
        sa.PrimaryKeyConstraint("application_id", "slot", name=op.f("pk_document")),
    )
    op.create_table(
        "document_note",
        sa.Column("id", Id, nullable=False),
        sa.Column("application_id", Id, nullable=False),
        sa.Column("slot", sa.String(length=160), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("verb", sa.String(length=16), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        _of_application("document_note"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_note")),
    )
    op.create_index(op.f("ix_document_note_application_id"), "document_note", ["application_id"])
    op.create_table(
        "originals",
        sa.Column("application_id", Id, autoincrement=False, nullable=False),
        sa.Column("on_day", sa.String(length=10), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        _of_application("originals"),
        sa.PrimaryKeyConstraint("application_id", name=op.f("pk_originals")),
    )


def downgrade() -> None:
    """Back."""
    op.drop_table("originals")
    op.drop_index(op.f("ix_document_note_application_id"), "document_note")
    op.drop_table("document_note")
    op.drop_table("document")


def _of_application(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["application_id"],
        ["application.id"],
        name=op.f(f"fk_{table}_application_id_application"),
        ondelete="CASCADE",
    )
