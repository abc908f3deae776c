"""What registers say of companies, from the SME register's set and from kept answers."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import Row, Select, select

from flows import ports
from flows.ports import RegisterAnswer, RegisterSet
from flows.register import Company, Known, RegisterField, RegisterSource, joined
from storage.register.records import company
from storage.register.shelf import Shelf
from storage.tables import company_answer, sme_company, sme_set
from storage.work import Work

IN_FORCE = sme_set.c.state == "in_force"


class Companies(ports.Companies):
    """See `flows.ports`."""

    def __init__(self, work: Work, shelf: Shelf) -> None:
        """`shelf`: where the SME register lies."""
        self._work = work
        self._shelf = shelf

    async def get(self, inn: str) -> Company | None:
        """See `flows.ports`."""
        query = select(company_answer).where(company_answer.c.inn == inn, company_answer.c.found)
        kept = [_company(row) for row in await self._work.rows(query)]
        known = [found for found in (await self._in_set(inn), *kept) if found is not None]
        return joined(inn, tuple(known)) if known else None

    async def keep(
        self, inn: str, source: RegisterSource, company: Company | None, at: datetime
    ) -> None:
        """See `flows.ports`."""
        table = company_answer
        row = {
            "inn": inn,
            "source": source,
            "found": company is not None,
            "values": _plain(company, source) if company is not None else {},
            "asked_at": at,
        }
        changing = {name: row[name] for name in ("found", "values", "asked_at")}
        insert = self._work.insert(table).values(**row)
        await self._work.execute(
            insert.on_conflict_do_update(index_elements=["inn", "source"], set_=changing)
        )

    async def answer(self, inn: str, source: RegisterSource) -> RegisterAnswer | None:
        """See `flows.ports`."""
        table = company_answer
        row = await self._work.row(
            select(table).where(table.c.inn == inn, table.c.source == source)
        )
        if row is None:
            return None
        return RegisterAnswer(row.asked_at, _company(row) if row.found else None)

    async def sme_set(self) -> RegisterSet | None:
        """See `flows.ports`."""
        rows = await self._shelf.rows(self._work, select(sme_set).where(IN_FORCE))
        return register_set(rows[0]) if rows else None

    async def _in_set(self, inn: str) -> Company | None:
        rows = await self._shelf.rows(self._work, in_set(inn))
        return company(rows[0], date.fromisoformat(rows[0].as_of)) if rows else None


def in_set(inn: str) -> Select[Any]:
    """The query of a company in the set in force, with the set's day.

    Not a join: without statistics SQLite would go through all companies of the country.
    """
    set_id = select(sme_set.c.id).where(IN_FORCE).scalar_subquery()
    as_of = select(sme_set.c.as_of).where(IN_FORCE).scalar_subquery()
    return select(sme_company, as_of.label("as_of")).where(
        sme_company.c.set_id == set_id, sme_company.c.inn == inn
    )


def register_set(row: Row[Any]) -> RegisterSet:
    """The set of a row that is in force."""
    return RegisterSet(date.fromisoformat(row.as_of), row.records, tuple(row.regions))


def _plain(company: Company, source: RegisterSource) -> dict[str, Any]:
    """Values as JSON has them, each with its day; those of other registers are not its answer."""
    return {
        name: {"value": known.value, "as_of": known.as_of.isoformat()}
        for name, known in company.values.items()
        if known.source == source
    }


def _company(row: Row[Any]) -> Company:
    kept: Mapping[str, Any] = row.values
    values = {
        cast("RegisterField", name): Known(
            one["value"], row.source, date.fromisoformat(one["as_of"])
        )
        for name, one in kept.items()
    }
    return Company(row.inn, values)
