"""The staff's list of export contracts."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from flows.contracts import Contract
from flows.reference.company_names import short_name
from flows.usecases.contract_owner import owner_of
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
    owner, card = await owner_of(lists.repositories, contract), None
    if owner is None:
        return views.Line(contract, NOBODY)
    holder = ""
    for id_ in (contract.application_id, contract.report_id):
        if id_ is not None:
            one = await lists.repositories.applications.get(id_)
            card, holder = id_, lists.holder(one) or holder
    return views.Line(contract, short_name(owner) or unknown, holder, card)


def _quarter(today: date) -> date:
    """The first day of the quarter."""
    return date(today.year, today.month - (today.month - 1) % 3, 1)


COMMANDS: Mapping[str, Do] = {"contracts": contracts}
