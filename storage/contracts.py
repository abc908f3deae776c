"""The ledger of export contracts, and rates of the Bank of Russia."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, insert, or_, select, update

from flows import ports
from flows.contracts import Change, Contract, Deal, RateDay
from flows.errors import NotFound
from flows.ports import FollowUp
from storage.tables import application, contract_change, follow_up
from storage.tables import contract as table
from storage.tables import rate as rates_table
from storage.work import Work

column = table.c


class Contracts(ports.Contracts):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """One row a contract."""
        self._work = work

    async def add(self, contract: Contract) -> Contract:
        """See `flows.ports`."""
        statement = insert(table).values(_columns(contract)).returning(column.id)
        (row,) = await self._work.rows(statement)
        return await self.get(row.id)

    async def get(self, contract_id: int, *, hold: bool = False) -> Contract:
        """See `flows.ports`."""
        query = select(table).where(column.id == contract_id)
        row = await self._work.row(query.with_for_update() if hold else query)
        if row is None:
            raise NotFound("contract.not_found", id=str(contract_id))
        return _contract(row)

    async def save(self, contract: Contract, at: datetime, before: Mapping[str, str]) -> None:
        """See `flows.ports`."""
        own = column.id == contract.id
        await self._work.execute(update(table).where(own).values(_columns(contract)))
        if before:
            line = {"contract_id": contract.id, "at": at, "before": dict(before)}
            await self._work.execute(insert(contract_change).values(line))

    async def of_person(self, person_id: int) -> Sequence[Contract]:
        """See `flows.ports`."""
        found = await self._of((column.person_id == person_id) & (column.state != "withdrawn"))
        newest = sorted(found, key=lambda one: one.id, reverse=True)
        return sorted(newest, key=lambda one: one.state != "open")

    async def of_report(self, application_id: int) -> Contract | None:
        """See `flows.ports`."""
        found = await self._of(
            (column.report_id == application_id) | (column.draft_id == application_id)
        )
        return found[0] if found else None

    async def of_company(self, inn: str) -> Sequence[Contract]:
        """See `flows.ports`."""
        return await self._of((column.inn == inn) & (column.state != "withdrawn"))

    async def of_applications(self, ids: Sequence[int]) -> Sequence[Contract]:
        """See `flows.ports`."""
        return await self._of(column.application_id.in_(ids) & (column.state != "withdrawn"))

    async def listed(self) -> Sequence[Contract]:
        """See `flows.ports`."""
        found = await self._of(column.state != "withdrawn")
        return sorted(found, key=lambda one: one.due_on or date.max)

    async def owed_after(self, day: date) -> Sequence[Contract]:
        """See `flows.ports`."""
        return await self._of((column.state == "open") & (column.due_on > day.isoformat()))

    async def unread(
        self, services: Sequence[tuple[str, str]], after_id: int, limit: int
    ) -> Sequence[int]:
        """See `flows.ports`; who waited for the rows looks once more, so none is read twice."""
        sent = application.c
        known = (column.report_id == sent.id) | (column.draft_id == sent.id)
        rows = await self._work.rows(
            select(sent.id)
            .where(
                or_(*((sent.pack == pack) & (sent.service == one) for pack, one in services)),
                sent.submitted_at.is_not(None),
                sent.id > after_id,
                ~exists().where(known),
            )
            .order_by(sent.id)
            .limit(limit)
            .with_for_update()
        )
        return [row.id for row in rows]

    async def history(self, contract_id: int) -> Sequence[Change]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(contract_change)
            .where(contract_change.c.contract_id == contract_id)
            .order_by(contract_change.c.id)
        )
        return [Change(row.contract_id, row.at, row.before) for row in rows]

    async def answered(self, reply: FollowUp) -> None:
        """See `flows.ports`."""
        values = {
            "application_id": reply.application_id,
            "person_id": reply.person_id,
            "at": reply.at,
            "reply": reply.reply,
        }
        await self._work.execute(insert(follow_up).values(values))

    async def replies(self, application_id: int) -> Sequence[FollowUp]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(follow_up)
            .where(follow_up.c.application_id == application_id)
            .order_by(follow_up.c.id)
        )
        return [FollowUp(row.application_id, row.person_id, row.at, row.reply) for row in rows]

    async def _of(self, condition: ColumnElement[bool]) -> Sequence[Contract]:
        rows = await self._work.rows(select(table).where(condition).order_by(column.id))
        return [_contract(row) for row in rows]


class KeptRates(ports.KeptRates):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """One row a day that was asked for."""
        self._work = work

    async def on(self, day: date) -> RateDay | None:
        """See `flows.ports`."""
        query = select(rates_table).where(rates_table.c.day == day.isoformat())
        row = await self._work.row(query)
        if row is None:
            return None
        rub = {code: Decimal(value) for code, value in row.rub.items()}
        return RateDay(day, date.fromisoformat(row.in_force), rub)

    async def keep(self, rates: RateDay, at: datetime) -> None:
        """See `flows.ports`."""
        values = {
            "day": rates.day.isoformat(),
            "in_force": rates.in_force.isoformat(),
            "rub": {code: f"{value:f}" for code, value in rates.rub.items()},
            "asked_at": at,
        }
        statement = self._work.insert(rates_table).values(values)
        await self._work.execute(statement.on_conflict_do_nothing(index_elements=["day"]))


def _columns(one: Contract) -> dict[str, Any]:
    deal = one.deal
    return {
        "person_id": one.person_id,
        "pack": one.pack,
        "service": one.service,
        "inn": one.inn,
        "application_id": one.application_id,
        "draft_id": one.draft_id,
        "report_id": one.report_id,
        "state": one.state,
        "kind": deal.kind,
        "signed_on": deal.signed_on.isoformat(),
        "due_on": _day_text(one.due_on),
        "told_at": one.told_at,
        "reported_at": one.reported_at,
        "subject": deal.subject,
        "country": deal.country,
        "counterparty": deal.counterparty,
        "currency": deal.currency,
        "amounts": _texts(deal.amounts),
        "volumes": _texts(one.values),
        "rate": None if deal.rate is None else f"{deal.rate:f}",
        "usd_rate": None if deal.usd_rate is None else f"{deal.usd_rate:f}",
        "rate_source": one.rate_source,
        "rate_day": _day_text(one.rate_day),
        "told_by": one.told_by,
    }


def _contract(row: Row[Any]) -> Contract:
    deal = Deal(
        kind=row.kind,
        signed_on=date.fromisoformat(row.signed_on),
        subject=row.subject,
        country=row.country,
        counterparty=row.counterparty,
        currency=row.currency,
        amounts=_decimals(row.amounts),
        rate=None if row.rate is None else Decimal(row.rate),
        usd_rate=None if row.usd_rate is None else Decimal(row.usd_rate),
    )
    return Contract(
        id=row.id,
        person_id=row.person_id,
        pack=row.pack,
        service=row.service,
        told_at=row.told_at,
        due_on=_day(row.due_on),
        deal=deal,
        state=row.state,
        inn=row.inn,
        application_id=row.application_id,
        draft_id=row.draft_id,
        report_id=row.report_id,
        reported_at=row.reported_at,
        rate_source=row.rate_source,
        rate_day=_day(row.rate_day),
        values=_decimals(row.volumes),
        told_by=row.told_by,
    )


def _texts(amounts: Mapping[int, Decimal]) -> dict[str, str]:
    return {str(year): f"{amount:f}" for year, amount in amounts.items()}


def _decimals(texts: Mapping[str, str]) -> dict[int, Decimal]:
    return {int(year): Decimal(text) for year, text in texts.items()}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None
