"""Whose contract it is, as the staff call them."""

from flows.contracts import Contract
from flows.ports import Repositories
from flows.usecases.about_parent import known_from

NAMES = ("company.short_name", "company.full_name", "company.name")
"""What a company is called, the best first."""

INN = "company.inn"


async def owner_of(repositories: Repositories, contract: Contract) -> str | None:
    """The company's name, else its ИНН, else what the person was called when they told of it.

    Of names that of the report is the first, then that of the service, then that of the profile.
    "": nothing is known; None: the person was erased.
    """
    known = [(await repositories.people.get(contract.person_id)).profile]
    for id_ in (contract.application_id, contract.report_id):
        if id_ is None:
            continue
        application = await repositories.applications.get(id_)
        if application.locked:
            return None
        known.insert(0, await known_from(repositories, application))
    named = (each.get(key) for each in known for key in NAMES)
    coded = (contract.inn, *(each.get(INN) for each in known))
    return str(next(filter(None, (*named, *coded, contract.told_by)), ""))
