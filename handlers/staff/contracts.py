"""The staff and export contracts: the list, and what an application's card says of them."""

from contextlib import suppress
from dataclasses import replace

from flows.application import Application
from flows.errors import RatesAway
from flows.ports import Repositories
from handlers.office import Office
from handlers.views.beside import Related


async def with_contracts(
    repositories: Repositories, related: Related, application: Application
) -> Related:
    """With the contracts that result from an application, or the one that it reports."""
    ledger = repositories.contracts
    replies = await ledger.replies(application.id)
    found = replace(
        related,
        contracts=await ledger.of_applications([application.id]),
        reply=replies[-1] if replies else None,
    )
    reported = await ledger.of_report(application.id)
    if reported is None or reported.report_id != application.id:
        return found
    bank = await repositories.kept_rates.on(reported.deal.signed_on)
    changes = await ledger.history(reported.id)
    return replace(found, reported=reported, changes=changes, bank=bank)


async def with_bank(office: Office, related: Related) -> Related:
    """Rates that were typed are compared as soon as the Bank of Russia answers again."""
    reported = related.reported
    if reported is None or reported.rate_source != "hand" or related.bank is not None:
        return related
    with suppress(RatesAway):
        day = reported.deal.signed_on
        return replace(related, bank=await office.use.find_rates(day, office.now()))
    return related
