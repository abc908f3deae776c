"""Finds submitted applications by number, ИНН, part of a name, tag, and any word of their texts."""

from collections.abc import Sequence

from sqlalchemy import Select, select, text

from flows import ports
from flows.ports.finding import Found, How
from flows.wordsearch import HASH, Wanted, named_tags, wanted
from storage.applications import Applications, numbered
from storage.search import digits
from storage.tables import application, tag
from storage.words import Words
from storage.work import Work

INN_DIGITS = (10, 12)

FTS = text(
    "SELECT rowid AS id FROM search_fts WHERE search_fts MATCH :asked"
    " ORDER BY rowid DESC LIMIT :most"
)
"""What SQLite's index finds, the newest application first."""

GIN = {
    kind: text(
        "WITH hits AS MATERIALIZED (SELECT application_id AS id FROM search_words"  # noqa: S608
        f" WHERE array_to_tsvector(string_to_array(rtrim({columns}), ' '))"
        " @@ CAST(:asked AS tsquery)) SELECT id FROM hits ORDER BY id DESC LIMIT :most"
    )
    for kind, columns in (("name", "name"), ("text", "name || said || told"))
}
"""The same on PostgreSQL; the expressions are those of the indexes.

Materialized: else the newest are taken apart one by one until there are enough of them.
"""

column = application.c


class Finding(ports.Finding):
    """See `flows.ports`."""

    def __init__(self, work: Work, words: Words, applications: Applications) -> None:
        """Inside one transaction."""
        self._work = work
        self._words = words
        self._applications = applications

    async def find(self, query: str, most: int) -> Sequence[Found]:
        """See `flows.ports`."""
        asked = wanted(query)
        if not asked:
            return []
        if query.lstrip().startswith(HASH):
            return [Found(id_, "tag") for id_ in await self._tagged(query, most)]
        found: dict[int, How] = {}
        for how, ids in (
            ("number", await self._numbered(query)),
            ("inn", await self._by_inn(query)),
        ):
            found |= {id_: how for id_ in ids if id_ not in found}  # type: ignore[misc]
        if "number" in found.values():
            return [Found(id_, how) for id_, how in found.items()]
        kinds: tuple[How, ...] = ("name", "tag", "text")
        for kind in kinds:
            if len(found) < most:
                hits = await self._of_kind(kind, query, asked, most)
                found |= {id_: kind for id_ in hits if id_ not in found}
        return [Found(id_, how) for id_, how in found.items()][:most]

    async def missing(self, limit: int, before: int | None = None) -> Sequence[int]:
        """See `flows.ports`."""
        return await self._words.missing(limit, before)

    async def keep(self, application_id: int) -> None:
        """See `flows.ports`."""
        await self._applications.keep_words(application_id)

    async def add(self, application_id: int, text: str | None) -> None:
        """See `flows.ports`."""
        await self._words.add(application_id, text)

    async def _numbered(self, query: str) -> list[int]:
        rows = await self._work.rows(
            _visible()
            .where(numbered(query))
            .order_by(column.submitted_at.desc(), column.id.desc())
            .limit(1)
        )
        return [row.id for row in rows]

    async def _by_inn(self, query: str) -> list[int]:
        inn = digits(query)
        if len(inn) not in INN_DIGITS or inn != "".join(query.split()):
            return []
        rows = await self._work.rows(_visible().where(column.inn == inn).order_by(column.id.desc()))
        return [row.id for row in rows]

    async def _of_kind(
        self, kind: How, query: str, asked: Sequence[Wanted], most: int
    ) -> list[int]:
        if kind == "tag":
            return await self._tagged(query, most)
        return await self._worded(kind, asked, most)

    async def _tagged(self, query: str, most: int) -> list[int]:
        """Of all whom the staff have tagged so; there are few tags, they are gone through."""
        known = await self._work.rows(select(tag.c.name).distinct())
        names = named_tags(query, sorted(row.name for row in known))
        if not names:
            return []
        persons = select(tag.c.person_id).where(tag.c.name.in_(names))
        rows = await self._work.rows(
            _visible().where(column.person_id.in_(persons)).order_by(column.id.desc()).limit(most)
        )
        return [row.id for row in rows]

    async def _worded(self, kind: str, asked: Sequence[Wanted], most: int) -> list[int]:
        if self._work.on_sqlite:
            query, statement = _for_fts(kind, asked), FTS
        else:
            query, statement = _for_gin(kind, asked), GIN[kind]
        result = await self._work.execute(statement, {"asked": query, "most": most})
        return [row.id for row in result]


def _visible() -> Select[tuple[int]]:
    """Applications that were sent in and whose person was not erased."""
    return select(column.id).where(column.submitted_at.is_not(None), column.locked_at.is_(None))


def _for_fts(kind: str, asked: Sequence[Wanted]) -> str:
    """Words are letters and digits alone, so that quotes are enough."""
    each = (
        " OR ".join([*(f'"{word}"' for word in whole), *(f'"{word}"*' for word in beginnings)])
        for whole, beginnings in (_forms(kind, one) for one in asked)
    )
    joined = " AND ".join(f"({one})" for one in each)
    return f"name : ({joined})" if kind == "name" else joined


def _for_gin(kind: str, asked: Sequence[Wanted]) -> str:
    each = (
        " | ".join([*(f"'{word}'" for word in whole), *(f"'{word}':*" for word in beginnings)])
        for whole, beginnings in (_forms(kind, one) for one in asked)
    )
    return " & ".join(f"({one})" for one in each)


def _forms(kind: str, one: Wanted) -> tuple[list[str], list[str]]:
    """The words that will do, and the beginnings."""
    beginning = one.part if kind == "name" else one.beginning
    return sorted(one.whole), [beginning] if beginning else []
