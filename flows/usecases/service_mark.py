"""A mark on a draft: it shall go as a consultation, or as the service again [5.2]."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import DRAFT, Application
from flows.errors import NotAllowed
from flows.ports import Store


@dataclass(frozen=True, slots=True)
class MarkService:
    """Change what a draft asks for; forms and answers stay as they are."""

    store: Store

    async def __call__(self, application_id: int, service_id: str, now: datetime) -> Application:
        """Return the draft. Raises NotAllowed once it is submitted."""
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            if application.state != DRAFT:
                raise NotAllowed("application.submitted")
            marked = replace(application, service=service_id, updated_at=now)
            return await repositories.applications.save(marked)
