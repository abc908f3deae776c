"""Since when a business has asked the centre for services."""

from datetime import date
from zoneinfo import ZoneInfo

from flows.centre import Centre
from flows.library import Library
from flows.ports import Repositories


async def asked_since(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    person_id: int,
    about: int | None = None,
) -> date | None:
    """The day of a person's first application, or of the one `about`; None: they sent none.

    Reports of contracts ask for nothing. A contract that is older can't result from a service.
    """
    reports = {
        (pack.id, service.id)
        for pack in library.packs.values()
        for service in pack.services
        if service.ledger is not None
    }
    sent = [
        one.submitted_at.astimezone(ZoneInfo(centre.zone)).date()
        for one in await repositories.applications.of_person(person_id)
        if one.submitted_at is not None
        and (one.pack, one.service) not in reports
        and about in {None, one.id}
    ]
    return min(sent, default=None)
