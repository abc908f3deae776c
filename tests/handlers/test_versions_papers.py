"""What was submitted is shown and printed as it was, whatever becomes of the form afterwards."""

import csv
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import docx
import pytest

from bot.exporter import FileExporter, Filter
from flows.application import Application
from storage.exports.rows import FORMER
from tests.support.own_packs import PACK, OwnPacks, own_packs
from tests.support.papers import read_word
from tests.support.product import Product, clean, product
from tests.support.staff import ANNA, apply

SITE = "primer-export.example"

PRINTED = """  - id: anketa
    official: АНКЕТА КОМПАНИИ по способам организации экспортной интернет-торговли
    clause: Прил. 1
    forms: [anketa]
"""


@pytest.fixture
def packs(tmp_path: Path) -> OwnPacks:
    return own_packs(tmp_path)


@pytest.fixture
async def bot(tmp_path: Path, packs: OwnPacks) -> AsyncIterator[Product]:
    async with product(tmp_path, packs_dir=packs.folder) as running:
        yield running
        clean(running)


def rewritten(packs: OwnPacks) -> None:
    """Another form: questions gone, one that is new, other words, another template."""
    packs.without_site()
    packs.with_employees()
    packs.other_experience()
    packs.edit("forms/anketa.yaml", "official: Полное наименование компании", "official: Имя")
    packs.edit("ru.ftl", "    .short = Название\n", "    .short = Имя\n")
    paper = docx.Document()
    paper.add_paragraph("Новый бланк: {{ answers.employees }} {{ answers.full_name }}")
    content = BytesIO()
    paper.save(content)
    (packs.folder / PACK / "print" / "anketa.docx").write_bytes(content.getvalue())


async def printed(bot: Product, sent: Application) -> str:
    page = await bot.app.office.exporter.page(sent, "anketa", "docx")
    return read_word(page.content)


async def test_an_old_application_is_printed_as_it_was(bot: Product, packs: OwnPacks) -> None:
    sent = await apply(bot, bot.owner)
    before = await printed(bot, sent)
    assert SITE in before
    rewritten(packs)
    await bot.restart()
    assert await printed(bot, sent) == before
    other = bot.newcomer("Ирина")
    now = await apply(bot, other, employees=12)
    assert "Новый бланк: 12" in await printed(bot, now)


async def test_a_paper_that_is_gone_is_still_printed_for_who_had_it(
    bot: Product, packs: OwnPacks
) -> None:
    sent = await apply(bot, bot.owner)
    before = await printed(bot, sent)
    packs.without_site()
    packs.edit("pack.yaml", PRINTED, "")
    await bot.restart()
    assert await printed(bot, sent) == before
    names = [one.id for one in await bot.app.office.exporter.printed(sent)]
    assert sorted(names) == ["anketa", "scoring"]


async def test_staff_read_an_old_application_in_its_own_words(
    bot: Product, packs: OwnPacks
) -> None:
    await apply(bot, bot.owner)
    rewritten(packs)
    await bot.restart()
    card = await bot.staff(ANNA).tap("Ответы")
    assert "· Сайт: " in card.text
    assert SITE in card.text
    assert "· Название: " in card.text
    assert "· Имя" not in card.text
    assert "· Опыт экспорта: Регулярные поставки" in card.text


async def test_a_table_holds_several_versions_each_in_its_own_words(
    bot: Product, packs: OwnPacks, tmp_path: Path
) -> None:
    await apply(bot, bot.owner)
    rewritten(packs)
    await bot.restart()
    await apply(bot, bot.newcomer("Ирина"), employees=12, export_experience="monthly")
    out = tmp_path / "all.csv"
    exporter = bot.app.office.exporter
    assert isinstance(exporter, FileExporter)
    assert await exporter.write("csv", out, Filter()) == 2
    with out.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file, delimiter=";")
    experience = next(name for name in first if name.startswith("Опыт экспортной деятельности"))
    assert (first[experience], second[experience]) == ("Регулярные поставки", "Каждый месяц")
    assert "Сайт компании: " in first[FORMER]
    assert SITE in first[FORMER]
    employees = "Сколько человек работает в компании"
    assert (first[employees], second[employees]) == ("", "12")


async def test_what_was_sent_back_is_corrected_as_it_was_asked(
    bot: Product, packs: OwnPacks
) -> None:
    sent = await apply(bot, bot.owner)
    anna = bot.staff(ANNA)
    await anna.tap("Вернуть с замечаниями")
    await anna.tap("Одним текстом")
    anna.send("Поправьте сайт.", reply_to=anna.card().message_id)
    await bot.settled()
    rewritten(packs)
    await bot.restart()
    assert not [one for one in bot.owner.cards() if "центр изменил вопросы" in one.text]
    page = await bot.owner.tap("Исправить")
    correct = next(one for one in page.buttons if "Анкета" in one)
    card = await bot.owner.go((f"[{correct}]", "[Посмотреть ответы]"))
    assert "· Название: " in card.text
    async with bot.app.store.reading() as repositories:
        [anketa, _] = await repositories.fillings.of_application(sent.id)
    assert anketa.session.version == sent.forms["anketa"].version
