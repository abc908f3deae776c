"""The documents desk: staff accept and return with a tap, the applicant sends what is asked."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from flows.application import Application
from flows.checklist import Line
from tests.handlers.test_staff_decisions import desk, reply
from tests.support.desk import told
from tests.support.product import Product, Talk, seen
from tests.support.scans import pdf, photo, uploaded
from tests.support.staff import BORIS

LEAFLET, ATTORNEY = "anketa.leaflet", "anketa.power_of_attorney"


async def lines(bot: Product, application: Application) -> dict[str, Line]:
    async with bot.app.store.reading() as repositories:
        now = await repositories.applications.get(application.id)
        return {one.slot: one for one in await repositories.documents.checklist(now)}


def files(talk: Talk) -> list[dict[str, Any]]:
    """Documents that the bot has sent into a chat, oldest first."""
    bot_id = talk.world.bot.id
    return [one for one in talk.messages if "document" in one and one["from"]["id"] == bot_id]


def content(bot: Product, message: dict[str, Any]) -> bytes:
    return bot.world.files.by_id[uploaded(message)].data


async def test_the_card_counts_and_the_list_says_how_each_stands(
    bot: Product, sent: Application, anna: Talk
) -> None:
    assert "Документы: 0 из 2" in desk(bot, sent).buttons
    page = await anna.tap("Документы: 0 из 2")
    assert "прислан, не проверен" in page.text
    assert "тот же файл, что в № 2" in page.text
    assert "✅ Принять все: 2" in page.buttons


async def test_accept_accept_is_one_tap_each(bot: Product, sent: Application, anna: Talk) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("1.")
    assert len(files(anna)) == 1
    first = anna.touch("Принять")
    await bot.settled()
    assert told(first) == ("Принят.", False)
    assert len(files(anna)) == 2
    second = anna.touch("Принять")
    await bot.settled()
    assert told(second) == ("Принят. Все документы просмотрены.", False)
    found = await lines(bot, sent)
    assert {one.state for one in found.values()} == {"accepted"}
    assert "Документы: 2 из 2" in desk(bot, sent).buttons
    assert "принят: Анна Причалова, 20.11.2026, 12:00" in seen(files(anna)[0]).text


async def test_of_two_who_decide_about_one_document_the_second_is_told(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("1.")
    boris = bot.staff(BORIS)
    await boris.tap("Вернуть…")
    first = boris.touch("Не читается")
    second = anna.touch("Не тот документ")
    await bot.settled()
    assert told(first) == ("Возвращён. Клиенту пока не сообщено.", False)
    text, alert = told(second)
    assert alert
    assert "Борис" in text
    assert "возвращён" in text
    found = await lines(bot, sent)
    assert found[LEAFLET].reason == "Не читается"


async def test_a_returned_document_is_asked_of_the_applicant_and_sent_as_an_album(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("1.")
    await anna.tap("Вернуть…")
    await anna.tap("Своими словами")
    await reply(anna, anna.card().message_id, "Не видно <печати> & подписи")
    await anna.tap("Документы: ")
    assert "Клиент ещё не знает: 1" in anna.card().text or "Клиент ещё не знает: 1" in desk_text(
        anna
    )
    press = anna.touch("Сообщить клиенту: 1")
    await bot.settled()
    assert told(press) == ("Клиенту написано: 1 документ.", False)

    owner = bot.owner
    assert "Не видно <печати> & подписи" in owner.card().text
    await owner.tap("Прислать документы")
    await owner.tap("Прислать: ")
    for number in range(3):
        owner.file(
            f"{number}.jpg",
            photo(f"Лист {number}", sideways=number == 1),
            kind="photo",
            group_id="album",
        )
    await bot.settled()
    card = owner.card()
    assert "Приложено: 3" in card.text
    assert "3 файла соберём в один PDF" in card.text
    await owner.tap("Готово, отправить: 3")
    found = (await lines(bot, sent))[LEAFLET]
    assert (found.state, len(found.files)) == ("received", 3)

    assert "клиент прислал" in anna.card().text
    await anna.tap("Посмотреть")
    assert "Замечания начаты" not in desk(bot, sent).text  # they were about the old one
    made = files(anna)[-1]
    assert "3 файла собрано в один PDF, страниц: 3" in seen(made).text
    reader = PdfReader(BytesIO(content(bot, made)))
    assert [(page.mediabox.width > page.mediabox.height) for page in reader.pages] == [False] * 3
    await anna.tap("Принять")
    await owner.tap("К заявке")
    await owner.tap("Документы")
    assert "✅ Реклама товара — принят" in owner.card().text


def desk_text(talk: Talk) -> str:
    return "\n".join(one.text for one in talk.cards())


async def test_another_document_is_asked_for_and_sent_at_any_time(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("Запросить ещё документ")
    await reply(anna, anna.card().message_id, "Справка о складе")
    owner = bot.owner
    assert "Справка о складе — пришлите, пожалуйста" in owner.card().text
    await owner.tap("Прислать документы")
    await owner.tap("Прислать: Справка о складе")
    await owner.attach("склад.pdf", pdf(2))
    await owner.attach("ещё раз.pdf", pdf(2))
    assert "второй раз не добавили" in owner.card().text
    await owner.tap("Готово, отправить: 1")
    assert (await lines(bot, sent))["+1"].state == "received"
    await anna.tap("Посмотреть")
    assert len(PdfReader(BytesIO(content(bot, files(anna)[-1]))).pages) == 2


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("договор.pdf", b"MZ\x90\x00 a program", "программа"),
        ("договор.pdf", b"  <!DOCTYPE html><html>", "веб-страница"),
        ("договор.pdf", photo("x"), "внутри что-то другое"),
        ("фото.jpg", photo("x")[:3000], "не открывается"),
        ("договор.pdf", pdf(password="секрет"), "защищён паролем"),
        ("IMG_1.heic", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1", "HEIC"),
    ],
    ids=["program", "page", "picture", "torn", "locked", "heic"],
)
async def test_what_a_file_really_is_is_told_and_it_is_not_stored(
    bot: Product, sent: Application, anna: Talk, name: str, data: bytes, words: str
) -> None:
    await bot.app.office.use.ask_document(
        bot.app.office.centre.staff[0], sent.id, "Договор", bot.now()
    )
    bot.app.office.wake()
    await bot.settled()
    await bot.owner.tap("Прислать документы")
    await bot.owner.tap("Прислать: Договор")
    card = await bot.owner.attach(name, data)
    assert words in card.text
    assert (await lines(bot, sent))["+1"].kept.pending == ()


async def test_a_returned_document_is_a_remark_where_the_application_can_go_back(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("1.")
    await anna.tap("Вернуть…")
    await anna.tap("Не читается")
    async with bot.app.store.reading() as repositories:
        entries = await repositories.applications.history(sent.id)
        (remark,) = await repositories.remarks.drafted(sent.id, len(entries))
    assert (remark.form, remark.field, remark.words) == ("anketa", "leaflet", "Не читается")
    await anna.tap("Снять решение")
    async with bot.app.store.reading() as repositories:
        assert not await repositories.remarks.drafted(sent.id, len(entries))


async def test_the_history_has_every_word_on_a_document_and_every_sum(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("1. ")
    asked = await anna.tap("Срок действия")
    await reply(anna, asked.message_id, "31.12.2026")
    await anna.tap("К документам")
    await anna.tap("1. ")
    await anna.tap("Принять")
    await anna.tap("Вернуть")
    await anna.tap("Не читается")
    await bot.staff(BORIS).say("/sum 1 150 000")
    await anna.say("/app 1")
    await anna.tap("Ещё")
    page = (await anna.tap("История")).text.replace("\xa0", " ")
    for what in (
        "клиент: Подать заявку → Центр проверяет заявку · шаг 1, п. 5.9",
        "Анна Причалова: записывает: документ «",
        "Анна Причалова: принимает документ «",
        "Анна Причалова: возвращает документ «",
        "Борис Маяков: записывает сумму поддержки: 150 000 ₽",
    ):
        assert f"20.11.2026, 12:00 · {what}" in page
    assert "Не читается" in page


async def test_the_day_until_which_it_is_good_is_said_and_shown(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("1.")
    await anna.tap("Срок действия…")
    prompt = anna.card().message_id
    await reply(anna, prompt, "скоро")
    assert "Ответьте на это сообщение ещё раз" in anna.card().text
    await reply(anna, prompt, "19.11.2026")
    assert "действует до 19.11.2026" in desk_text(anna)
    assert "истёк срок: 1" in desk(bot, sent).text
    await bot.owner.begin(f"app_{sent.id}")
    await bot.owner.tap("Документы")
    assert "срок действия истёк 19.11.2026" in bot.owner.card().text


async def test_the_archive_holds_everything_with_a_list(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    await anna.tap("Принять все: 2")
    await anna.tap("Скачать всё (ZIP)")
    made = files(anna)[-1]
    assert made["document"]["file_name"] == "РМ-2026-00001.zip"
    with ZipFile(BytesIO(content(bot, made))) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        book = load_workbook(BytesIO(archive.read("Опись.xlsx")))
        listed = list(book.active.iter_rows(min_row=2, values_only=True))  # type: ignore[union-attr]
        contents = {name: archive.read(name) for name in names}
    assert {row[2] for row in listed} == set(names) - {"Опись.xlsx"}
    first = listed[0]
    assert first[3:6] == ("принят", "20.11.2026, 12:00", "Анна Причалова")
    assert contents[str(first[2])] == b"%PDF-1.7 made up"
    assert any(name.startswith("Печатные формы/") for name in names)


async def test_a_stranger_and_an_administrator_decide_nothing(
    bot: Product, sent: Application, anna: Talk
) -> None:
    admin = bot.app.office.centre.staff[0].model_copy(update={"roles": ("admin",)})
    line = (await lines(bot, sent))[LEAFLET]
    with pytest.raises(Exception, match="not_your_role"):
        await bot.app.office.use.settle_document(admin, sent.id, 0, line.key, "accepted", bot.now())
    other = bot.newcomer("Чужой")
    await other.begin()
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(other.person.id)
    assert person is not None
    with pytest.raises(Exception, match="not_found"):
        await bot.app.office.use.look_at_documents(sent.id, person)
