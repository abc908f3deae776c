"""The applicant's door in aiogram: commands, menu buttons, and what fits nowhere."""

from collections.abc import Mapping
from dataclasses import replace

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject, CommandStart, Filter
from aiogram.types import CallbackQuery, Message
from aiogram.types import User as TelegramUser

from flows.errors import FlowError
from flows.ledger import ledger_pack
from flows.people import Person
from handlers.applicant import (
    agreeing,
    applications,
    catalogue,
    contracts,
    correcting,
    documents,
    follow_up,
    gatherings,
    menu,
    news,
    outcome,
    papers,
    privacy,
    rating,
    related,
    reminders,
    share,
    steps,
    talk,
    versions,
)
from handlers.applicant.answering import Prompt, ToOwnPrompt
from handlers.applicant.form_cards import FormCards
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import Page, Visit, contracts_told, events_ahead, waiting_draft
from handlers.applicant.replies import day_written, replied
from handlers.office import Office
from handlers.views import menu as views
from handlers.views.buttons import menu_data
from handlers.views.error_words import error_text
from handlers.views.links import linked_service
from handlers.views.screen import Button, Rows, Screen
from locales.texts import Texts

PAGES: Mapping[str, Page] = {
    **menu.PAGES,
    **catalogue.PAGES,
    **correcting.PAGES,
    **applications.PAGES,
    **outcome.PAGES,
    **papers.PAGES,
    **documents.PAGES,
    **steps.PAGES,
    **rating.PAGES,
    **related.PAGES,
    **reminders.PAGES,
    **contracts.PAGES,
    **follow_up.PAGES,
    **agreeing.PAGES,
    **gatherings.PAGES,
    **share.PAGES,
    **privacy.PAGES,
    **versions.PAGES,
    **talk.PAGES,
    **news.PAGES,
}


class InPrivate(Filter):
    """The chat is a person's own. Asynchronous, so that aiogram needs no thread for it."""

    async def __call__(self, event: Message | CallbackQuery) -> bool:
        """Whether the message, or the message of the pressed button, is in a private chat."""
        message = event.message if isinstance(event, CallbackQuery) else event
        return message is not None and message.chat.type == ChatType.PRIVATE


def applicant_router(office: Office, forms: FormCards) -> Router:
    """Build the router."""
    door = _Door(office, forms)
    router = Router(name="applicant")
    router.message.filter(InPrivate())
    router.callback_query.filter(InPrivate())
    router.message.register(door.start, CommandStart())
    router.message.register(door.help, Command("help"))
    router.message.register(door.applications, Command("applications"))
    router.message.register(door.reminders, Command("reminders"))
    router.message.register(door.contracts, Command("contracts"))
    router.message.register(door.cancel, Command("cancel"))
    router.message.register(door.words, ToOwnPrompt(office))
    router.message.register(door.anything)
    router.edited_message.filter(InPrivate())
    router.edited_message.register(door.edited)
    router.callback_query.register(door.press)
    return router


class _Door:
    def __init__(self, office: Office, forms: FormCards) -> None:
        self._office = office
        self._forms = forms

    async def start(self, message: Message, command: CommandObject) -> None:
        """/start, also by a deep link.

        `apply`, `news`, `app_<number>`, `event_<number>`, `s_<pack>_<service>`.
        """
        person, new = await self._person(message.from_user, message.chat.id)
        if person is None:
            return
        payload = command.args or ""
        visit = Visit(self._office, self._forms, person, None)
        if not await self._linked(visit, payload):
            await leave_form(self._office, person)
            texts = self._office.words(person)
            draft = await waiting_draft(self._office, person)
            events = await events_ahead(self._office)
            screen = views.home(
                texts,
                self._office.centre,
                draft,
                first_time=new,
                events=events,
                contracts=await contracts_told(self._office, person),
            )
            await self._office.messenger.send(person.chat_id, screen)

    async def help(self, message: Message) -> None:
        """/help."""
        await self._page(message, menu.help_page)

    async def applications(self, message: Message) -> None:
        """/applications."""
        await self._page(message, applications.listing)

    async def reminders(self, message: Message) -> None:
        """/reminders: what is ahead, how often, from what hour."""
        await self._page(message, reminders.page)

    async def contracts(self, message: Message) -> None:
        """/contracts; where no regulation asks for them, the first screen."""
        known = ledger_pack(self._office.library) is not None
        await self._page(message, contracts.listing if known else menu.home)

    async def cancel(self, message: Message) -> None:
        """/cancel: leave the form, keep what was answered."""
        await self._page(message, menu.home)

    async def words(self, message: Message, prompt: Prompt) -> None:
        """A reply to a question of the bot beside the forms: a reason, words for a rating."""
        person, _ = await self._person(message.from_user, message.chat.id)
        if person is not None:
            visit = Visit(self._office, self._forms, person, None, called=_called(message))
            await replied(visit, message, prompt)

    async def anything(self, message: Message) -> None:
        """What is said while no form is open: search the catalogue, or point to the way on."""
        person, _ = await self._person(message.from_user, message.chat.id)
        if person is None or message.via_bot is not None:
            return  # a card that somebody picked from the search beside the input field
        if await talk.heard(self._office, person, message):
            return
        if await documents.sent(Visit(self._office, self._forms, person, None), message):
            return
        await leave_form(self._office, person)  # a command that is none of ours, amid a form
        texts = self._office.words(person)
        draft = await waiting_draft(self._office, person)
        rows: Rows = ()
        if draft is not None:
            rows = ((Button(texts.menu_continue(), menu_data("resume", str(draft.id))),),)
        said = message.text or ""
        visit = Visit(self._office, self._forms, person, None, called=_called(message))
        if await day_written(visit, said) or await share.typed(visit, said):
            return
        found = None if said.startswith("/") else catalogue.search(visit, said, rows)
        await visit.show(found or _lost(texts, rows))

    async def edited(self, message: Message) -> None:
        """A message to the centre was changed; of other messages the form knows."""
        person, _ = await self._person(message.from_user, message.chat.id)
        if person is not None:
            await talk.amended(self._office, person, message)

    async def press(self, query: CallbackQuery) -> None:
        """A button of the menu."""
        person, _ = await self._person(query.from_user, query.from_user.id)
        if person is None or query.message is None:
            return
        texts = self._office.words(person)
        head, _, rest = (query.data or "").partition(":")
        screen, _, argument = rest.partition(":")
        page = PAGES.get(screen) if head == "m" else None
        if page is None:
            await self._office.messenger.answer(query.id, texts.toast_old_card(), alert=True)
            return
        shown, called = query.message.message_id, query.from_user.full_name
        visit = Visit(self._office, self._forms, person, shown, argument, called)
        toast = await self._open(page, visit, texts)
        await self._office.messenger.answer(query.id, toast or "")

    async def _open(self, page: Page, visit: Visit, texts: Texts) -> str | None:
        try:
            return await page(visit)
        except FlowError as error:
            return error_text(texts, error)

    async def _page(self, message: Message, page: Page) -> None:
        person, _ = await self._person(message.from_user, message.chat.id)
        if person is not None:
            await leave_form(self._office, person)
            await page(Visit(self._office, self._forms, person, None))

    async def _linked(self, visit: Visit, payload: str) -> bool:
        """Follow a deep link; False when it leads nowhere."""
        head, _, tail = payload.partition("_")
        try:
            if payload == "apply":
                await catalogue.catalogue(visit)
            elif (service := linked_service(payload, self._office.library.packs)) is not None:
                await catalogue.card(_with(visit, service))
            elif (event := gatherings.linked(payload)) is not None:
                await gatherings.one(_with(visit, event))
            elif payload == "news":
                await news.news(visit)
            elif head == "app":
                await applications.one(_with(visit, tail))
            elif head in self._office.library.packs:
                self._office.library.service(head, tail)
                await menu.start(_with(visit, f"{head}/{tail}"))
            else:
                return False
        except FlowError:
            return False
        return True

    async def _person(self, user: TelegramUser | None, chat_id: int) -> tuple[Person | None, bool]:
        """The person, and whether they came for the first time."""
        if user is None:
            return None, False
        async with self._office.store.reading() as repositories:
            known = await repositories.people.by_telegram(user.id)
        person = await self._office.use.welcome(
            user.id, chat_id, user.language_code, self._office.now()
        )
        return person, known is None


def _lost(texts: Texts, rows: Rows) -> Screen:
    """What is not understood: a draft that waits, or what the centre has."""
    if rows:
        return views.message(texts, texts.lost_draft(), rows)
    catalogue_row = (Button(texts.menu_catalogue(), menu_data("apply")),)
    return views.message(texts, texts.lost(), (catalogue_row,))


def _with(visit: Visit, argument: str) -> Visit:
    return replace(visit, argument=argument)


def _called(message: Message) -> str:
    return message.from_user.full_name if message.from_user is not None else ""
