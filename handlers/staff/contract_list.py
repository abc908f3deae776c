"""The staff's list of export contracts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from flows.contracts import Contract
from flows.reference.company_names import short_name
from flows.usecases.contract_owner import owner_of
from handlers.staff.errand import Do, Errand
from handlers.staff.lists import Lists
from handlers.views import staff_contracts as views
from locales.texts import Texts

NOBODY = "—"
"""In place of the company: its person was erased."""


async def contracts(errand: Errand) -> None:
    """All that are owed and were reported in this quarter, or a tab of them by performer."""
    tab = errand.argument.partition("/")[0]
    async with errand.office.store.reading() as repositories:
        lists = Lists(errand.office, repositories, errand.member)
        ledger = await _ledger(lists, errand.texts)
    chosen = tab if tab in views.TABS else views.ALL
    await errand.show(views.listing(errand.texts, ledger, lists.today, chosen, errand.page))


async def _ledger(lists: Lists, texts: Texts) -> views.Ledger:
    """What the list tells; `mine` is also what somebody on leave has whom the member replaces."""
    late, owed, done = await _sorted(lists)
    unknown = texts.reminder_company_unknown()
    told = [await _line(lists, one, unknown) for one in (*late, *owed, *done)]
    waiting = len(late) + len(owed)
    holders = (await lists.of_tab("mine")).holders or frozenset()
    return views.Ledger(
        late=told[: len(late)],
        owed=told[len(late) : waiting],
        reported=told[waiting:],
        mine=[one for one in told if one.performer in holders],
        who=lists.member.name,
    )


async def _sorted(
    lists: Lists,
) -> tuple[Sequence[Contract], Sequence[Contract], Sequence[Contract]]:
    """Late, owed, and reported in this quarter."""
    found = await lists.repositories.contracts.listed()
    zone, first = ZoneInfo(lists.office.centre.zone), _quarter(lists.today)
    done = [
        one
        for one in found
        if one.state == "reported"
        and one.reported_at is not None
        and one.reported_at.astimezone(zone).date() >= first
    ]
    open_ = [one for one in found if one.state == "open"]
    late = [one for one in open_ if one.late(lists.today)]
    return late, [one for one in open_ if not one.late(lists.today)], done


async def _line(lists: Lists, contract: Contract, unknown: str) -> views.Line:
    """The report's performer answers for it, else the service's."""
    owner = await owner_of(lists.repositories, contract)
    if owner is None:
        return views.Line(contract, NOBODY)
    line = views.Line(contract, short_name(owner) or unknown)
    for id_ in (contract.application_id, contract.report_id):
        if id_ is None:
            continue
        one = await lists.repositories.applications.get(id_)
        line = replace(line, application_id=id_)
        if one.performer is not None:
            line = replace(line, holder=lists.holder(one), performer=one.performer)
    return line


def _quarter(today: date) -> date:
    """The first day of the quarter."""
    return date(today.year, today.month - (today.month - 1) % 3, 1)


COMMANDS: Mapping[str, Do] = {"contracts": contracts}

BUTTONS: Mapping[str, Do] = {"contracts": contracts}
"""By the screen that a button names."""
