"""Which application another is about, topics of the staff's forum, days on which steps happened.

Revision: 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward. Without copying tables: on SQLite that would take what refers to them along."""
    op.add_column("application", sa.Column("parent_id", sa.BigInteger(), nullable=True))
    op.add_column("application", sa.Column("topic_id", sa.BigInteger(), nullable=True))
    op.create_index(op.f("ix_application_parent_id"), "application", ["parent_id"])
    op.create_index(op.f("ix_application_topic_id"), "application", ["topic_id"])
    op.add_column("application_history", sa.Column("on_day", sa.String(length=10), nullable=True))


def downgrade() -> None:
    """Back."""
    op.drop_column("application_history", "on_day")
    op.drop_index(op.f("ix_application_topic_id"), "application")
    op.drop_index(op.f("ix_application_parent_id"), "application")
    op.drop_column("application", "topic_id")
    op.drop_column("application", "parent_id")
