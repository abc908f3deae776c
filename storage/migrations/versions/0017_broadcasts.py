"""Broadcasts, tags of applicants, subscribers to news and digests.

Revision: 0017, after 0016.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    _broadcast()
    op.create_table(
        "tag",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("author", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_tag_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "name", name=op.f("pk_tag")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "digest_reader",
        sa.Column("member", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("member", name=op.f("pk_digest_reader")),
    )


def _broadcast() -> None:
    op.create_table(
        "broadcast",
        sa.Column("id", Id, nullable=False),
        sa.Column("author", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("segment", Data(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("media", sa.String(16), nullable=True),
        sa.Column("file", sa.String(200), nullable=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("after_id", sa.BigInteger(), nullable=False),
        sa.Column("fed", sa.Integer(), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("shown_at", Moment(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("started_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_broadcast_state"), "broadcast", ["state"])


def downgrade() -> None:
    """Back."""
    op.drop_table("digest_reader")
    op.drop_table("tag")
    op.drop_table("broadcast")
