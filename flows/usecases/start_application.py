"""A business begins an application: a draft, and its first form open in the chat."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import DRAFT, Application
from flows.centre import Centre
from flows.engine import begin
from flows.errors import NotAllowed
from flows.library import Library, known_values
from flows.people import Person
from flows.ports import Filling, Repositories, Store
from flows.usecases.about_parent import known_from, parent_of
from flows.usecases.consent import agreed
from flows.usecases.keep_reminders import keep_reminders


@dataclass(frozen=True, slots=True)
class StartApplication:
    """Begin, or go on with the draft for the same service that is already there."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self,
        person: Person,
        pack_id: str,
        service_id: str,
        now: datetime,
        about: int | None = None,
    ) -> tuple[Application, Filling]:
        """Return the draft and the form to fill.

        `about`: the application that it is about; what that one says of the company is known.
        Raises NotAllowed("consent.needed") before consent and NotAllowed("service.elsewhere") where
        there is nothing to fill in, NotFound for an unknown service.
        """
        if not agreed(person, self.centre):
            raise NotAllowed("consent.needed")
        service = self.library.service(pack_id, service_id)
        if not service.forms:
            raise NotAllowed("service.elsewhere")
        async with self.store.transaction() as repositories:
            draft = await self._draft(repositories, person, pack_id, service_id, about, now)
            if draft is not None:
                filling = (await repositories.fillings.of_application(draft.id))[-1]
                await repositories.fillings.make_open(person.chat_id, filling.id)
                return draft, filling
            return await self._begun(repositories, person, pack_id, service_id, about, now)

    async def _begun(
        self,
        repositories: Repositories,
        person: Person,
        pack_id: str,
        service_id: str,
        about: int | None,
        now: datetime,
    ) -> tuple[Application, Filling]:
        """A new draft with its first form."""
        application = await repositories.applications.add(pack_id, service_id, person.id, now)
        parent = None
        if about is not None:
            parent = await parent_of(repositories, self.library, person, about, service_id)
            application = await repositories.applications.save(
                replace(application, parent_id=parent.id)
            )
        known = {**person.profile, **await known_from(repositories, parent)}
        form = self.library.form(pack_id, self.library.service(pack_id, service_id).forms[0])
        await repositories.versions.keep(form, now)
        session = begin(form, known_values(form, known, {}, now.date()), now)
        filling = await repositories.fillings.open(application.id, person, session)
        subject = f"application:{application.id}"
        await repositories.audit.write(
            now, "client", "draft.begun", subject, {"service": service_id}
        )
        await keep_reminders(repositories, self.library, self.centre, application, now)
        return application, filling

    async def _draft(
        self,
        repositories: Repositories,
        person: Person,
        pack_id: str,
        service_id: str,
        about: int | None,
        now: datetime,
    ) -> Application | None:
        """A draft with the same forms, turned to this service: nobody fills them twice.

        One about another application stays what it is about.
        """
        forms = self.library.service(pack_id, service_id).forms
        for draft in await repositories.applications.of_person(person.id):
            if draft.pack != pack_id or draft.state != DRAFT or draft.parent_id != about:
                continue
            if draft.service == service_id:
                return draft
            if self.library.service(pack_id, draft.service).forms == forms:
                turned = replace(draft, service=service_id, updated_at=now)
                return await repositories.applications.save(turned)
        return None
