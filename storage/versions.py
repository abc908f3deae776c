"""Form versions: a definition is kept for good, since applications are pinned to it."""

from datetime import datetime

from sqlalchemy import select

from flows import ports
from flows.errors import NotFound
from flows.model import Form
from storage.tables import form_version
from storage.work import Work

Known = dict[str, Form]
"""Forms read before, by version. A version is the hash of its content, so it never goes stale."""


class Versions(ports.Versions):
    """Definitions by version."""

    def __init__(self, work: Work, known: Known) -> None:
        """`known` is shared by all units of work of a process."""
        self._work = work
        self._known = known

    async def keep(self, form: Form, at: datetime) -> None:
        """See `flows.ports`."""
        if form.version in self._known:
            return
        await self._work.execute(
            self._work.insert(form_version)
            .values(
                version=form.version,
                pack=form.pack,
                form=form.id,
                definition=form.model_dump(mode="json", by_alias=True),
                created_at=at,
            )
            .on_conflict_do_nothing(index_elements=["version"])
        )
        self._work.after_commit(lambda: self._known.__setitem__(form.version, form))

    async def get(self, version: str) -> Form:
        """See `flows.ports`."""
        known = self._known.get(version)
        if known is not None:
            return known
        row = await self._work.row(
            select(form_version.c.definition).where(form_version.c.version == version)
        )
        if row is None:
            raise NotFound("form.not_found", version=version)
        form = Form.model_validate(row.definition)
        self._work.after_commit(lambda: self._known.__setitem__(version, form))
        return form
