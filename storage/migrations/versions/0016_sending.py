"""The pace of sending over all replicas, and chats that have moved.

Revision: 0016, after 0015.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Moment

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("begun_at", Moment(), nullable=True))
    op.drop_index("ix_outbox_state_due_at", "outbox")
    op.drop_index("ix_outbox_chat_id", "outbox")
    columns = ["state", "urgent", "due_at", "id"]
    op.create_index("ix_outbox_state_urgent_due_at_id", "outbox", columns)
    op.create_index("ix_outbox_chat_id_state", "outbox", ["chat_id", "state"])
    op.create_table(
        "pace",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("recent", Data(), nullable=False),
        sa.Column("free_at", Moment(), nullable=False),
        sa.Column("calm_at", Moment(), nullable=False),
        sa.Column("held_until", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_pace")),
    )
    op.create_table(
        "moved_chat",
        sa.Column("before", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("after", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("before", name=op.f("pk_moved_chat")),
    )


def downgrade() -> None:
    """Back."""
    op.drop_table("moved_chat")
    op.drop_table("pace")
    op.drop_index("ix_outbox_chat_id_state", "outbox")
    op.drop_index("ix_outbox_state_urgent_due_at_id", "outbox")
    op.create_index("ix_outbox_chat_id", "outbox", ["chat_id"])
    op.create_index("ix_outbox_state_due_at", "outbox", ["state", "due_at"])
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("begun_at")
