"""Which replica sends while much is to be sent.

Revision: 0018, after 0017.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    with op.batch_alter_table("pace") as pace:
        pace.add_column(sa.Column("sender", sa.String(32), nullable=True))
        pace.add_column(sa.Column("sender_until", Moment(), nullable=True))


def downgrade() -> None:
    """Back."""
    with op.batch_alter_table("pace") as pace:
        pace.drop_column("sender_until")
        pace.drop_column("sender")
