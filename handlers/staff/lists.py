"""The queue and the search: which applications stand in them, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.centre import Member
from flows.ports import Found, Repositories
from flows.queues import PACK, STAFF, TABS, Queue, chosen, known_tab, open_states
from flows.reference.company_names import short_name
from flows.status import HANDLING
from flows.terms import OpenTerm
from handlers.office import Office
from handlers.staff.cards import submitted_forms
from handlers.staff.places import where
from handlers.views import staff_queue as views
from handlers.views.screen import Screen
from handlers.views.staff_dossier import staff_state
from handlers.views.staff_queue import FOUND, GLANCE, MOST, PER_PAGE, Days, Line, Page, Tabs

NAME, INN = "company.full_name", "company.inn"

SUPERGROUP = "-100"
"""What the id of a chat with topics begins with; the rest stands in its links."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of one moment, for one member of the staff."""

    office: Office
    repositories: Repositories
    member: Member

    @property
    def today(self) -> date:
        """The day in the centre's zone."""
        return self.office.now().astimezone(ZoneInfo(self.office.centre.zone)).date()

    async def of_tab(self, tab: str) -> Queue:
        """What stands in a tab."""
        everything = Queue(open_states(self.office.library.packs))
        away = await self.repositories.absences.now(self.today)
        return chosen(tab, everything, self.member.telegram, away, self.today)

    async def tabs(self, here: str) -> Tabs:
        """All tabs with their counts."""
        office = self.office
        language = office.centre.staff_language
        names = {
            id_: office.pack_texts[id_, language].find(f"pack-{id_}") or id_
            for id_ in office.library.packs
        }
        of_packs = [PACK + id_ for id_ in names] if here == "packs" else []
        counts = {
            tab: await self.repositories.queues.count(
                await self.of_tab(tab), MOST if tab == here else GLANCE
            )
            for tab in (*TABS, *of_packs)
        }
        if here.startswith(PACK):
            counts[here] = await self.repositories.queues.count(await self.of_tab(here), MOST)
        return Tabs(here, counts, names)

    async def page(self, tabs: Tabs, number: int) -> Page:
        """A page of the tab."""
        count = tabs.counts[tabs.here]
        number = min(max(number, 0), max(0, (count - 1) // PER_PAGE))
        shown = await self.repositories.queues.page(
            await self.of_tab(tabs.here), number * PER_PAGE, PER_PAGE
        )
        own = self.member.telegram if tabs.here == "mine" else None
        return Page(await self.lines(shown, own=own), number, count)

    async def lines(
        self,
        shown: Sequence[Application],
        found: Mapping[int, str] | None = None,
        own: int | None = None,
    ) -> list[Line]:
        """Applications as they stand in a list.

        `found` says where a search has found them; whose they are is not said of `own`.
        """
        ids = [one.id for one in shown]
        terms = await self.repositories.terms.of_many(ids)
        since = await self.repositories.queues.since(ids, HANDLING)
        blocked = await self.repositories.people.blocked([one.person_id for one in shown])
        lines = []
        for one in shown:
            moved = since.get(one.id) or one.submitted_at or one.created_at
            due = coming(terms.get(one.id, ()), self.today)
            lines.append(
                Line(
                    application=one.id,
                    number=one.number or "",
                    company=await self.company(one),
                    state=self._state(one),
                    since=moved.astimezone(ZoneInfo(self.office.centre.zone)).date(),
                    due=due.due if due else None,
                    clients=due is not None and due.party not in STAFF,
                    holder="" if one.performer == own else self.holder(one),
                    topic=self._topic(one),
                    where=(found or {}).get(one.id, ""),
                    unreachable=one.person_id in blocked,
                )
            )
        return lines

    def _state(self, one: Application) -> str:
        pack = self.office.pack_texts.get((one.pack, self.office.centre.staff_language))
        return staff_state(pack, one.state) if pack is not None else one.state

    def holder(self, one: Application) -> str:
        """Who has it: the first name is enough among colleagues, where it is one person's."""
        if one.performer is None:
            return ""
        holder = self.office.centre.member(one.performer)
        if holder is None:
            return ""
        first = holder.name.split()[0]
        alike = [each for each in self.office.centre.staff if each.name.split()[0] == first]
        return first if len(alike) == 1 else holder.name

    def _topic(self, one: Application) -> str:
        chat = str(self.office.staff_chat)
        if one.topic_id is None or not chat.startswith(SUPERGROUP):
            return ""
        return f"https://t.me/c/{chat.removeprefix(SUPERGROUP)}/{one.topic_id}"

    async def company(self, one: Application) -> str:
        """The company's name, else its ИНН, from the forms as they were submitted."""
        forms = await submitted_forms(self.repositories, one)
        for key in (NAME, INN):
            for form in forms.values():
                for question in form.questions:
                    value = one.forms[form.id].answers.get(question.id)
                    if question.remember == key and value:
                        return short_name(str(value))
        return ""


async def queue(office: Office, member: Member, tab: str, number: int) -> Screen:
    """A tab of the queue."""
    texts = office.texts(office.centre.staff_language)
    async with office.store.reading() as repositories:
        lists = Lists(office, repositories, member)
        tabs = await lists.tabs("packs" if tab == "packs" else known_tab(tab, office.library.packs))
        if tabs.here == "packs":
            return views.packs(texts, tabs)
        page = await lists.page(tabs, number)
    return views.queue(texts, tabs, member.name, page, Days(lists.today, office.calendar))


async def find(
    office: Office, member: Member, text: str, number: int
) -> tuple[Screen, Sequence[Found]]:
    """A page of what a search finds, and all of it."""
    texts = office.texts(office.centre.staff_language)
    async with office.store.reading() as repositories:
        lists = Lists(office, repositories, member)
        found = await repositories.finding.find(text, FOUND)
        number = min(max(number, 0), max(0, (len(found) - 1) // PER_PAGE))
        part = found[number * PER_PAGE : (number + 1) * PER_PAGE]
        shown = await repositories.queues.many([one.id for one in part])
        how = {one.id: one.how for one in part}
        snippets = {
            one.id: await where(office, repositories, one, how[one.id], text) for one in shown
        }
        page = Page(await lists.lines(shown, snippets), number, len(found))
    return views.found(texts, text, page, Days(lists.today, office.calendar)), found


def coming(terms: Sequence[OpenTerm], today: date) -> OpenTerm | None:
    """The next that ends, else the last that ended; the staff's before the client's.

    An application is late when no step of the staff is in time any more: that there was a day for
    a refusal is no reason while there are two for passing it on [rec-marketplaces 5.9].
    """
    running = [one for one in terms if not one.suspended]
    own = [one for one in running if one.party in STAFF]
    found = own or [one for one in running if one.party == "client"]
    ahead = [one for one in found if one.due >= today]
    if ahead:
        return min(ahead, key=lambda one: one.due)
    return max(found, key=lambda one: one.due, default=None)
