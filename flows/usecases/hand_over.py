"""An application is handed over to a colleague, who is told in the group."""

from dataclasses import dataclass
from datetime import datetime

from flows.application import Application
from flows.centre import Centre, Member
from flows.errors import NotAllowed
from flows.library import Library
from flows.ports import Notice, Store
from flows.usecases.acting import expect, require_acting
from flows.usecases.take import colleague, give, require_free


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give an application to a colleague: one's own, one that nobody has, or as the head."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def __call__(
        self,
        member: Member,
        application_id: int,
        to: int,
        now: datetime,
        *,
        revision: int | None = None,
    ) -> Application:
        """Return the application with its new performer; the colleague is mentioned in the group.

        Raises NotAllowed: "handing.nobody" (no colleague who decides), "handing.theirs" (they have
        it already), "verb.not_now" (it is over), "verb.not_your_role"; Conflict as `Take`.
        """
        require_acting(member, "hand_over")
        target = colleague(self.centre, member, to)
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            history = await repositories.applications.history(application_id)
            expect(self.centre, application, history, revision)
            machine = self.library.machine(application.pack, application.service)
            if machine.by_id[application.state].final:
                raise NotAllowed("verb.not_now", verb="hand_over", state=application.state)
            if application.performer == target.telegram:
                raise NotAllowed("handing.theirs", who=target.name)
            await require_free(repositories, self.centre, application, member, now)
            given = await give(
                repositories,
                self.centre,
                application,
                member,
                target.telegram,
                "hand_over",
                now,
                target.name,
            )
            data = {"application": given.id, "to": target.telegram, "by": member.telegram}
            key = f"handed:{given.id}:{given.revision}"
            await repositories.outbox.put(Notice(key, self.staff_chat, "staff.handed", data), now)
            return given
