"""Planned reminders, what people have chosen about them, and what a message tells of.

Revision: 0014, after 0013.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("subject", sa.String(64), nullable=True))
        outbox.add_column(sa.Column("claimed_at", Moment(), nullable=True))
        outbox.create_index(op.f("ix_outbox_subject"), ["subject"])
    _reminder()
    op.create_table(
        "wish",
        sa.Column("person_id", Id, autoincrement=False, nullable=False),
        sa.Column("rhythm", sa.SmallInteger(), nullable=False),
        sa.Column("hour", sa.SmallInteger(), nullable=True),
        sa.Column("muted", Data(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_wish_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_wish")),
    )


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("subject", sa.String(100), nullable=False),
        sa.Column("rule", sa.String(100), nullable=False),
        sa.Column("to", sa.String(16), nullable=False),
        sa.Column("person_id", Id, nullable=True),
        sa.Column("application_id", Id, nullable=True),
        sa.Column("anchor", sa.String(10), nullable=False),
        sa.Column("on", sa.String(10), nullable=False),
        sa.Column("due", sa.String(10), nullable=True),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("snoozed", sa.SmallInteger(), nullable=False),
        sa.Column("reason", sa.String(64), nullable=True),
        sa.Column("outbox_key", sa.String(200), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("settled_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_reminder_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_reminder_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint("key", name=op.f("uq_reminder_key")),
        sqlite_autoincrement=True,
    )
    for column in ("subject", "person_id", "application_id", "outbox_key"):
        op.create_index(op.f(f"ix_reminder_{column}"), "reminder", [column])
    op.create_index(op.f("ix_reminder_state_at"), "reminder", ["state", "at"])


def downgrade() -> None:
    """Back."""
    op.drop_table("wish")
    op.drop_table("reminder")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_index(op.f("ix_outbox_subject"))
        outbox.drop_column("claimed_at")
        outbox.drop_column("subject")
