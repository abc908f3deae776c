"""Events in the staff's chat: announce one, see who comes, write callers down, call it off."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from aiogram.types import Message

from flows.application import Card
from flows.errors import FlowError
from flows.gatherings import Seat
from flows.ports import Repositories
from flows.readers.base import BadAnswer
from flows.readers.gathering import read_gathering
from flows.readers.text import clean
from flows.usecases.seats import Attendance
from handlers.office import Office
from handlers.staff.cards import Cards, submitted_forms
from handlers.staff.errand import Do, Errand
from handlers.staff.numbers import number
from handlers.staff.room import place
from handlers.views import gatherings as views
from handlers.views import staff_words
from handlers.views.gatherings import Words
from handlers.views.screen import Screen
from locales.lookup import Html
from locales.texts import Texts

Prompt = Mapping[str, str]

KINDS = {"announce", "write_down"}
"""Prompts whose replies come here."""

NAMED = ("company.full_name", "company.contact")
"""What tells who comes: the company and whom to call, by profile key."""


async def listing(errand: Errand) -> None:
    """The coming events of the packs that are installed."""
    packs = errand.office.library.packs
    async with errand.office.store.reading() as repositories:
        coming = await repositories.gatherings.coming(errand.office.now())
    look = errand.office.use.look_at_gathering
    here = [one for one in coming if one.pack in packs]
    found = [await look(one.id) for one in here[: views.SHOWN]]
    await errand.show(views.staff_listing(_words(errand), found))


async def card(errand: Errand) -> None:
    """One event."""
    found = await errand.office.use.look_at_gathering(number(errand.argument))
    await errand.show(_card(errand.office, _words(errand), found))


async def people(errand: Errand) -> None:
    """Who comes, a page at a time."""
    id_, _, page = (number(part) for part in errand.argument.partition("/"))
    found = await errand.office.use.look_at_gathering(id_)
    seats = views.people_of(found)[page * views.PEOPLE :][: views.PEOPLE]
    async with errand.office.store.reading() as repositories:
        names = [await _name(repositories, seat) for seat in seats]
    await errand.show(views.staff_people(_words(errand), found, names, page))


async def announce(errand: Errand) -> None:
    """Ask for a new event: first for the service, then for the words."""
    services = list(_services(errand.office))
    if not errand.argument and len(services) != 1:
        await errand.show(views.staff_services(_words(errand), services))
        return
    names = dict(services)
    key = errand.argument or services[0][0]
    if key not in names:
        await errand.show(views.staff_services(_words(errand), services))
        return
    text = errand.texts.staff_announce_ask(name=errand.member.name, service=Html(names[key]))
    data = {"kind": "announce", "service": key}
    await _ask(errand, text, errand.texts.staff_announce_placeholder(), data)


async def write_down(errand: Errand) -> None:
    """Ask who called."""
    text = errand.texts.staff_write_down_ask(name=errand.member.name)
    data = {"kind": "write_down", "gathering": str(number(errand.argument))}
    await _ask(errand, text, errand.texts.staff_write_down_placeholder(), data)


async def ask_call_off(errand: Errand) -> None:
    """Ask once more."""
    found = await errand.office.use.look_at_gathering(number(errand.argument))
    await errand.show(views.ask_call_off(_words(errand), found))


async def call_off(errand: Errand) -> None:
    """Call it off."""
    office, id_ = errand.office, number(errand.argument)
    told = await office.use.call_off(errand.member, id_, office.now())
    office.wake()
    await card(errand)
    if told:
        text = errand.texts.staff_called_off(count=str(told))
        await office.messenger.send(
            errand.place.chat_id, Screen(text), thread_id=errand.place.thread_id
        )


async def replied(cards: Cards, message: Message, errand: Errand, prompt: Prompt) -> None:
    """Take a reply to a prompt; it stays open until it is answered properly.

    It is taken first and put back after a slip: a reply that comes twice, or two colleagues at
    once, announce one event.
    """
    asked = message.reply_to_message
    if asked is None or not await _taken(cards.office, message.chat.id, asked.message_id):
        return
    try:
        text = await _done(errand, message.text or "", prompt)
    except (BadAnswer, FlowError) as error:
        async with cards.office.store.transaction() as repositories:
            await repositories.prompts.put(message.chat.id, asked.message_id, prompt)
        wrong = errand.texts.staff_ask_again(wrong=Html(_wrong(errand.texts, error)))
        placeholder = errand.texts.staff_announce_placeholder()
        await _ask(errand, wrong, placeholder, prompt)
        return
    await cards.office.messenger.delete(message.chat.id, [asked.message_id])
    await _answer(errand, message, text)


async def _taken(office: Office, chat_id: int, message_id: int) -> bool:
    async with office.store.transaction() as repositories:
        return await repositories.prompts.take(chat_id, message_id) is not None


def _wrong(texts: Texts, error: BadAnswer | FlowError) -> str:
    if isinstance(error, BadAnswer):
        return staff_words.answer_text(texts, error)
    return staff_words.error_text(texts, error)


async def _done(errand: Errand, said: str, prompt: Prompt) -> str:
    office, texts = errand.office, errand.texts
    if prompt["kind"] == "announce":
        pack, _, service = prompt["service"].partition("/")
        now = office.now().astimezone(ZoneInfo(office.centre.zone))
        wanted = read_gathering(said, pack, service, now)
        made = await office.use.announce(errand.member, wanted, office.now())
        found = await office.use.look_at_gathering(made.id)
        await errand.show(_card(office, _words(errand), found))
        return texts.staff_announced()
    name, _, company = clean(said).partition(",")
    if not name.strip():
        raise BadAnswer("text.empty")
    id_ = int(prompt["gathering"])
    seat = await office.use.write_down(
        errand.member, id_, name.strip()[:200], company.strip()[:300], office.now()
    )
    if seat.standing == "waiting":
        return texts.staff_written_down_waiting(who=_spoken(seat))
    return texts.staff_written_down_sure(who=_spoken(seat))


async def _ask(errand: Errand, text: str, placeholder: str, data: Prompt) -> None:
    office, where = errand.office, errand.place
    asked = await office.messenger.ask(
        where.chat_id, text, placeholder, where.message_id, thread_id=where.thread_id
    )
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(where.chat_id, asked, data)


async def _answer(errand: Errand, message: Message, text: str) -> None:
    where: Card = place(message)
    await errand.office.messenger.send(
        where.chat_id, Screen(text), thread_id=where.thread_id, reply_to=where.message_id
    )


async def _name(repositories: Repositories, seat: Seat) -> str:
    """Who has a seat: the company and the person of the application, or whom staff wrote down."""
    if seat.application_id is None:
        return _spoken(seat)
    application = await repositories.applications.get(seat.application_id)
    if application.locked:
        return ""
    forms = await submitted_forms(repositories, application)
    said = [
        str(application.forms[form.id].answers[question.id])
        for key in NAMED
        for form in forms.values()
        for question in form.questions
        if question.remember == key and application.forms[form.id].answers.get(question.id)
    ]
    return ", ".join(dict.fromkeys(said))


def _spoken(seat: Seat) -> str:
    return ", ".join(part for part in (seat.name, seat.company) if part)


def _card(office: Office, words: Words, found: Attendance) -> Screen:
    gathering = found.gathering
    pack = office.pack(gathering.pack, office.centre.staff_language)
    rules = office.library.service(gathering.pack, gathering.service).gathering
    return views.staff_card(words, pack, found, rules)


def _services(office: Office) -> list[tuple[str, str]]:
    """The services that have events: key and name."""
    language = office.centre.staff_language
    return [
        (f"{pack.id}/{service.id}", office.pack(pack.id, language).get(f"service-{service.id}"))
        for pack in office.library.packs.values()
        for service in pack.services
        if service.gathering is not None and service.forms
    ]


def _words(errand: Errand) -> Words:
    office = errand.office
    texts: Texts = errand.texts
    return Words(texts, ZoneInfo(office.centre.zone), office.now())


BUTTONS: Mapping[str, Do] = {
    "evs": listing,
    "ev": card,
    "evp": people,
    "evn": announce,
    "evw": write_down,
    "evx": ask_call_off,
    "evx!": call_off,
}
"""By the screen that a button names."""
