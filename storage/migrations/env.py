"""Alembic's environment: runs on the connection that `storage.schema` hands over."""

from alembic import context

from storage.columns import metadata
from storage.tables import person

assert person.metadata is metadata  # noqa: S101 - the import registers the tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
