"""The first tables.

Revision: 0001, after nothing.
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Data, Id, Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "audit",
        sa.Column("id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("data", Data(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_audit_at"), "audit", ["at"], unique=False)
    op.create_index(op.f("ix_audit_subject"), "audit", ["subject"], unique=False)
    op.create_table(
        "form_version",
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("definition", Data(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_form_version")),
    )
    op.create_table(
        "number_counter",
        sa.Column("prefix", sa.String(length=16), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("prefix", "year", name=op.f("pk_number_counter")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("data", Data(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("not_before", Moment(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("doubts", sa.Integer(), nullable=False),
        sa.Column("settled_at", Moment(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_outbox_chat_id"), "outbox", ["chat_id"], unique=False)
    op.create_index(op.f("ix_outbox_state_due_at"), "outbox", ["state", "due_at"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", Id, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("erased_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_person_telegram_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "prompt",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("data", Data(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name=op.f("pk_prompt")),
    )
    op.create_table(
        "application",
        sa.Column("id", Id, nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("service", sa.String(length=64), nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=True),
        sa.Column("submitted_at", Moment(), nullable=True),
        sa.Column("locked_at", Moment(), nullable=True),
        sa.Column("number", sa.String(length=64), nullable=True),
        sa.Column("number_key", sa.String(length=64), nullable=True),
        sa.Column("number_digits", sa.String(length=64), nullable=True),
        sa.Column("number_serial", sa.Integer(), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("performer", sa.BigInteger(), nullable=True),
        sa.Column("forms", Data(), nullable=False),
        sa.Column("result", Data(), nullable=True),
        sa.Column("card_chat_id", sa.BigInteger(), nullable=True),
        sa.Column("card_message_id", sa.BigInteger(), nullable=True),
        sa.Column("card_thread_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_application_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("number", name=op.f("uq_application_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_application_number_digits"), "application", ["number_digits"], unique=False
    )
    op.create_index(op.f("ix_application_number_key"), "application", ["number_key"], unique=False)
    op.create_index(
        op.f("ix_application_number_serial"), "application", ["number_serial"], unique=False
    )
    op.create_index(op.f("ix_application_person_id"), "application", ["person_id"], unique=False)
    op.create_index(
        op.f("ix_application_state_submitted_at"),
        "application",
        ["state", "submitted_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_application_submitted_at_id"), "application", ["submitted_at", "id"], unique=False
    )
    op.create_table(
        "consent",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("given_at", Moment(), nullable=False),
        sa.Column("withdrawn_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_consent_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index(op.f("ix_consent_person_id"), "consent", ["person_id"], unique=False)
    op.create_table(
        "file",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("type", sa.String(length=128), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_file_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file")),
        sa.UniqueConstraint(
            "person_id", "sha256", "name", name=op.f("uq_file_person_id_sha256_name")
        ),
    )
    op.create_index(op.f("ix_file_sha256"), "file", ["sha256"], unique=False)
    op.create_table(
        "profile",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", Data(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_profile_person_id_person")
        ),
        sa.PrimaryKeyConstraint("person_id", "key", name=op.f("pk_profile")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "subscription",
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("service", sa.String(length=64), nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_subscription_person_id_person")
        ),
        sa.PrimaryKeyConstraint("pack", "service", "person_id", name=op.f("pk_subscription")),
    )
    op.create_index(op.f("ix_subscription_person_id"), "subscription", ["person_id"], unique=False)
    op.create_table(
        "application_history",
        sa.Column("id", Id, nullable=False),
        sa.Column("application_id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_application_history_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_history")),
    )
    op.create_index(
        op.f("ix_application_history_application_id"),
        "application_history",
        ["application_id"],
        unique=False,
    )
    op.create_table(
        "session",
        sa.Column("id", Id, nullable=False),
        sa.Column("application_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("known", Data(), nullable=False),
        sa.Column("progress", Data(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("last_message", sa.BigInteger(), nullable=False),
        sa.Column("card", sa.BigInteger(), nullable=True),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_session_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_session_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_session_application_id"), "session", ["application_id"], unique=False)
    op.create_index(op.f("ix_session_chat_id"), "session", ["chat_id"], unique=False)
    op.create_index(op.f("ix_session_person_id"), "session", ["person_id"], unique=False)
    op.create_index(
        "uq_session_open_chat_id",
        "session",
        ["chat_id"],
        unique=True,
        sqlite_where=sa.text("open"),
        postgresql_where=sa.text("open"),
    )
    op.create_table(
        "answer",
        sa.Column("session_id", Id, nullable=False),
        sa.Column("question", sa.String(length=128), nullable=False),
        sa.Column("value", Data(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name=op.f("fk_answer_session_id_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "question", name=op.f("pk_answer")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "answer_log",
        sa.Column("session_id", Id, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(length=128), nullable=False),
        sa.Column("value", Data(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name=op.f("fk_answer_log_session_id_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "revision", "question", name=op.f("pk_answer_log")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Back."""
    op.drop_table("answer_log")
    op.drop_table("answer")
    op.drop_index(
        "uq_session_open_chat_id",
        table_name="session",
        sqlite_where=sa.text("open"),
        postgresql_where=sa.text("open"),
    )
    op.drop_index(op.f("ix_session_person_id"), table_name="session")
    op.drop_index(op.f("ix_session_chat_id"), table_name="session")
    op.drop_index(op.f("ix_session_application_id"), table_name="session")
    op.drop_table("session")
    op.drop_index(op.f("ix_application_history_application_id"), table_name="application_history")
    op.drop_table("application_history")
    op.drop_index(op.f("ix_subscription_person_id"), table_name="subscription")
    op.drop_table("subscription")
    op.drop_table("profile")
    op.drop_index(op.f("ix_file_sha256"), table_name="file")
    op.drop_table("file")
    op.drop_index(op.f("ix_consent_person_id"), table_name="consent")
    op.drop_table("consent")
    op.drop_index(op.f("ix_application_submitted_at_id"), table_name="application")
    op.drop_index(op.f("ix_application_state_submitted_at"), table_name="application")
    op.drop_index(op.f("ix_application_person_id"), table_name="application")
    op.drop_index(op.f("ix_application_number_serial"), table_name="application")
    op.drop_index(op.f("ix_application_number_key"), table_name="application")
    op.drop_index(op.f("ix_application_number_digits"), table_name="application")
    op.drop_table("application")
    op.drop_table("prompt")
    op.drop_table("person")
    op.drop_index(op.f("ix_outbox_state_due_at"), table_name="outbox")
    op.drop_index(op.f("ix_outbox_chat_id"), table_name="outbox")
    op.drop_table("outbox")
    op.drop_table("number_counter")
    op.drop_table("form_version")
    op.drop_index(op.f("ix_audit_subject"), table_name="audit")
    op.drop_index(op.f("ix_audit_at"), table_name="audit")
    op.drop_table("audit")
