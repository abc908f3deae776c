"""Later, and back again: the form stays as it is, only the chat is free for other things."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import CANCELLED, DRAFT, Application
from flows.errors import NotAllowed, NotFound
from flows.library import Library
from flows.people import Person
from flows.ports import Filling, Repositories, Store
from flows.session import Stage
from flows.status import open_to_client
from flows.usecases.correct import check_unlocked
from flows.usecases.ownership import own


@dataclass(frozen=True, slots=True)
class Pause:
    """The chat's messages no longer go to the form. Nothing is lost."""

    store: Store

    async def __call__(self, chat_id: int) -> None:
        """Close the chat's open form, if there is one."""
        async with self.store.transaction() as repositories:
            await repositories.fillings.make_open(chat_id, None)


@dataclass(frozen=True, slots=True)
class Resume:
    """The form that an application waits for is open in the chat again."""

    store: Store

    async def __call__(self, person: Person, application_id: int) -> Filling | None:
        """Return the filling, or None when every form is filled.

        Raises NotFound when the application is not the person's.
        """
        async with self.store.transaction() as repositories:
            application = await own(repositories, application_id, person)
            for filling in await repositories.fillings.of_application(application.id):
                if filling.session.stage is Stage.FILLING:
                    await repositories.fillings.make_open(person.chat_id, filling.id)
                    return filling
            return None


@dataclass(frozen=True, slots=True)
class Reopen:
    """A filled form of a draft (or one sent back for rework) may be corrected."""

    store: Store
    library: Library

    async def __call__(self, person: Person, application_id: int, form_id: str) -> Filling:
        """Open the form again at its review.

        Raises NotFound, NotAllowed: "question.locked" where only remarked fields are open,
        "application.submitted" for a stale button of what lies with the staff.
        """
        async with self.store.transaction() as repositories:
            application = await own(repositories, application_id, person)
            if application.state != DRAFT:
                await self._require_open(repositories, application)
                await check_unlocked(repositories, self.library, application)
            for filling in await repositories.fillings.of_application(application.id):
                if filling.session.form == form_id:
                    reopened = replace(filling.session, stage=Stage.FILLING)
                    await repositories.fillings.store(replace(filling, session=reopened))
                    await repositories.fillings.make_open(person.chat_id, filling.id)
                    return await repositories.fillings.get(filling.id)
        raise NotFound("form.unknown", form=form_id)

    async def _require_open(self, repositories: Repositories, application: Application) -> None:
        """Raise NotAllowed where the client may not correct the answers now."""
        if application.state == CANCELLED:
            raise NotAllowed("application.submitted")
        machine = self.library.machine(application.pack, application.service)
        history = await repositories.applications.history(application.id)
        if not open_to_client(machine, application.state, history):
            raise NotAllowed("application.submitted")


@dataclass(frozen=True, slots=True)
class Cancel:
    """The applicant drops a draft. What was typed stays in the profile only."""

    store: Store

    async def __call__(self, person: Person, application_id: int, now: datetime) -> Application:
        """Raise NotAllowed for what has been submitted: that is a withdrawal."""
        async with self.store.transaction() as repositories:
            application = await own(repositories, application_id, person)
            if application.state != DRAFT:
                raise NotAllowed("application.submitted")
            dropped = await repositories.applications.save(
                replace(application, state=CANCELLED, updated_at=now)
            )
            await repositories.fillings.make_open(person.chat_id, None)
            await repositories.reminders.replan([f"draft:{application.id}"], (), now)
            await repositories.audit.write(
                now, "client", "draft.cancelled", f"application:{application.id}", {}
            )
            return dropped
