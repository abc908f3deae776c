"""Everything handlers work with, wired once at the start (`bot.app`)."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from flows.answering import Rules
from flows.centre import Centre
from flows.library import Library
from flows.people import Language, Person
from flows.ports import Store
from flows.usecases.advance import Advance
from flows.usecases.announce import Announce, CallOff, WriteDown
from flows.usecases.answer_offer import AnswerOffer
from flows.usecases.attend import ChooseGathering, LeaveGathering, LookAtGathering
from flows.usecases.change_status import ChangeStatus, OpenDesk, Take
from flows.usecases.client_step import ClientStep
from flows.usecases.consent import GiveConsent, WithdrawConsent
from flows.usecases.erase import Erase
from flows.usecases.fill import Fill
from flows.usecases.look_up import LookUp
from flows.usecases.move_drafts import MoveDrafts
from flows.usecases.pause import Cancel, Pause, Reopen, Resume
from flows.usecases.publish import Publish
from flows.usecases.result import ShowResult
from flows.usecases.service_mark import MarkService
from flows.usecases.start_application import StartApplication
from flows.usecases.submit import Submit
from flows.usecases.subscribe import Subscribe
from flows.usecases.support_sum import RecordSupport, UsedThisYear
from flows.usecases.welcome import Welcome
from handlers.drawer import Drawer
from handlers.exporting import Exporter
from handlers.finding import Finder
from handlers.messenger import Messenger
from handlers.views.desk import Desk
from handlers.wire import Wire
from handlers.wordings import Wordings
from locales.lookup import Lookup
from locales.texts import Texts, texts


@dataclass(frozen=True, slots=True)
class UseCases:
    """One verb each."""

    welcome: Welcome
    give_consent: GiveConsent
    withdraw_consent: WithdrawConsent
    start_application: StartApplication
    fill: Fill
    advance: Advance
    pause: Pause
    resume: Resume
    reopen: Reopen
    cancel: Cancel
    show_result: ShowResult
    mark_service: MarkService
    move_drafts: MoveDrafts
    publish: Publish
    submit: Submit
    subscribe: Subscribe
    erase: Erase
    open_desk: OpenDesk
    change_status: ChangeStatus
    take: Take
    look_at_gathering: LookAtGathering
    choose_gathering: ChooseGathering
    leave_gathering: LeaveGathering
    answer_offer: AnswerOffer
    announce: Announce
    write_down: WriteDown
    call_off: CallOff
    record_support: RecordSupport
    client_step: ClientStep
    used_this_year: UsedThisYear
    look_up: LookUp


@dataclass(frozen=True, slots=True)
class Office:
    """The services of one running bot. `now` is the time in the centre's zone."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int
    use: UseCases
    wire: Wire
    messenger: Messenger
    drawer: Drawer
    exporter: Exporter
    finder: Finder
    pack_texts: Mapping[tuple[str, Language], Lookup]
    wordings: Wordings
    now: Callable[[], datetime]
    woken: asyncio.Event
    """Set when the outbox has something new; the delivery waits for it."""

    def wake(self) -> None:
        """Tell the delivery that the outbox has something new."""
        self.woken.set()

    def texts(self, language: Language) -> Texts:
        """The bot's own texts."""
        return texts(language)

    def pack(self, pack_id: str, language: Language) -> Lookup:
        """A pack's texts. Raises NotFound for one that the centre has taken away."""
        self.library.pack(pack_id)
        return self.pack_texts[pack_id, language]

    async def desk(
        self, rules: Rules, language: Language, files: Mapping[str, str] | None = None
    ) -> Desk:
        """What a form's card is drawn from. `files`: names of the attached ones, by id."""
        words = await self.wordings.of(rules.form, language)
        return Desk(rules, words, self.texts(language), files or {})

    def words(self, person: Person) -> Texts:
        """The bot's own texts in a person's language."""
        return self.texts(person.language)
