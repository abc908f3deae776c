"""Staff attach a paper to an application: a signed agreement, an act, a protocol."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import Application, Entry
from flows.centre import Centre, Member
from flows.errors import NotAllowed
from flows.library import Library
from flows.ports import Store
from flows.usecases.acting import require_acting, save, staff_actor

OTHER = "other"
"""A paper that no step asks for."""


@dataclass(frozen=True, slots=True)
class AttachPaper:
    """Attach a file under the name of a paper; an earlier version stays."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self,
        member: Member,
        application_id: int,
        paper: str,
        name: str,
        content: bytes,
        now: datetime,
        *,
        album: str = "",
    ) -> Application:
        """Return the application. `name` is the file's, `album` Telegram's id of an album.

        The same file again changes nothing. Raises NotAllowed: "paper.unknown" (no step of the
        table asks for it), "application.locked", "verb.not_your_role".
        """
        require_acting(member, "attach")
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            if application.locked:
                raise NotAllowed("application.locked", id=str(application.id))
            machine = self.library.machine(application.pack, application.service)
            known = {one for step in machine.transitions for one in step.papers}
            if paper not in known | {OTHER}:
                raise NotAllowed("paper.unknown")
            person = application.person_id
            stored = await repositories.files.add(person, name, content, "", now)
            actor, id_ = staff_actor(member), application.id
            if not await repositories.papers.add(id_, paper, stored.id, actor, now, album):
                return application
            kept = await save(repositories, self.centre, replace(application, updated_at=now))
            entry = Entry(now, actor, "attach", kept.state, stored.name)
            await repositories.applications.write(kept.id, entry)
            data = {"paper": paper, "file": stored.id}
            await repositories.audit.write(now, actor, "attach", f"application:{kept.id}", data)
            return kept
