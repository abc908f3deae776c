"""The staff's door in aiogram: commands, presses and replies in the staff's chat, nowhere else."""

from collections.abc import Awaitable, Callable, Mapping

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from flows.centre import Member
from flows.errors import FlowError
from handlers.office import Office
from handlers.staff import answers, broadcast, bulk, dates, gatherings
from handlers.staff.answers import ANSWERS
from handlers.staff.broadcast_words import Cut, Follow, OfBroadcast
from handlers.staff.cards import Cards
from handlers.staff.commands import BUTTONS, COMMANDS
from handlers.staff.errand import Errand
from handlers.staff.presses import outcome
from handlers.staff.replies import REASON, Prompt, ToPrompt, replied
from handlers.staff.room import InOtherGroup, InRoom, Known, Migrated, Room, place
from handlers.staff.talk import WORDS, StaffTalk, ToApplicant
from handlers.staff.topics import application_of, meant
from handlers.staff.turn import Turn
from handlers.staff.why import named_in
from handlers.views.buttons import staff_press
from handlers.views.desk import plain
from handlers.views.screen import Screen
from handlers.views.staff_words import error_text
from locales.texts import Texts

REFUSALS: Mapping[str, Callable[[Errand], Awaitable[str]]] = {
    **dict.fromkeys(bulk.BUTTONS, bulk.refusal),
    **dict.fromkeys(broadcast.BUTTONS, broadcast.refusal),
    **dict.fromkeys(broadcast.SAMPLES, broadcast.only_sample),
    **dict.fromkeys(dates.BUTTONS, dates.refusal),
}
"""What says why a button may not be used, by the screen that it names."""


def staff_router(office: Office) -> Router:
    """Build the router for messages and presses in groups."""
    room = Room(office.staff_chat, office.store)
    router = Router(name="staff")
    router.include_routers(_inside(office, room), _outside(office, room))
    return router


def _inside(office: Office, room: Room) -> Router:
    """The staff's chat."""
    door = _Door(office, room)
    known = Known(office.centre)
    router = Router(name="staff-room")
    router.message.filter(InRoom(room))
    router.callback_query.filter(InRoom(room))
    router.message.register(door.migrated, Migrated())
    router.message.register(door.command, Command(*COMMANDS, ignore_case=True), known)
    router.message.register(door.stranger, Command(*COMMANDS, ignore_case=True))
    router.message.register(door.reply, ToPrompt(office, {REASON}), known)
    router.message.register(door.answer, ToPrompt(office, set(ANSWERS)), known)
    router.message.register(door.gathering, ToPrompt(office, gatherings.KINDS), known)
    router.message.register(door.stranger, ToPrompt(office, {REASON, *ANSWERS, *gatherings.KINDS}))
    follow = Follow(Cards(office))
    router.message.register(follow.cut, known, Cut(office))
    router.edited_message.register(follow.edited, known, OfBroadcast(office))
    _talking(router, office, room, known)
    router.callback_query.register(door.press, known)
    router.callback_query.register(door.strange_press)
    return router


def _talking(router: Router, office: Office, room: Room, known: Known) -> None:
    """What is meant for applicants comes last: commands and answers to the bot are not."""
    talk = StaffTalk(office, set())
    router.edited_message.filter(InRoom(room))
    router.message.register(talk.prompted, ToPrompt(office, {WORDS}), known)
    router.message.register(talk.write, ToApplicant(office), known)
    router.message.register(talk.stranger, ToApplicant(office))
    router.edited_message.register(talk.edited, known)


def _outside(office: Office, room: Room) -> Router:
    """Other groups: nothing is shown there."""
    door = _Elsewhere(office)
    router = Router(name="elsewhere")
    router.message.filter(InOtherGroup(room))
    router.callback_query.filter(InOtherGroup(room))
    router.message.register(door.command, Command(*COMMANDS, ignore_case=True))
    router.callback_query.register(door.press)
    return router


class _Door:
    def __init__(self, office: Office, room: Room) -> None:
        self._office = office
        self._room = room
        self._cards = Cards(office)

    @property
    def _texts(self) -> Texts:
        return self._office.texts(self._office.centre.staff_language)

    async def command(self, message: Message, command: CommandObject, member: Member) -> None:
        """One of COMMANDS."""
        # As aiogram compares them: "\N{LATIN SMALL LETTER LONG S}um" counts as "sum".
        name, argument = command.command.casefold(), (command.args or "").strip()
        here = await application_of(self._office, message)
        argument = meant(name, argument, here.number if here is not None else None)
        if name == "why" and not argument:
            argument = named_in(message.reply_to_message)
        errand = Errand(self._cards, member, place(message), argument)
        await COMMANDS[name](errand)

    async def reply(self, message: Message, member: Member, prompt: Prompt) -> None:
        """A reason."""
        await replied(self._cards, message, member, prompt)

    async def answer(self, message: Message, member: Member, prompt: Prompt) -> None:
        """A day, a file, why a ground is overruled."""
        await answers.replied(self._cards, message, member, prompt)

    async def gathering(self, message: Message, member: Member, prompt: Prompt) -> None:
        """What was asked for an event."""
        errand = Errand(self._cards, member, place(message), "")
        await gatherings.replied(self._cards, message, errand, prompt)

    async def stranger(self, message: Message) -> None:
        """Somebody in the chat who is not in the centre's file."""
        await self._tell(message, self._texts.staff_not_member())

    async def press(self, query: CallbackQuery, member: Member) -> None:
        """A button of a card or of a list."""
        press = staff_press(query.data or "")
        if press is None:
            await self._list_press(query, member)
            return
        done = await outcome(Turn(self._cards, member, place(query), press))
        toast = plain(done.toast)
        await self._office.messenger.answer(query.id, toast, alert=done.alert)
        if done.then is not None:
            await done.then()

    async def strange_press(self, query: CallbackQuery) -> None:
        """A press of somebody who is not in the centre's file."""
        text = plain(self._texts.staff_not_member())
        await self._office.messenger.answer(query.id, text, alert=True)

    async def migrated(self, message: Message) -> None:
        """The group became a supergroup."""
        after = message.migrate_to_chat_id or message.chat.id
        await self._room.moved(message.chat.id, after, self._office.now())

    async def _list_press(self, query: CallbackQuery, member: Member) -> None:
        head, _, rest = (query.data or "").partition(":")
        screen, _, argument = rest.partition(":")
        do = BUTTONS.get(screen) if head == "m" else None
        if do is None:
            text = plain(self._texts.staff_old_button())
            await self._office.messenger.answer(query.id, text, alert=True)
            return
        at = place(query)
        errand = Errand(self._cards, member, at, argument, at.message_id)
        refuse = REFUSALS.get(screen)
        if refuse is not None and (refusal := await refuse(errand)):
            await self._office.messenger.answer(query.id, plain(refusal), alert=True)
            return
        await self._office.messenger.answer(query.id)
        try:
            await do(errand)
        except FlowError as error:
            await self._office.messenger.send(
                at.chat_id, Screen(error_text(errand.texts, error)), thread_id=at.thread_id
            )

    async def _tell(self, message: Message, text: str) -> None:
        at = place(message)
        await self._office.messenger.send(
            at.chat_id, Screen(text), thread_id=at.thread_id, reply_to=at.message_id
        )


class _Elsewhere:
    def __init__(self, office: Office) -> None:
        self._office = office

    async def command(self, message: Message) -> None:
        """A staff's command in a group that is not the staff's."""
        at = place(message)
        text = self._office.texts(self._office.centre.staff_language).staff_elsewhere()
        await self._office.messenger.send(
            at.chat_id, Screen(text), thread_id=at.thread_id, reply_to=at.message_id
        )

    async def press(self, query: CallbackQuery) -> None:
        """A card that somehow came here."""
        texts = self._office.texts(self._office.centre.staff_language)
        await self._office.messenger.answer(query.id, plain(texts.staff_elsewhere()), alert=True)


async def set_staff_commands(office: Office) -> None:
    """Publish the commands menu of the staff's chat; without such a chat there is none."""
    if not office.staff_chat:
        return
    texts = office.texts(office.centre.staff_language)
    commands = [
        {"command": name, "description": texts.get(f"staff-command-{name}")} for name in COMMANDS
    ]
    scope = {"type": "chat", "chat_id": office.staff_chat}
    await office.wire.call("setMyCommands", {"commands": commands, "scope": scope})
