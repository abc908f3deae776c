"""Whatever is sent is answered, nothing that was said is lost, and the question stays."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from tests.support import ways
from tests.support.emulator import PNG, buttons
from tests.support.product import Card, Product, Talk

NAME = ways.ANKETA[0]
LONG = "Экспортная компания. " * 500


@pytest.fixture
async def owner(bot: Product) -> Talk:
    """Somebody who has told the company's name and is asked for the ОГРН."""
    await bot.owner.begin()
    await bot.owner.go((*ways.CONSENT, NAME))
    return bot.owner


async def answers(bot: Product, talk: Talk) -> dict[str, object]:
    """What is stored for the form that is open in the chat."""
    filling = await bot.app.store.answers.open_in_chat(talk.chat.id)
    assert filling is not None
    return dict(filling.session.values())


async def refused(bot: Product, talk: Talk, why: str) -> None:
    """The card says why, asks the same again, and the answers are as they were."""
    card = talk.card()
    assert f"⚠️ {why}" in card.text
    assert "Какой у компании ОГРН?" in card.text
    assert talk.messages[-1]["message_id"] == card.message_id
    assert await answers(bot, talk) == {"full_name": NAME}
    await talk.say(ways.ANKETA[1])
    assert await answers(bot, talk) == {"full_name": NAME, "ogrn": ways.ANKETA[1]}


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


async def posted(bot: Product, talk: Talk, typed: str) -> Card:
    """A text as the wire may bring it, though no app of Telegram's would send it so."""
    message = talk.world.send_text(talk.person, None, "x")
    message["text"] = typed
    await talk.settled()
    return talk.card()


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


@pytest.fixture
async def at_files(bot: Product, owner: Talk) -> Talk:
    """Somebody who is asked for the leaflet."""
    await owner.go(ways.ANKETA[1:32])
    assert "Пришлите рекламу" in owner.card().text
    return owner


async def test_an_empty_file(bot: Product, at_files: Talk) -> None:
    card = await at_files.attach("empty.pdf", b"")
    assert "⚠️ Файл «empty.pdf» пустой: в нём 0 байт." in card.text
    assert "Пришлите рекламу" in card.text


async def test_a_file_of_25_megabytes(bot: Product, at_files: Talk) -> None:
    card = await at_files.attach("film.pdf", b"%PDF", size=25 * 1024 * 1024)
    assert "⚠️ Файл «film.pdf» слишком большой. Можно до 20 МБ." in card.text
    assert bot.world.calls.of("getFile") == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../x", "x"),
        ("C:\\windows\\evil.pdf", "evil.pdf"),
        ('a"b\r\nX: y.pdf', 'a"bX y.pdf'),
        ("<b>каталог</b>.pdf", "b.pdf"),
        ("к" * 300 + ".pdf", "к" * 116 + ".pdf"),
    ],
)
async def test_a_file_with_a_bad_name(
    bot: Product, at_files: Talk, tmp_path: Path, name: str, shown: str
) -> None:
    await at_files.attach(name, b"%PDF-1.7 made up")
    await at_files.tap("Готово")
    ids = (await answers(bot, at_files))["leaflet"]
    assert isinstance(ids, list)
    async with bot.app.store.reading() as repositories:
        stored = await repositories.files.get(ids[0])
        assert await repositories.files.read(ids[0]) == b"%PDF-1.7 made up"
    assert "/" not in stored.name
    assert written(tmp_path).isdisjoint({"x", "evil.pdf", "каталог"})


def written(directory: Path) -> set[str]:
    """The names of all files that have been written."""
    return {path.name for path in directory.rglob("*")}


async def test_a_text_where_a_file_is_asked(bot: Product, at_files: Talk) -> None:
    card = await at_files.say("вышлю потом")
    assert "⚠️ Здесь нужен файл." in card.text


async def test_a_file_that_can_not_be_downloaded(bot: Product, at_files: Talk) -> None:
    bot.world.faults.fail(400, "Bad Request: wrong file_id", method="getFile")
    card = await at_files.attach("leaflet.pdf")
    assert "⚠️ Не удалось прочитать файл «leaflet.pdf»." in card.text
    await at_files.go(("📎 leaflet.pdf", "[Готово]"))
    assert "Кто подпишет анкету?" in at_files.card().text
    bot.world.calls.clear()


async def test_many_files_at_once(bot: Product, at_files: Talk) -> None:
    for number in range(12):
        at_files.file(f"page-{number}.pdf", f"%PDF {number}".encode(), group_id="album")
    await at_files.settled()
    assert "Файлов уже достаточно: можно не больше 10." in at_files.card().text
    await at_files.tap("Готово, файлов: 10")
    leaflet = (await answers(bot, at_files))["leaflet"]
    assert isinstance(leaflet, list)
    assert len(leaflet) == 10


async def test_the_wrong_one_of_several_files_is_taken_out(bot: Product, at_files: Talk) -> None:
    await at_files.attach("leaflet.pdf", b"%PDF right")
    card = await at_files.attach("bill.pdf", b"%PDF wrong")
    assert {"✕ Убрать leaflet.pdf", "✕ Убрать bill.pdf"} < set(card.buttons)
    card = await at_files.tap("Убрать bill.pdf")
    assert "✕ Убрать bill.pdf" not in card.buttons
    await at_files.tap("Готово, файлов: 1")
    kept = (await answers(bot, at_files))["leaflet"]
    assert isinstance(kept, list)
    async with bot.app.store.reading() as repositories:
        assert [(await repositories.files.get(one)).name for one in kept] == ["leaflet.pdf"]


async def test_the_same_file_again_is_told(at_files: Talk) -> None:
    await at_files.attach("leaflet.pdf")
    card = await at_files.attach("leaflet.pdf")
    assert "⚠️ Этот файл уже приложен" in card.text
    assert "Готово, файлов: 1" in card.buttons


@pytest.mark.parametrize("name", ["setup.exe", "Счёт.PDF.exe", "run.BAT "])
async def test_a_program_is_not_taken(bot: Product, at_files: Talk, name: str) -> None:
    card = await at_files.attach(name, b"MZ made up")
    assert "программа, такие не принимаем" in card.text
    assert bot.world.calls.of("getFile") == []


async def test_a_button_of_another_persons_session(bot: Product, owner: Talk) -> None:
    """Buttons can't travel between chats in Telegram, but data can be made up."""
    stranger = bot.newcomer("Пётр")
    await stranger.begin()
    await stranger.go(ways.CONSENT)
    theirs = buttons(owner.messages[-1])[0]["callback_data"]
    press = bot.world.press(stranger.person, stranger.messages[-1], theirs, stale=True)
    await stranger.settled()
    assert press.answer is not None
    assert press.answer["text"] == "Эта карточка уже закрыта. Откройте меню: /start"
    assert await answers(bot, stranger) == {}
    assert await answers(bot, owner) == {"full_name": NAME}
    assert "Какой у компании ОГРН?" in owner.card().text


async def test_a_menu_button_about_another_persons_application(bot: Product, owner: Talk) -> None:
    filling = await bot.app.store.answers.open_in_chat(owner.chat.id)
    assert filling is not None
    stranger = bot.newcomer("Пётр")
    await stranger.begin()
    for data in ("resume", "app", "result", "cancel", "submit", "files", "print", "score", "tell"):
        button = f"m:{data}:{filling.application_id}"
        if data == "resume":
            await stranger.go(ways.CONSENT)
        press = bot.world.press(stranger.person, stranger.messages[-1], button, stale=True)
        await stranger.settled()
        assert press.answer is not None
        assert press.answer["text"] == "Такой заявки у вас нет. Откройте «Мои заявки».", data
    assert await answers(bot, owner) == {"full_name": NAME}


async def test_a_button_of_last_months_message(bot: Product, owner: Talk) -> None:
    """A card that was left behind: its button is answered, the open question stays."""
    await owner.go((*ways.ANKETA[1:10],))
    old = owner.messages[-1]
    no = next(one["callback_data"] for one in buttons(old) if one["text"] == "Нет")
    await owner.go(("[Регулярные поставки]", "Казахстан, 1 млн ₽"))
    bot.clock.advance(31 * 24 * 3600)
    before = await answers(bot, owner)
    press = bot.world.press(owner.person, owner.messages[-1], no, stale=True)
    await owner.settled()
    assert press.answer is not None
    assert press.answer["text"] == "Это кнопка из прошлого шага. Смотрите последнюю карточку."
    assert await answers(bot, owner) == before
    assert "Что вы хотите продавать за рубеж?" in owner.card().text


async def test_a_card_that_nobody_remembers(bot: Product, owner: Talk) -> None:
    """Sent just before a crash, it stands below the live one: a tap on it clears it away."""
    known = owner.card()
    orphan = await bot.app.wire.call("copyMessage", copy_of(owner, known))
    await owner.say("1264000000000")
    data = buttons(owner.messages[-1])[0]["callback_data"]
    assert owner.messages[-1]["message_id"] == orphan["message_id"]
    bot.world.press(owner.person, owner.messages[-1], data)
    await owner.settled()
    assert "Какой у компании ИНН?" in owner.card().text
    assert len([one for one in owner.cards() if one.buttons]) == 1


def copy_of(talk: Talk, card: Card) -> dict[str, object]:
    """What copyMessage needs."""
    keyboard = next(
        one["reply_markup"] for one in talk.messages if one["message_id"] == card.message_id
    )
    return {
        "chat_id": talk.chat.id,
        "from_chat_id": talk.chat.id,
        "message_id": card.message_id,
        "reply_markup": keyboard,
    }


async def test_a_button_of_a_form_that_was_sent(bot: Product, owner: Talk) -> None:
    data = buttons(owner.messages[-1])[0]["callback_data"]
    await owner.go((*ways.ANKETA[1:], *ways.FINISH, *ways.SCORING, *ways.FINISH))
    await owner.tap("Отправить заявку")
    press = bot.world.press(owner.person, owner.messages[-1], data, stale=True)
    await owner.settled()
    assert press.answer is not None
    assert press.answer["text"] == "Эта карточка уже закрыта. Откройте меню: /start"


GARBAGE = [
    *("f", "f:", "f:::", "f:zzzzzzzzzzzz:1:p:yes", "f:1:-1:p:yes", "f:1:1:zz", "f:1:1:g:zzzz"),
    *("f:1:1:o:-5", "f:1:1:o:zzzzzzz", "f:1:1:l:x", "m", "m:", "m:nothing", "m:app:", "m:app:-1"),
    *("m:app:999999999999999999999", "m:app:١٢", "m:app:²", "m:start:x/y", "m:speak:xx"),
    *("m:start:rec-marketplaces/no", "m:reopen:1/none", "m:print:1/exe", "s:1:1:approve", "💣"),
]


@pytest.mark.parametrize("data", GARBAGE)
async def test_a_press_with_garbage(bot: Product, owner: Talk, data: str) -> None:
    stored = await answers(bot, owner)
    press = bot.world.press(owner.person, owner.messages[-1], data, stale=True)
    await owner.settled()
    assert press.answer is not None
    if (filling := await bot.app.store.answers.open_in_chat(owner.chat.id)) is not None:
        assert dict(filling.session.values()) == stored
    await owner.begin()
    await owner.go(("[Продолжить заполнение]",))
    assert await answers(bot, owner) == stored
    bot.world.calls.clear()


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


async def test_two_answers_at_once(bot: Product, owner: Talk) -> None:
    """The second was typed before its question could be seen: it is not taken for its answer."""
    owner.send("1264000000000")
    owner.send("4027000012")
    await owner.settled()
    assert await answers(bot, owner) == {"full_name": NAME, "ogrn": "1264000000000"}
    card = owner.card()
    assert "Сообщение «4027000012» пришло раньше, чем появился этот вопрос" in card.text
    assert "Какой у компании ИНН?" in card.text
    await owner.tap("4027000012")
    assert (await answers(bot, owner))["inn"] == "4027000012"


async def test_a_slip_mended_at_once(bot: Product, owner: Talk) -> None:
    """The question was the same all the time: the second try is no early answer."""
    owner.send("126400000000")
    owner.send("1264000000000")
    await owner.settled()
    assert await answers(bot, owner) == {"full_name": NAME, "ogrn": "1264000000000"}


async def test_a_form_is_opened_from_an_old_menu(bot: Product, owner: Talk) -> None:
    """There is one live card, wherever it is opened from."""
    await owner.begin()
    menu = owner.messages[-1]
    await owner.say("/help")
    await owner.begin()
    await owner.tap("Продолжить заполнение")
    data = next(one["callback_data"] for one in buttons(menu) if "Продолжить" in one["text"])
    bot.world.press(owner.person, menu, data)
    await owner.settled()
    assert len([one for one in owner.heard if "Какой у компании ОГРН?" in one]) == 1
    assert await answers(bot, owner) == {"full_name": NAME}


async def test_a_double_tap(bot: Product, owner: Talk) -> None:
    await owner.go(ways.ANKETA[1:10])
    owner.touch("Нет")
    owner.touch("Нет")
    await owner.settled()
    stored = await answers(bot, owner)
    assert stored["export_experience"] == "none"
    assert "product_description" not in stored
    assert "Что вы хотите продавать за рубеж?" in owner.card().text


async def test_a_mark_that_is_sent_again_spoils_no_button(bot: Product, owner: Talk) -> None:
    """Telegram may send a press anew; who has gone on meanwhile is not held up by it."""
    await owner.go(ways.ANKETA[1:22])
    first = owner.touch("Оптом (B2B)")
    await owner.settled()
    bot.world.resend_press(first)
    done = owner.touch("Готово")
    await owner.settled()
    assert done.answer is not None
    assert done.answer["text"] is None
    assert (await answers(bot, owner))["trade_types"] == ["b2b"]
    bot.world.calls.clear()  # a press can be answered once only: the second answer was refused


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
