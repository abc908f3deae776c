"""What the person who told of a contract was called, for staff while no company is known.

Revision: 0019, after 0018.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    with op.batch_alter_table("contract") as contract:
        contract.add_column(sa.Column("told_by", sa.Text(), nullable=True))


def downgrade() -> None:
    """Back."""
    with op.batch_alter_table("contract") as contract:
        contract.drop_column("told_by")
