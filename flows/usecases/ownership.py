"""Nobody sees what is not theirs: an applicant reaches only their own applications."""

from flows.application import CANCELLED, Application
from flows.errors import NotFound
from flows.people import Person
from flows.ports import Repositories


async def own(repositories: Repositories, application_id: int, person: Person) -> Application:
    """The person's application. Raises NotFound also for another's and a dropped one."""
    application = await repositories.applications.get(application_id)
    if application.person_id != person.id or application.state == CANCELLED:
        raise NotFound("application.not_found", id=str(application_id))
    return application
