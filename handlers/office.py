"""Everything handlers work with, wired once at the start (`bot.app`)."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from flows.answering import Rules
from flows.calendar import Calendar, russia
from flows.centre import Centre
from flows.library import Library
from flows.people import Language, Person
from flows.ports import Store
from flows.usecases.advance import Advance
from flows.usecases.amend import Amend
from flows.usecases.announce import Announce, CallOff, WriteDown
from flows.usecases.answer_offer import AnswerOffer
from flows.usecases.ask_document import AskDocument, TellDocuments
from flows.usecases.attach_paper import AttachPaper
from flows.usecases.attend import ChooseGathering, LeaveGathering, LookAtGathering
from flows.usecases.away import ComeBack, GoAway
from flows.usecases.broadcast import ToMany
from flows.usecases.bulk import ManyAtOnce
from flows.usecases.change_status import ChangeStatus, OpenDesk
from flows.usecases.check_condition import CheckCondition
from flows.usecases.choose import Choose
from flows.usecases.client_step import ClientStep
from flows.usecases.consent import GiveConsent, WithdrawConsent
from flows.usecases.correct import LookAtCorrection, OpenCorrection
from flows.usecases.digest import ChooseDigest, GiveDigests
from flows.usecases.erase import Erase
from flows.usecases.fill import Fill
from flows.usecases.find_rates import FindRates
from flows.usecases.follow_draft import FollowDraft
from flows.usecases.hand_in import HandIn
from flows.usecases.hand_over import HandOver
from flows.usecases.hear import Hear
from flows.usecases.look_at_documents import LookAtDocuments
from flows.usecases.look_up import LookUp
from flows.usecases.look_up_rates import LookUpRates
from flows.usecases.move_drafts import MoveDrafts
from flows.usecases.pause import Cancel, Pause, Reopen, Resume
from flows.usecases.plan_anew import PlanAnew
from flows.usecases.publish import Publish
from flows.usecases.put_off_term import PutOffTerm
from flows.usecases.rate import Rate
from flows.usecases.recompute import Recompute
from flows.usecases.record_originals import RecordOriginals
from flows.usecases.remark import MarkField, OpenList, UnmarkField
from flows.usecases.remind import Remind
from flows.usecases.report_contract import ReportContract
from flows.usecases.result import ShowResult
from flows.usecases.reuse_document import ReuseDocument
from flows.usecases.ring import Ring
from flows.usecases.say import Say
from flows.usecases.service_mark import MarkService
from flows.usecases.settle_document import SettleDocument
from flows.usecases.snooze import Snooze
from flows.usecases.start_application import StartApplication
from flows.usecases.submit import Submit
from flows.usecases.subscribe import Subscribe
from flows.usecases.subscribe_news import SubscribeNews
from flows.usecases.support_sum import RecordSupport, UsedThisYear
from flows.usecases.tag import Tagging
from flows.usecases.take import HandBack, Take
from flows.usecases.take_back import TakeBack
from flows.usecases.take_in_reports import TakeInReports
from flows.usecases.tell_contract import AnswerFollowUp, TellContract, WithdrawContract
from flows.usecases.welcome import Welcome
from handlers.drawer import Drawer
from handlers.exporting import Exporter
from handlers.finding import Finder
from handlers.forum import Forum
from handlers.messenger import Messenger
from handlers.scans import Scans
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
    many_at_once: ManyAtOnce
    to_many: ToMany
    subscribe_news: SubscribeNews
    tagging: Tagging
    give_digests: GiveDigests
    choose_digest: ChooseDigest
    recompute: Recompute
    ring: Ring
    put_off_term: PutOffTerm
    plan_anew: PlanAnew
    take_in_reports: TakeInReports
    remind: Remind
    snooze: Snooze
    choose: Choose
    take: Take
    hand_back: HandBack
    hand_over: HandOver
    take_back: TakeBack
    check_condition: CheckCondition
    attach_paper: AttachPaper
    go_away: GoAway
    come_back: ComeBack
    look_at_gathering: LookAtGathering
    choose_gathering: ChooseGathering
    leave_gathering: LeaveGathering
    answer_offer: AnswerOffer
    announce: Announce
    write_down: WriteDown
    call_off: CallOff
    record_support: RecordSupport
    client_step: ClientStep
    rate: Rate
    used_this_year: UsedThisYear
    look_up: LookUp
    look_at_documents: LookAtDocuments
    settle_document: SettleDocument
    ask_document: AskDocument
    tell_documents: TellDocuments
    hand_in: HandIn
    record_originals: RecordOriginals
    reuse_document: ReuseDocument
    open_list: OpenList
    mark_field: MarkField
    unmark_field: UnmarkField
    look_at_correction: LookAtCorrection
    open_correction: OpenCorrection
    say: Say
    hear: Hear
    amend: Amend
    find_rates: FindRates
    look_up_rates: LookUpRates
    follow_draft: FollowDraft
    tell_contract: TellContract
    withdraw_contract: WithdrawContract
    answer_follow_up: AnswerFollowUp
    report_contract: ReportContract


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
    forum: Forum
    drawer: Drawer
    exporter: Exporter
    finder: Finder
    scans: Scans
    pack_texts: Mapping[tuple[str, Language], Lookup]
    wordings: Wordings
    now: Callable[[], datetime]
    woken: asyncio.Event
    """Set when the outbox has something new; the delivery waits for it."""
    selected: asyncio.Event
    """Set when a selection shall be worked off; who does that waits for it."""

    def wake(self) -> None:
        """Tell the delivery that the outbox has something new."""
        self.woken.set()

    @property
    def calendar(self) -> Calendar:
        """The state's working days less the centre's closures."""
        return russia(self.centre.closures)

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
