"""Events with places, and who has one.

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Id, Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "gathering",
        sa.Column("id", Id, nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("service", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("begins", Moment(), nullable=False),
        sa.Column("where", sa.String(length=300), nullable=False),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("closes", sa.String(length=10), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("card_chat_id", sa.BigInteger(), nullable=True),
        sa.Column("card_message_id", sa.BigInteger(), nullable=True),
        sa.Column("card_thread_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gathering")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_gathering_begins"), "gathering", ["begins"], unique=False)
    op.create_table(
        "seat",
        sa.Column("id", Id, nullable=False),
        sa.Column("gathering_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=True),
        sa.Column("application_id", Id, nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("company", sa.String(length=300), nullable=False),
        sa.Column("sme", sa.Boolean(), nullable=True),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gathering_id"],
            ["gathering.id"],
            name=op.f("fk_seat_gathering_id_gathering"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_seat_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_seat_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
        sa.UniqueConstraint("application_id", name=op.f("uq_seat_application_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_seat_gathering_id"), "seat", ["gathering_id"], unique=False)
    op.create_index(op.f("ix_seat_person_id"), "seat", ["person_id"], unique=False)


def downgrade() -> None:
    """Back."""
    op.drop_table("seat")
    op.drop_table("gathering")
