"""What the text of a reminder speaks of, in the reader's words."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date

from flows.application import DRAFT, Application
from flows.catalogue import Service
from flows.ports import Repositories
from flows.reminders import Planned, Reminder, Subject
from flows.reminders.words import ReportState, arguments, left, remaining
from flows.status import led_by, offered
from flows.usecases.about_parent import known_from
from flows.usecases.application_subjects import missing
from flows.usecases.common_subjects import services_of
from flows.usecases.contract_owner import owner_of
from flows.usecases.done_date import staffs
from flows.usecases.subjects import Subjects
from handlers.draft_left import draft_left
from handlers.office import Office
from handlers.views import spoken
from handlers.views.calendar_days import many
from handlers.views.documents import document_name
from handlers.views.menu import day
from handlers.views.reminder_steps import Step, next_step
from handlers.views.reminders import Told
from handlers.views.screen import cut
from handlers.views.unconfirmed import unconfirmed_note
from locales.lookup import Html, Language, Lookup
from locales.texts import Texts

LISTED, LISTED_OF_MANY = 10, 5
"""Missing documents that a reminder names: alone in its message, or one of several."""

NAME = 60
"""Characters of a document's or a company's name: five reminders have to fit into a message."""

NAMES = ("company.short_name", "company.full_name", "company.name", "company.inn")
"""What a company is called, the best first."""


def _digits(texts: Texts, value: date, today: date) -> str:
    return day(value, texts.language)


SAID: Mapping[str, Callable[[Texts, date, date], str]] = {
    "by": spoken.by,
    "opens": spoken.on,
    "closes": spoken.on,
    "signed": _digits,
}
"""How a placeholder's day is said, where not plainly as "22 мая"."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """Puts reminders into words as one transaction sees things, in one language."""

    office: Office
    subjects: Subjects
    language: Language
    alone: bool = True
    """Whether the message has one reminder only."""

    @property
    def texts(self) -> Texts:
        """The bot's own texts."""
        return self.office.texts(self.language)

    async def told(self, row: int, rule: Reminder, subject: Subject, named: Planned) -> Told:
        """One reminder."""
        pack = self.office.pack(subject.pack, self.language)
        wanted = arguments(rule)
        values = {name: await self._value(name, rule, subject, named) for name in wanted}
        service, takes = await self._service(rule, subject)
        report = await self._report_state(subject)
        step = Step(rule, subject, self.texts, service, takes=takes, report=report)
        own, done = (row if rule.to == "business" else None), (row if staffs(rule) else None)
        text = pack.get(rule.text, **values)
        if subject.kind == "draft" and subject.application_id is not None:
            left_over = await draft_left(self._repositories, subject.application_id, self.texts)
            text = " ".join(filter(None, (text, left_over)))
        if note := self._unconfirmed(rule, named):
            text = f"{text} {note}"
        return Told(text, rule.clause, next_step(step), own, done)

    def _unconfirmed(self, rule: Reminder, named: Planned) -> str:
        """A sentence where the due day was counted over a year without a calendar."""
        if rule.due is None or rule.due.unit != "working" or named.due is None:
            return ""
        return unconfirmed_note(self.texts, *sorted((named.anchor, named.due)))

    async def about(self, rule: Reminder | None, subject: Subject) -> str:
        """In a few words what a subject is, for the list of what is ahead."""
        values: dict[str, str] = {}
        if subject.kind == "date" and rule is not None:
            key, _ = await self._service(rule, subject)
            name = self._service_name(subject, key) if key is not None else ""
            if name:
                return self.texts.reminder_about_date_of(service=Html(name))
        elif subject.kind in {"draft", "window"}:
            values["service"] = self._service_name(subject)
        elif subject.kind == "contract":
            values["deal"] = await self._deal(subject)
        elif subject.application_id is not None:
            values["number"] = await self._number(subject)
        return self.texts.get(f"reminder-about-{subject.kind}", **values)

    async def _value(self, name: str, rule: Reminder, subject: Subject, named: Planned) -> str:
        makers: Mapping[str, Callable[[Subject], Awaitable[str]]] = {
            "number": self._number,
            "list": self._missing,
            "document": self._document,
            "company": self._company,
            "deal": self._deal,
            "report": self._report_state,
        }
        if name in makers:
            return await makers[name](subject)
        if name == "service":
            return self._service_name(subject)
        if name in {"left", "days"}:
            return self._left(name, named)
        due = {"due": named.due, "by": named.due}
        value = {"since": subject.date_of(rule.anchor), **due, **subject.dates}.get(name)
        if value is None:
            return ""
        return SAID.get(name, spoken.spoken)(self.texts, value, self.subjects.today)

    def _left(self, name: str, named: Planned) -> str:
        due, today, days = named.due or named.on, self.subjects.today, self.subjects.days()
        if name == "days":
            return many(self.texts, remaining(due, today, days))
        return left(due, today, days)

    def _service_name(self, subject: Subject, service: str | None = None) -> Html:
        pack = self.office.pack(subject.pack, self.language)
        service = service or subject.service or ""
        return Html(pack.find(f"service-{service}") or service)

    async def _number(self, subject: Subject) -> str:
        return (await self._application(subject)).number or ""

    async def _missing(self, subject: Subject) -> Html:
        application = await self._application(subject)
        case = await self.subjects.case(application.id)
        lines = missing(
            await self._repositories.documents.checklist(application),
            in_form=case is not None and case.open,
        )
        words = await self._wordings(application)
        pack = self.office.pack(subject.pack, self.language)
        names = [document_name(one, words.get(one.form or "", pack), NAME) for one in lines]
        listed = LISTED if self.alone else LISTED_OF_MANY
        told = [self.texts.reminder_list_line(name=Html(one)) for one in names[:listed]]
        if len(names) > listed:
            told.append(self.texts.reminder_list_more(count=str(len(names) - listed)))
        return Html("\n".join(told))

    async def _document(self, subject: Subject) -> Html:
        application = await self._application(subject)
        slot = subject.id.split(":", 2)[2]
        lines = await self._repositories.documents.checklist(application)
        words = await self._wordings(application)
        pack = self.office.pack(subject.pack, self.language)
        found = [one for one in lines if one.slot == slot]
        return Html("".join(document_name(one, words.get(one.form or "", pack)) for one in found))

    async def _wordings(self, application: Application) -> Mapping[str, Lookup]:
        forms = {
            id_: await self._repositories.versions.get(filled.version)
            for id_, filled in application.forms.items()
        }
        return {
            id_: await self.office.wordings.of(form, self.language) for id_, form in forms.items()
        }

    async def _deal(self, subject: Subject) -> str:
        contract = await self._repositories.contracts.get(int(subject.id.partition(":")[2]))
        signed = spoken.spoken(self.texts, contract.deal.signed_on, self.subjects.today)
        return self.texts.get(f"reminder-deal-{contract.deal.kind}", signed=signed)

    async def _report_state(self, subject: Subject) -> ReportState:
        """What there is of the report of a contract."""
        if subject.kind != "contract":
            return "none"
        contract = await self._repositories.contracts.get(int(subject.id.partition(":")[2]))
        if contract.sent_back:
            return "back"
        if contract.draft_id is None:
            return "none"
        draft = await self._repositories.applications.get(contract.draft_id)
        return "begun" if draft.state == DRAFT else "none"

    async def _company(self, subject: Subject) -> str:
        known: Mapping[str, object] = {}
        if subject.kind == "contract":
            contract = await self._repositories.contracts.get(int(subject.id.partition(":")[2]))
            owner = await owner_of(self._repositories, contract)
            return cut(owner or self.texts.reminder_company_unknown(), NAME)
        if subject.application_id is not None:
            known = await known_from(self._repositories, await self._application(subject))
        if subject.person_id is not None and not set(NAMES) & set(known):
            known = (await self._repositories.people.get(subject.person_id)).profile
        found = (known.get(name) for name in NAMES)
        return cut(str(next(filter(None, found), self.texts.reminder_company_unknown())), NAME)

    async def _service(self, rule: Reminder, subject: Subject) -> tuple[str | None, bool]:
        """The service behind the button, and whether applications for it are taken now."""
        if subject.kind == "sales-report":
            return await self._report(subject), True
        if subject.kind == "window":
            return subject.service, subject.dates["opens"] <= self.subjects.today
        if subject.kind != "date" or not (rule.services or rule.tags or rule.unless):
            return None, True
        pack = self.office.library.pack(subject.pack)
        wanted = rule.unless or services_of(pack, rule)[0]
        return wanted, self._takes(pack.service_by_id[wanted], subject)

    def _takes(self, service: Service, subject: Subject) -> bool:
        if service.intake == "always":
            return True
        centre = self.office.centre
        return centre.window_on(subject.pack, service.id, self.subjects.today) is not None

    async def _report(self, subject: Subject) -> str | None:
        """The service whose form reports on sales now."""
        case = await self.subjects.case(subject.application_id or 0)
        if case is None:
            return None
        state, history = case.application.state, case.history
        steps = offered(case.machine, state, ["client"], led_by(case.machine, state, history))
        return next((step.filed for step in steps if step.filed), None)

    async def _application(self, subject: Subject) -> Application:
        return await self._repositories.applications.get(subject.application_id or 0)

    @property
    def _repositories(self) -> Repositories:
        return self.subjects.repositories
