"""The staff's workplace under hostile hands: made-up buttons, odd commands, words gone astray."""

from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from bot.emulator.chats import Msg
from flows.application import Application
from flows.checklist import Kept
from flows.talk import Spot
from storage.scans import album, looking
from tests.support.product import Product, product
from tests.support.staff import ANNA, BORIS, VERA, apply
from tests.support.talks import answer, card_of, heard, letters

UPDATES = count(1_000_000)


async def fed(bot: Product, kind: str, **content: Any) -> None:
    """Give the bot an update as it stands; an exception is the test's, not a line of the log."""
    number = next(UPDATES)
    await bot.app.gateway.feed({"update_id": number, kind: {"date": 1_790_000_000, **content}})
    await bot.settled()


def said(bot: Product, text: str) -> dict[str, Any]:
    """A command of the head in the group."""
    length = len(text.split(" ", maxsplit=1)[0])
    return {
        "message_id": next(UPDATES),
        "chat": {"id": bot.group.id, "type": "supergroup", "title": "-"},
        "from": {"id": VERA, "is_bot": False, "first_name": "-"},
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": length}],
    }


@pytest.mark.parametrize(
    "data",
    ["s:-" + "z" * 30 + ":0:card", "s:1_0:0:card", "s:1:0:dk:99", "s:1:0:doc:99", "s:1:0:rf:x/99"],
)
async def test_a_made_up_button_is_answered_and_breaks_nothing(
    bot: Product, sent: Application, data: str
) -> None:
    card: Msg = bot.staff(VERA).messages[-1]
    press = bot.world.press(bot.world.people[VERA], card, data, stale=True)
    await bot.settled()
    assert press.answer is not None


@pytest.mark.parametrize("command", ["/\u017fum 1 5", "/\ufb01nd x", "/away " + "a" * 4000])
async def test_an_odd_command_is_answered(bot: Product, sent: Application, command: str) -> None:
    before = len(bot.staff(VERA).heard)
    await fed(bot, "message", **said(bot, command))
    assert len(bot.staff(VERA).heard) > before


async def test_what_one_answers_to_a_colleague_reaches_no_client(
    bot: Product, sent: Application
) -> None:
    anna, boris = bot.staff(ANNA), bot.staff(BORIS)
    asked = await answer(anna, card_of(anna, sent), "Пришлите выписку")
    await answer(boris, asked, "Аня, зачем она нам?")
    await answer(anna, asked, "И договор")
    assert heard(bot.owner, "зачем она нам") == 0
    assert [one.words for one in await letters(bot, sent)] == ["Пришлите выписку", "И договор"]


async def test_edits_follow_also_in_a_group_that_became_a_supergroup(
    bot: Product, sent: Application
) -> None:
    anna = bot.staff(ANNA)
    asked = await answer(anna, card_of(anna, sent), "Пришлите выписку")
    after = -1009999999999
    old = {"id": bot.group.id, "type": "group", "title": "-"}
    sender = {"id": ANNA, "is_bot": False, "first_name": "-"}
    place = {"message_id": next(UPDATES), "chat": old, "from": sender}
    await fed(bot, "message", **place, migrate_to_chat_id=after)
    async with bot.app.store.transaction() as repositories:
        (letter,) = await repositories.talks.of(sent.id, 1)
        await repositories.talks.place(letter.id, Spot(after, asked["message_id"]))
    place = {"message_id": asked["message_id"], "chat": {**old, "id": after}, "from": sender}
    await fed(bot, "edited_message", **place, text="Пришлите договор", edit_date=1_790_000_001)
    assert heard(bot.owner, "Пришлите договор") == 1


@pytest.mark.parametrize(("kind", "code"), [("PNG", "files.huge"), ("JPEG", None)])
def test_a_picture_that_unpacks_into_gigabytes_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch, kind: str, code: str | None
) -> None:
    """What a JPEG shows is read at a small size."""
    monkeypatch.setattr(looking, "WHOLE", 899)
    written = BytesIO()
    Image.new("RGB", (30, 30)).save(written, kind)
    found = looking.fault(f"scan.{kind.lower()}", written.getvalue())
    assert (found.code if found is not None else None) == code


def test_a_large_picture_stands_upright_in_the_album(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album, "LONG_SIDE", 20)
    picture, written = Image.new("RGB", (120, 60)), BytesIO()
    turned = picture.getexif()
    turned[0x0112] = 6
    picture.save(written, "PNG", exif=turned)
    made = album.album([written.getvalue()] * 2)
    assert made is not None
    page = PdfReader(BytesIO(made.content)).pages[0]
    assert page.mediabox.height > page.mediabox.width


def test_a_pdf_of_endless_pages_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album, "MOST_PAGES", 3)
    writer, written = PdfWriter(), BytesIO()
    for _ in range(2):
        writer.add_blank_page(100, 100)
    writer.write(written)
    assert album.album([written.getvalue()]) is not None
    assert album.album([written.getvalue()] * 2) is None


async def test_many_documents_that_are_asked_for_again_are_told_again(
    bot: Product, sent: Application
) -> None:
    """The keys of the two messages differ only far behind."""
    use, anna = bot.app.office.use, bot.app.office.centre.member(ANNA)
    assert anna is not None
    for _ in range(2):
        async with bot.app.store.transaction() as repositories:
            kept = await repositories.documents.kept(sent.id)
            for number in range(1, 61):
                asked = Kept(f"+{number}", verdict="asked", name=f"Справка {number}")
                again = replace(kept.get(asked.slot, asked), told=False)
                await repositories.documents.save(sent.id, again)
        assert await use.tell_documents(anna, sent.id, bot.now()) == 60
        bot.app.office.wake()
        await bot.settled()
    assert heard(bot.owner, "Справка 1") == 2


async def test_what_was_changed_in_a_correction_taken_back_is_locked_as_it_was_sent(
    bot: Product, sent: Application
) -> None:
    anna, owner, office = bot.staff(ANNA), bot.owner, bot.app.office
    member = office.centre.member(ANNA)
    assert member is not None
    await anna.go(("[Вернуть с замечаниями]", "[Юридический адрес]"))
    await anna.go(("[не совпадает с документом]", "[Отправить]"))
    await owner.tap("Исправить")
    await owner.say("101000, Москва, ул. Чужая, д. 1")
    await office.use.take_back(member, sent.id, bot.now())
    office.wake()
    await bot.settled()
    (taken_up,) = await office.use.open_list(member, sent.id, "remarks")
    await anna.say("/app 1")
    await anna.go(("[Вернуть с замечаниями]", "[Сайт]", "[не совпадает с документом]"))
    await office.use.unmark_field(member, sent.id, "remarks", taken_up.form, taken_up.field)
    await anna.say("/app 1")
    await anna.go(("[Вернуть с замечаниями]", "[Отправить]"))
    await owner.tap("Исправить")
    await owner.say("новый-сайт.рф")
    await owner.tap("Отправить снова")
    async with bot.app.store.reading() as repositories:
        (round_,) = await repositories.remarks.rounds(sent.id)
    assert [one.question for one in round_.differences] == ["site"]


async def test_an_administrator_writes_to_no_applicant(tmp_path: Path) -> None:
    async with product(tmp_path, centre=Path("centres/kaluga.yaml")) as bot:
        sent = await apply(bot, bot.owner)
        admin = bot.staff(2004)
        await answer(admin, card_of(admin, sent), "Заходите завтра")
        assert heard(bot.owner, "Заходите завтра") == 0
        assert heard(admin, "Это действие не для вашей роли.") == 1
        assert await letters(bot, sent) == []
