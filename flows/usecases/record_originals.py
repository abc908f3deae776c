"""Staff record that the originals on paper have come, and on which day."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.application import Entry
from flows.centre import Centre, Member
from flows.checklist import Originals
from flows.errors import NotAllowed
from flows.library import Library
from flows.ports import Store
from flows.status import ORIGINALS
from flows.usecases.acting import require_acting, staff_actor
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.look_at_documents import Sheet, sheet


@dataclass(frozen=True, slots=True)
class RecordOriginals:
    """Where no step of the machine does it; another day puts the first one right."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(self, member: Member, application_id: int, on: date, now: datetime) -> Sheet:
        """Return the sheet.

        Raises NotAllowed: "verb.not_your_role", "document.closed", "document.not_awaited" (nor were
        any recorded before), "day.future", "day.early" (before the application was sent); Conflict
        when a colleague was first.
        """
        require_acting(member, ORIGINALS)
        async with self.store.transaction() as repositories:
            seen = await sheet(repositories, self.library, application_id)
            if seen.final:
                raise NotAllowed("document.closed")
            if not seen.awaited and seen.originals is None:
                raise NotAllowed("document.not_awaited")
            self._check(seen, on, now)
            before = seen.originals
            if before is not None and before.on == on:
                return seen
            actor = staff_actor(member)
            await repositories.documents.record_originals(
                application_id,
                Originals(on, actor, now),
                before=before.on if before is not None else None,
            )
            entry = Entry(now, actor, ORIGINALS, seen.application.state, on=on)
            await repositories.applications.write(application_id, entry)
            await keep_reminders(repositories, self.library, self.centre, seen.application, now)
            subject, data = f"application:{application_id}", {"on": on.isoformat()}
            await repositories.audit.write(now, actor, "originals.recorded", subject, data)
            return await sheet(repositories, self.library, application_id)

    def _check(self, seen: Sheet, on: date, now: datetime) -> None:
        zone = ZoneInfo(self.centre.zone)
        sent = seen.application.submitted_at
        if on > now.astimezone(zone).date():
            raise NotAllowed("day.future")
        if sent is not None and on < (first := sent.astimezone(zone).date()):
            raise NotAllowed("day.early", day=f"{first:%d.%m.%Y}")
