"""The staff's list of export contracts."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from flows.contracts import Contract
from handlers.staff.errand import Do, Errand
from handlers.staff.lists import Lists
from handlers.views import staff_contracts as views

NOBODY = "—"
"""In place of the company: its person was erased."""


async def contracts(errand: Errand) -> None:
    """All that are owed, and those that were reported in this quarter."""
    office = errand.office
    async with office.store.reading() as repositories:
        lists = Lists(office, repositories, errand.member)
        found = await repositories.contracts.listed()
        first = _quarter(lists.today)
        zone = ZoneInfo(office.centre.zone)
        done = [
            one
            for one in found
            if one.state == "reported"
            and one.reported_at is not None
            and one.reported_at.astimezone(zone).date() >= first
        ]
        owed = [one for one in found if one.state == "open"]
        late = [one for one in owed if one.late(lists.today)]
        unknown = errand.texts.reminder_company_unknown()
        ledger = views.Ledger(
            late=[await _line(lists, one, unknown) for one in late],
            owed=[await _line(lists, one, unknown) for one in owed if one not in late],
            reported=[await _line(lists, one, unknown) for one in done],
        )
    await errand.show(views.listing(errand.texts, ledger, lists.today))


async def _line(lists: Lists, contract: Contract, unknown: str) -> views.Line:
    applications = lists.repositories.applications
    company, holder, card = "", "", contract.report_id or contract.application_id
    for id_ in (contract.report_id, contract.application_id):
        if id_ is not None and not company:
            one = await applications.get(id_)
            if one.locked:
                return views.Line(contract, NOBODY)
            company, holder = await lists.company(one), lists.holder(one)
    return views.Line(contract, company or contract.inn or unknown, holder, card)


def _quarter(today: date) -> date:
    """The first day of the quarter."""
    return date(today.year, today.month - (today.month - 1) % 3, 1)


COMMANDS: Mapping[str, Do] = {"contracts": contracts}
