"""The centre's key figures in the staff's chat."""

from collections.abc import AsyncIterator, Mapping
from zoneinfo import ZoneInfo

from flows.facts import outcome
from flows.figures import Given, figures
from flows.ports import Repositories
from handlers.office import Office
from handlers.staff.errand import Do, Errand
from handlers.views.stats import stats_screen


async def stats(errand: Errand) -> None:
    """Companies supported, those with contracts, the volume by year."""
    office = errand.office
    today = office.now().astimezone(ZoneInfo(office.centre.zone)).date()
    async with office.store.reading() as repositories:
        given = [one async for one in _given(office, repositories)]
        contracts = await repositories.contracts.listed()
    await errand.show(stats_screen(errand.texts, figures(given, contracts, today), today))


async def _given(office: Office, repositories: Repositories) -> AsyncIterator[Given]:
    """Every service that ended with the support given; a report is no support."""
    zone = ZoneInfo(office.centre.zone)
    for pack in office.library.packs.values():
        async for one in repositories.applications.export(pack.id):
            service = pack.service_by_id.get(one.service)
            if service is None or service.ledger is not None or one.submitted_at is None:
                continue
            if outcome(pack, one.service, one.state) == "given":
                moment = one.updated_at or one.submitted_at
                inn = one.inn or f"person:{one.person_id}"
                yield Given(inn, moment.astimezone(zone).date())


COMMANDS: Mapping[str, Do] = {"stats": stats}
