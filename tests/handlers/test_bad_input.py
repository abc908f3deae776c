"""Whatever is sent is answered, nothing that was said is lost, and the question stays."""

import csv
import io
import zipfile

import pytest

from tests.support import ways
from tests.support.emulator import PNG
from tests.support.midway import NAME, answers, posted, refused
from tests.support.product import Product, Talk

LONG = "Экспортная компания. " * 500


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("\u200b\u2060", "Ответ пустой"),
        ("\u0001\u0002", "Ответ пустой"),
        ("\u3164", "Ответ пустой"),
        ("🙂🙂🙂", "ОГРН пишут только цифрами"),
        ("<b>1264000000000</b>", "ОГРН пишут только цифрами, а в «<b>1264000000000</b>»"),
        ("</b><a href='x'>&lt;", "ОГРН пишут только цифрами, а в «</b><a href='x'>&lt;»"),
        ("=cmd()|'/C calc'!A0", "ОГРН пишут только цифрами"),
        ("9" * 4000, "В номере"),
        ("🙂" * 2000, "ОГРН пишут только цифрами"),
    ],
)
async def test_what_can_not_be_an_answer(bot: Product, owner: Talk, typed: str, why: str) -> None:
    await posted(bot, owner, typed)
    await refused(bot, owner, why)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ООО «Ромашка» 🌼", "ООО «Ромашка» 🌼"),
        ("ООО\u0000 «Ро\u0007машка»", "ООО «Ромашка»"),
        ("<b>ООО</b> & <script>", "<b>ООО</b> & <script>"),
        ("\u202eООО \u2066Ромашка\u2069", "ООО Ромашка"),
        ("=cmd()|'/C calc'!A0", "=cmd()|'/C calc'!A0"),
        ("{ $centre } { 1 + 1 } %s {0}", "{ $centre } { 1 + 1 } %s {0}"),
    ],
)
async def test_a_strange_name_is_a_name(bot: Product, typed: str, kept: str) -> None:
    await bot.owner.begin()
    await bot.owner.go(ways.CONSENT)
    card = await posted(bot, bot.owner, typed)
    assert await answers(bot, bot.owner) == {"full_name": kept}
    assert f"✓ Название: {kept}" in card.text
    card = await bot.owner.tap("Ответы")
    assert f"· Название: {kept}" in card.text


async def test_ten_thousand_characters(bot: Product, owner: Talk) -> None:
    """An app cuts them into three messages; none of them is an ОГРН, the chat goes on."""
    owner.send(LONG[:10_000])
    await owner.settled()
    await refused(bot, owner, "ОГРН пишут только цифрами")


async def test_ten_thousand_characters_where_much_may_be_told(bot: Product, owner: Talk) -> None:
    await owner.go((*ways.ANKETA[1:10], "[Регулярные поставки]"))
    card = await owner.say(LONG[:4000])
    assert "⚠️ Слишком длинно: 4000 знаков, а можно не больше 3000." in card.text
    assert "export_volumes" not in await answers(bot, owner)
    await owner.say(LONG[:2999])
    assert (await answers(bot, owner))["export_volumes"] == LONG[:2999].strip()


async def test_what_is_no_text(bot: Product, owner: Talk) -> None:
    bot.world.sticker(owner.person)
    await owner.settled()
    await refused(bot, owner, "Стикер")


async def test_a_voice_message(bot: Product, owner: Talk) -> None:
    bot.world.voice(owner.person)
    await owner.settled()
    await refused(bot, owner, "Голосовые")


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_photo_where_text_is_asked(bot: Product, owner: Talk, kind: str) -> None:
    await owner.attach("photo.png", PNG, kind=kind)
    await refused(bot, owner, "Сейчас файл не нужен")


async def test_a_forwarded_message_is_read_like_a_typed_one(bot: Product, owner: Talk) -> None:
    bot.world.forward(owner.person, None, "1264000000000", "Бухгалтер")
    await owner.settled()
    assert (await answers(bot, owner))["ogrn"] == "1264000000000"


async def test_a_shared_contact_answers_the_phone_question(bot: Product, owner: Talk) -> None:
    await owner.go(ways.ANKETA[1:8])
    bot.world.contact(owner.person)
    await owner.settled()
    assert (await answers(bot, owner))["phone"] == "+79100000001"


async def test_a_shared_contact_elsewhere(bot: Product, owner: Talk) -> None:
    bot.world.contact(owner.person)
    await owner.settled()
    await refused(bot, owner, "")


async def test_an_edited_message(bot: Product, owner: Talk) -> None:
    """Editing what was taken changes nothing; editing what was refused is a new try."""
    wrong = owner.send("126400000000")
    await owner.settled()
    bot.world.edit(owner.person, wrong, "1264000000000")
    await owner.settled()
    assert await answers(bot, owner) == {"full_name": NAME, "ogrn": "1264000000000"}
    start = next(one for one in owner.messages if one.get("text") == "/start")
    bot.world.edit(owner.person, start, "другое")
    await owner.settled()
    assert "Правка старого сообщения не меняет ответ." in owner.card().text
    assert await answers(bot, owner) == {"full_name": NAME, "ogrn": "1264000000000"}


@pytest.mark.parametrize("command", ["/start", "/help", "/applications", "/cancel", "/unknown"])
async def test_a_command_in_the_middle(bot: Product, owner: Talk, command: str) -> None:
    card = await owner.say(command)
    assert card.text
    if "Продолжить заполнение" not in "".join(card.buttons):
        card = await owner.say("/start")
    card = await owner.tap("Продолжить заполнение")
    assert "Какой у компании ОГРН?" in card.text
    assert await answers(bot, owner) == {"full_name": NAME}
    cards = [one for one in owner.heard if "Какой у компании ОГРН?" in one]
    assert len(cards) == 1


async def test_words_while_no_form_is_open(bot: Product) -> None:
    card = await bot.owner.say("Здравствуйте, <b>тут</b> есть хлеб?")
    assert card.text.startswith("По запросу «Здравствуйте, <b>тут</b> есть хлеб?» ничего не нашли.")
    assert card.buttons == ["Что есть у центра", "⌂ В меню"]
    found = await bot.owner.say("Здравствуйте, я хочу продавать на маркетплейсах")
    assert "Размещение на маркетплейсах" in found.buttons
    command = await bot.owner.say("/nothing")
    assert command.text == "Не понял. Нажмите кнопку или откройте меню: /start"
    sticker = bot.world.sticker(bot.owner.person)
    await bot.settled()
    assert bot.owner.card().message_id > sticker["message_id"]
    assert bot.owner.card().text == command.text


async def test_formulas_are_text_in_every_export(bot: Product, owner: Talk) -> None:
    formula = "=cmd()|'/C calc'!A0"
    steps = list(ways.ANKETA[1:])
    steps[steps.index("Образцов Пётр Сергеевич")] = formula
    await owner.go((*steps, *ways.FINISH, *ways.SCORING, *ways.FINISH, "[Отправить заявку]"))
    table, count = await bot.app.office.exporter.table("csv")
    assert count == 1
    rows = csv.reader(io.StringIO(table.content.decode("utf-8-sig")), delimiter=";")
    cells = [cell for row in rows for cell in row if "cmd()" in cell]
    assert cells
    assert not [cell for cell in cells if cell.startswith("=")]
    book, _ = await bot.app.office.exporter.table("xlsx")
    with zipfile.ZipFile(io.BytesIO(book.content)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name]
        whole = b"".join(parts.read(name) for name in parts.namelist())
    assert b"cmd()" in whole
    assert not any(b"<f>" in sheet for sheet in sheets)
