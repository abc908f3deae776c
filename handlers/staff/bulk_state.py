"""A selection of many applications as it stands, with the words for all of it."""

from dataclasses import dataclass
from datetime import date

from flows.application import Application
from flows.bulk import HAND_OVER, TAKE, Bulk
from flows.centre import Member
from flows.errors import FlowError, NotAllowed
from flows.ports import Repositories
from flows.status import led_by, offered
from flows.usecases.bulk import Tried
from flows.usecases.change_status import acts_for
from handlers.office import Office
from handlers.views import staff_bulk as views
from handlers.views import staff_words
from handlers.views.staff_bulk import Chosen


@dataclass(frozen=True, slots=True)
class Selection:
    """Reads a selection and puts it into words."""

    office: Office

    async def bulk(self, bulk_id: int, member: Member) -> Bulk:
        """The member's own, not begun. Raises NotFound, NotAllowed("bulk.theirs", "bulk.begun")."""
        async with self.office.store.reading() as repositories:
            found = await repositories.bulks.get(bulk_id)
        if found.member != member.telegram:
            owner = self.office.centre.member(found.member)
            raise NotAllowed("bulk.theirs", who=owner.name if owner else "")
        if found.state != "picking":
            raise NotAllowed(f"bulk.{found.state}")
        return found

    async def chosen(self, bulk: Bulk) -> tuple[Chosen, list[Application]]:
        """The selection for its screens, and its applications."""
        texts = self.office.texts(self.office.centre.staff_language)
        async with self.office.store.reading() as repositories:
            items = await repositories.bulks.items(bulk.id)
            found = list(await repositories.queues.many([one.application_id for one in items]))
        numbers = {one.id: one.number or "" for one in found}
        name = self._act(bulk, found) if bulk.verb else ""
        return Chosen(texts, bulk, items, numbers, name), found

    async def verbs(self, member: Member, found: list[Application]) -> dict[str, tuple[str, int]]:
        """What the member may do with at least one: words of each verb, and with how many."""
        counts: dict[str, int] = {}
        names: dict[str, dict[str, None]] = {}
        async with self.office.store.reading() as repositories:
            for one in found:
                for verb in await self._offered(repositories, member, one):
                    counts[verb] = counts.get(verb, 0) + 1
                    names.setdefault(verb, {})[self._verb(one, verb)] = None
        return {verb: (" / ".join(names[verb]), count) for verb, count in counts.items()}

    def reasons(self, chosen: Chosen) -> dict[int, str]:
        """Why each of those that do not go does not."""
        return {
            one.application_id: self.reason(one.code, dict(one.data))
            for one in chosen.items
            if one.state == "refused"
        }

    def reason(self, code: str, data: dict[str, str]) -> str:
        """An error in few words: many stand in one message."""
        texts = self.office.texts(self.office.centre.staff_language)
        if code == "step.guarded":
            lacks = [f"bulk-lacks-{one}" for one in data.get("missing", "").split(",")]
            found = [texts.find(one) for one in dict.fromkeys(lacks)]
            return ", ".join(one for one in found if one) or texts.bulk_lacks()
        own = texts.find("bulk-why-" + code.replace(".", "-"), **data)
        return own or staff_words.error_text(texts, FlowError(code, **data))

    def shown(self, chosen: Chosen, tried: Tried) -> Chosen:
        """The same with what a rehearsal has found."""
        return Chosen(chosen.texts, chosen.bulk, tried.items, chosen.numbers, chosen.verb)

    def today(self) -> date:
        """The day in the centre's zone."""
        return self.office.now().date()

    async def _offered(
        self, repositories: Repositories, member: Member, one: Application
    ) -> list[str]:
        machine = self.office.library.machine(one.pack, one.service)
        history = await repositories.applications.history(one.id)
        came = led_by(machine, one.state, history)
        return [step.verb for step in offered(machine, one.state, acts_for(member), came)]

    def _act(self, bulk: Bulk, found: list[Application]) -> str:
        texts = self.office.texts(self.office.centre.staff_language)
        to = self.office.centre.member(bulk.colleague or 0)
        verb = bulk.verb if bulk.verb not in {TAKE, HAND_OVER} else None
        names = [self._verb(one, verb) for one in found if verb and self._knows(one, verb)]
        return views.act_name(texts, bulk, names, to.name if to else "")

    def _knows(self, one: Application, verb: str) -> bool:
        machine = self.office.library.machine(one.pack, one.service)
        return any(step.verb == verb for step in machine.transitions)

    def _verb(self, one: Application, verb: str) -> str:
        pack = self.office.pack(one.pack, self.office.centre.staff_language)
        return pack.find(f"verb-{verb}") or verb
