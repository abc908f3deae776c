"""Form versions: a definition is kept for good, since applications are pinned to it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select, update

from flows import ports
from flows.editions import Edition, KeptPaper
from flows.errors import NotFound
from flows.model import Form, PrintedForm
from flows.ports import Kept
from storage.tables import form_version, version_content
from storage.work import Work

Known = dict[str, Form]
"""Forms read before, by version. A version is the hash of its content, so it never goes stale."""

column = form_version.c


class Versions(ports.Versions):
    """Definitions by version, and what they were published with."""

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
        row = await self._work.row(select(column.definition).where(column.version == version))
        if row is None:
            raise NotFound("form.not_found", version=version)
        form = Form.model_validate(row.definition)
        self._work.after_commit(lambda: self._known.__setitem__(version, form))
        return form

    async def publish(self, editions: Sequence[Edition], at: datetime) -> Sequence[str]:
        """See `flows.ports`. Where nothing has changed it only reads."""
        rows = {row.version: row for row in await self._work.rows(_marks())}
        today = _of_the_day(rows.values())
        new = []
        for edition in editions:
            form = edition.form
            row, became = rows.get(form.version), today.get((form.pack, form.id)) != form.version
            texts, papers = dict(edition.texts), _plain(edition.papers)
            if row is not None and not became and (row.texts, row.papers) == (texts, papers):
                continue
            await self.keep(form, at)
            await self._put(edition.contents)
            since = at if became or row is None else row.published_at
            await self._work.execute(
                update(form_version)
                .where(column.version == form.version)
                .values(texts=texts, papers=papers, published_at=since)
            )
            new += [form.version] if became else []
        return new

    async def edition(self, version: str) -> Edition | None:
        """See `flows.ports`."""
        row = await self._work.row(
            select(column.texts, column.papers).where(column.version == version)
        )
        if row is None or row.texts is None:
            return None
        return Edition(await self.get(version), row.texts, tuple(map(_paper, row.papers)))

    async def content(self, digest: str) -> bytes:
        """See `flows.ports`."""
        row = await self._work.row(
            select(version_content.c.body).where(version_content.c.digest == digest)
        )
        if row is None:
            raise NotFound("content.not_found", digest=digest)
        return bytes(row.body)

    async def listed(self) -> Sequence[Kept]:
        """See `flows.ports`."""
        query = select(
            column.version, column.pack, column.form, column.created_at, column.published_at
        )
        rows = await self._work.rows(query.order_by(column.created_at, column.version))
        return [
            Kept(row.version, row.pack, row.form, row.created_at, row.published_at) for row in rows
        ]

    async def _put(self, contents: Mapping[str, bytes]) -> None:
        if not contents:
            return
        await self._work.execute(
            self._work.insert(version_content).on_conflict_do_nothing(index_elements=["digest"]),
            [{"digest": digest, "body": body} for digest, body in contents.items()],
        )


def _marks() -> Select[Any]:
    return select(
        column.version,
        column.pack,
        column.form,
        column.texts,
        column.papers,
        column.published_at,
    )


def _of_the_day(rows: Iterable[Row[Any]]) -> dict[tuple[str, str], str]:
    """The version of each form that was published last."""
    published = [row for row in rows if row.published_at is not None]
    return {
        (row.pack, row.form): row.version
        for row in sorted(published, key=lambda row: row.published_at)
    }


def _plain(papers: Sequence[KeptPaper]) -> list[dict[str, Any]]:
    return [
        {
            "printed": one.printed.model_dump(mode="json"),
            "forms": dict(one.forms),
            "files": dict(one.files),
        }
        for one in papers
    ]


def _paper(plain: Mapping[str, Any]) -> KeptPaper:
    printed = PrintedForm.model_validate(plain["printed"])
    return KeptPaper(printed, plain["forms"], plain["files"])
