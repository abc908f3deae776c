"""Nobody sees what is not theirs: an applicant reaches only their own applications."""

from flows.application import CANCELLED, Application
from flows.errors import NotAllowed, NotFound
from flows.people import Person
from flows.ports import Repositories


async def own(repositories: Repositories, application_id: int, person: Person) -> Application:
    """The person's application. Raises NotFound also for another's and a dropped one."""
    application = await repositories.applications.get(application_id)
    if application.person_id != person.id or application.state == CANCELLED:
        raise NotFound("application.not_found", id=str(application_id))
    return application


async def require_unlocked(repositories: Repositories, application_id: int) -> None:
    """Raise NotAllowed("application.locked") where its person was erased.

    Asked once more when a row that belongs to it has been written: the writing waits for an erasure
    that is under way, and would outlive it.
    """
    application = await repositories.applications.get(application_id)
    if application.locked:
        raise NotAllowed("application.locked", id=str(application_id))
