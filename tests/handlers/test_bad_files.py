"""Files that are no good: told why, and nothing that was sent is lost."""

from pathlib import Path

import pytest

from tests.support import ways
from tests.support.midway import answers
from tests.support.product import Product, Talk


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
