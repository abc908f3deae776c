"""The talk between staff and applicants: letters as each side reads them, and their buttons."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import Application, Card
from flows.centre import Centre, QuickReply
from flows.status import RESUBMIT
from flows.talk import Letter
from handlers.views.buttons import menu_data
from handlers.views.menu import moment
from handlers.views.screen import Button, Rows, Screen
from handlers.views.staff_card.buttons import card_button
from handlers.views.staff_card.terms import stepped_text
from handlers.views.staff_dossier import Dossier, member_text
from locales.lookup import Html, escaped
from locales.texts import Texts

SIGN = "👌"
"""The reaction on what was passed on."""


def to_client(texts: Texts, centre: Centre, letter: Letter, application: Application) -> Screen:
    """What the staff have written, with a button to answer."""
    number, by = application.number or "", _by(texts, centre, letter)
    words = Html(letter.words)
    if letter.words:
        text = texts.talk_to_client(number=number, by=by, words=words)
    else:
        text = texts.talk_to_client_file(number=number, by=by)
    answer = Button(texts.talk_button_answer(), menu_data("talk", str(application.id)))
    return Screen(_edited(texts, centre, letter, text), ((answer,),))


def to_staff(texts: Texts, centre: Centre, letter: Letter, application: Application) -> Screen:
    """What the client has written; whoever replies to it answers."""
    number = application.number or ""
    if letter.words:
        text = texts.talk_to_staff(number=number, words=Html(letter.words))
    else:
        text = texts.talk_to_staff_file(number=number)
    return Screen(_edited(texts, centre, letter, text))


def not_delivered(texts: Texts, *, blocked: bool) -> Screen:
    """The client can't be reached: for whoever wrote to them."""
    return Screen(texts.talk_not_delivered() if blocked else texts.talk_not_delivered_other())


def not_heard(texts: Texts, centre: Centre) -> Screen:
    """The staff's group can't be reached: for the client who wrote."""
    return Screen(texts.talk_not_heard(phone=centre.contacts.phone))


def news_line(dossier: Dossier, verb: str, card: Card) -> Screen:
    """What the client has done, in one line below the pinned card."""
    texts = dossier.texts
    text = texts.staff_card_again() if verb == RESUBMIT else stepped_text(dossier, verb)
    return Screen(text, card_row(texts, card))


def pointer(dossier: Dossier, card: Card) -> Screen:
    """Where the card of an application stands, for whoever asked for it elsewhere."""
    company = dossier.fact_text("company.full_name") or ""
    state = Html(dossier.state_text(dossier.application.state))
    text = dossier.texts.talk_card_there(number=dossier.number, company=company, state=state)
    return Screen(text, card_row(dossier.texts, card))


def card_row(texts: Texts, card: Card) -> Rows:
    """A button that leads to a message of a supergroup: only its members can follow it."""
    url = message_link(card)
    return ((Button(texts.talk_button_card(), url=url),),) if url else ()


def message_link(card: Card) -> str:
    """The link of a message; "" in a group that is no supergroup: its messages have none."""
    head, chat = "-100", str(card.chat_id)
    if not chat.startswith(head):
        return ""
    thread = f"{card.thread_id}/" if card.thread_id is not None else ""
    return f"https://t.me/c/{chat.removeprefix(head)}/{thread}{card.message_id}"


def write_row(texts: Texts, application: Application) -> tuple[Button, ...]:
    """For the applicant's page of an application: write to the centre about it."""
    data = menu_data("talk", str(application.id))
    return (Button(texts.talk_button_write_centre(), data),)


def choice(dossier: Dossier, replies: Sequence[QuickReply]) -> Screen:
    """Quick replies to choose from, or one's own words."""
    texts = dossier.texts
    rows = [
        (card_button(dossier, reply.title, "qr", str(number)),)
        for number, reply in enumerate(replies)
    ]
    own = card_button(dossier, texts.talk_button_own_words(), "sw")
    back = card_button(dossier, texts.staff_button_card(), "card")
    return Screen(texts.talk_quick(number=dossier.number), (*rows, (own,), (back,)))


def check(dossier: Dossier, reply: QuickReply, number: int) -> Screen:
    """A quick reply before it is sent."""
    texts, at = dossier.texts, str(number)
    rows = (
        (
            card_button(dossier, texts.talk_button_send(), "qr!", at),
            card_button(dossier, texts.talk_button_change(), "sw", at),
        ),
        (card_button(dossier, texts.staff_button_card(), "card"),),
    )
    return Screen(texts.talk_quick_check(number=dossier.number, words=reply.text), rows)


def echo(dossier: Dossier, telegram: int, words: str) -> Screen:
    """What was sent to the client by a button: it stands in the group as if it was written."""
    who = member_text(telegram, dossier.centre, dossier.texts)
    return Screen(dossier.texts.talk_sent_echo(number=dossier.number, who=who, words=Html(words)))


def ask_staff(dossier: Dossier, telegram: int, name: str, draft: str) -> str:
    """The message that waits for words to the client; with a draft that can be copied."""
    mention = Html(f'<a href="tg://user?id={telegram}">{escaped(name)}</a>')
    texts, number = dossier.texts, dossier.number
    if draft:
        return texts.talk_ask_staff_change(mention=mention, number=number, words=draft)
    return texts.talk_ask_staff(mention=mention, number=number)


def _by(texts: Texts, centre: Centre, letter: Letter) -> str:
    telegram = letter.actor.removeprefix("staff:")
    member = centre.member(int(telegram)) if telegram.isdigit() else None
    return texts.talk_by_member(who=member.name) if member else texts.talk_by_centre()


def _edited(texts: Texts, centre: Centre, letter: Letter, text: str) -> str:
    if letter.edited_at is None:
        return text
    return f"{text}\n\n{texts.talk_edited(when=local(centre, letter.edited_at, texts))}"


def local(centre: Centre, at: datetime, texts: Texts) -> str:
    """A moment in the centre's zone."""
    return moment(at.astimezone(ZoneInfo(centre.zone)), texts.language)
