"""Opens the store and builds the services on it; no update is taken here."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import contacts
from bot.database import prepare
from bot.exporter import FileExporter
from bot.papers import Shelf
from bot.rates.cbr import Cbr
from bot.registers.dadata import Dadata
from bot.scanning import FileScans
from bot.settings import OFF, Settings
from bot.wire import HttpWire
from flows.centre import Centre
from flows.ledger import ledger_service
from flows.library import Library
from flows.people import Language
from flows.ports.rates import Rates
from flows.ports.registry import Registry
from flows.readers.registry import READERS
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
from flows.usecases.expire import Expire
from flows.usecases.fill import Fill
from flows.usecases.find_rates import FindRates
from flows.usecases.hand_in import HandIn
from flows.usecases.hand_over import HandOver
from flows.usecases.hear import Hear
from flows.usecases.inquire import Inquire
from flows.usecases.look_at_documents import LookAtDocuments
from flows.usecases.look_up import LookUp
from flows.usecases.look_up_rates import LookUpRates
from flows.usecases.move_drafts import MoveDrafts
from flows.usecases.pause import Cancel, Pause, Reopen, Resume
from flows.usecases.plan_anew import PlanAnew
from flows.usecases.publish import Publish
from flows.usecases.rate import Rate
from flows.usecases.reach import Reach
from flows.usecases.recompute import Recompute
from flows.usecases.reconcile import Reconcile
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
from flows.usecases.tell_contract import AnswerFollowUp, TellContract, WithdrawContract
from flows.usecases.welcome import Welcome
from handlers.drawer import Drawer
from handlers.finding import Finder
from handlers.forum import Forum
from handlers.messenger import Messenger
from handlers.office import Office, UseCases
from handlers.patience import PatientWire
from handlers.wordings import Wordings
from locales.lookup import LANGUAGES, Lookup, pack_texts
from locales.texts import texts
from storage.database import Database, open_store
from storage.packs import PACKS, load_centre, load_packs

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store with the services on it; nothing is sent by itself."""

    settings: Settings
    office: Office
    store: Database
    wire: HttpWire


@asynccontextmanager
async def open_office(
    settings: Settings,
    now: Now | None = None,
    *,
    centre: Centre | None = None,
    wire: HttpWire | None = None,
) -> AsyncIterator[Opened]:
    """Bring the schema up to date and open the store; close it at the end.

    `centre` and `wire`: instead of those that the settings name. Raises PackFaults and NotFound
    for a centre or a pack that can't be used, WrongSetting for a folder or a database.
    """
    centre = centre or load_centre(settings.centre_path)
    zone = ZoneInfo(centre.zone)
    clock = now or (lambda: datetime.now(zone))
    library = load_library(settings, centre)
    await prepare(settings)
    store = await open_store(settings.database, settings.data_dir)
    wire = wire or HttpWire(settings.bot_token.get_secret_value(), settings.bot_api_url)
    registry = dadata(settings, centre)
    bank = cbr(settings, library)
    try:
        office = build_office(settings, centre, library, store, wire, clock, registry, bank)
        yield Opened(settings, office, store, wire)
    finally:
        await wire.close()
        if registry is not None:
            await registry.close()
        if bank is not None:
            await bank.close()
        await store.close()


def load_library(settings: Settings, centre: Centre) -> Library:
    """The packs that the environment, else the centre, asks for; all when neither does."""
    wanted = settings.pack_ids or centre.packs or None
    packs = load_packs(settings.packs_dir, wanted, centre)
    return Library(packs, {**READERS, **contacts.READERS}, centre.limits)


def build_office(
    settings: Settings,
    centre: Centre,
    library: Library,
    store: Database,
    wire: HttpWire,
    now: Now,
    registry: Registry | None = None,
    bank: Rates | None = None,
) -> Office:
    """Everything the handlers work with."""
    folder = settings.packs_dir or PACKS
    words: dict[tuple[str, Language], Lookup] = {
        (pack, language): pack_texts(language, folder / pack)
        for pack in library.packs
        for language in LANGUAGES
    }
    russian = {pack: words[pack, "ru"] for pack in library.packs}
    messenger = Messenger(PatientWire(wire))
    scans, shelf = FileScans(store), Shelf(settings.data_dir / "papers")
    return Office(
        store=store,
        library=library,
        centre=centre,
        staff_chat=settings.staff_chat_id,
        use=_use_cases(store, library, centre, settings.staff_chat_id, registry, bank),
        wire=wire,
        messenger=messenger,
        forum=Forum(PatientWire(wire), store, wanted=centre.topics),
        drawer=Drawer(
            Messenger(wire),
            store.answers,
            _blocker(store, Reach(library, settings.staff_chat_id), now),
        ),
        finder=Finder(library, words, {language: texts(language) for language in LANGUAGES}),
        scans=scans,
        exporter=FileExporter(store, library, centre, russian, now, folder, scans, shelf),
        pack_texts=words,
        wordings=Wordings(store, library, words),
        now=now,
        woken=asyncio.Event(),
        selected=asyncio.Event(),
    )


def _use_cases(
    store: Database,
    library: Library,
    centre: Centre,
    staff_chat: int,
    registry: Registry | None,
    bank: Rates | None,
) -> UseCases:
    inquire = Inquire(store, centre, registry) if centre.registers else None
    start = StartApplication(store, library, centre)
    step = ClientStep(store, library, centre, staff_chat)
    moves = MoveDrafts(store, library, centre)
    rates = FindRates(store, bank)
    return UseCases(
        welcome=Welcome(store, library, centre, staff_chat),
        give_consent=GiveConsent(store, library, centre),
        withdraw_consent=WithdrawConsent(store),
        start_application=start,
        fill=Fill(store, library),
        advance=Advance(store, library),
        pause=Pause(store),
        resume=Resume(store),
        reopen=Reopen(store, library),
        cancel=Cancel(store),
        show_result=ShowResult(store, library, centre),
        mark_service=MarkService(store),
        submit=Submit(
            store,
            library,
            centre,
            staff_chat,
            Reconcile(store, centre, inquire) if inquire else None,
        ),
        subscribe=Subscribe(store),
        erase=Erase(store),
        move_drafts=moves,
        publish=Publish(store),
        open_desk=OpenDesk(store, library),
        change_status=ChangeStatus(store, library, centre),
        many_at_once=ManyAtOnce(store, library, centre, staff_chat),
        to_many=ToMany(store, library, centre),
        subscribe_news=SubscribeNews(store),
        tagging=Tagging(store),
        give_digests=GiveDigests(store, centre, staff_chat),
        choose_digest=ChooseDigest(store),
        recompute=Recompute(store, library, centre, staff_chat),
        ring=Ring(store, centre, staff_chat, Expire(store, library, centre, staff_chat)),
        plan_anew=PlanAnew(store, library, centre),
        remind=Remind(store, library, centre, staff_chat),
        snooze=Snooze(store, library, centre),
        choose=Choose(store, library, centre),
        take=Take(store, centre),
        hand_back=HandBack(store, centre),
        hand_over=HandOver(store, library, centre, staff_chat),
        take_back=TakeBack(store, library, centre),
        check_condition=CheckCondition(store, library, centre),
        attach_paper=AttachPaper(store, library, centre),
        go_away=GoAway(store, centre),
        come_back=ComeBack(store, centre),
        look_at_gathering=LookAtGathering(store, library),
        choose_gathering=ChooseGathering(store, library, start),
        leave_gathering=LeaveGathering(store, step),
        answer_offer=AnswerOffer(store, moves),
        announce=Announce(store),
        write_down=WriteDown(store),
        call_off=CallOff(store),
        record_support=RecordSupport(store),
        client_step=step,
        rate=Rate(store, library, centre, staff_chat),
        used_this_year=UsedThisYear(store, library),
        say=Say(store),
        hear=Hear(store, staff_chat),
        amend=Amend(store),
        find_rates=rates,
        look_up_rates=LookUpRates(store, library, rates),
        tell_contract=TellContract(store, library, centre),
        withdraw_contract=WithdrawContract(store, library, centre),
        answer_follow_up=AnswerFollowUp(store),
        report_contract=ReportContract(store, library, centre),
        open_list=OpenList(store, library),
        mark_field=MarkField(store, library),
        unmark_field=UnmarkField(store, library),
        look_at_correction=LookAtCorrection(store, library),
        open_correction=OpenCorrection(store, library),
        look_at_documents=LookAtDocuments(store, library),
        settle_document=SettleDocument(store, library, centre),
        ask_document=AskDocument(store, library, centre),
        tell_documents=TellDocuments(store, library, centre),
        hand_in=HandIn(store, library, centre, staff_chat),
        record_originals=RecordOriginals(store, library, centre),
        reuse_document=ReuseDocument(store),
        look_up=LookUp(store, centre, inquire or Inquire(store, centre)),
    )


def dadata(settings: Settings, centre: Centre) -> Dadata | None:
    """The web service, where the centre has switched it on and there is a key for it."""
    if "dadata" not in centre.registers or not settings.dadata_token.get_secret_value():
        return None
    return Dadata(settings.dadata_token, settings.dadata_url)


def cbr(settings: Settings, library: Library) -> Cbr | None:
    """The Bank of Russia, where contracts are reported and it is not switched off."""
    wanted = any(ledger_service(pack) is not None for pack in library.packs.values())
    return Cbr(settings.cbr_url) if wanted and settings.cbr_url != OFF else None


def _blocker(store: Database, reach: Reach, now: Now) -> Callable[[int], Awaitable[None]]:
    async def blocked(chat_id: int) -> None:
        async with store.transaction() as repositories:
            person = await repositories.people.by_telegram(chat_id)
            if person is not None:
                await reach.lost(repositories, person, now())

    return blocked
