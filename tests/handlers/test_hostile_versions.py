"""Edits that meet one another, packs that are taken away: nobody is asked in vain or left alone."""

import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.emulator.presses import Press
from bot.settings import DEFAULT_CENTRE
from storage.packs import PACKS
from tests.support.databases import BACKENDS, database
from tests.support.product import Card, Product, clean, product

PACK, OTHER = "khabarovsk-export", "rec-marketplaces"
INN = "2700000017"
BEGUN = (
    *("[Чем поможет центр]", "[Изучить рынок]", "[Консультация по стране экспорта]"),
    *("[Подать заявку]", "[Согласен, дальше]", "[Компания]", INN, "[Да]", "[Да]", "[Да]"),
    *("[Ничего из этого]", "[Ничего из этого]", "[Нет]", "[Нет]", "[Ни на что]"),
    *("[Всё верно, дальше]", "[Всё верно]"),
)
"""The check is done; the application asks for the name."""

NAME = "ООО «Амурский мёд»"
REST = (
    *(NAME, "Пчелина Мария", "8 914 123-45-67", "honey@example.com"),
    *("Мёд в сотах", "[Пропустить]", "Китай", "[Спрос и конкуренты]", "[Готово]"),
    *("Кому в Китае нужен мёд?", "[Нет]", "[По телефону]", "[Всё верно, дальше]"),
)
ASKS = "Вы можете перейти на новые вопросы"
PEOPLE, URGENT = "1 новый вопрос: «Людей»", "1 новый вопрос: «Срочность»"
BOTH = "2 новых вопроса: «Людей», «Срочность»"


@dataclass(frozen=True)
class Packs:
    """A centre's own packs, which it edits."""

    folder: Path

    def take_back(self) -> None:
        """The pack is again as it comes with the program."""
        shutil.rmtree(self.folder / PACK)
        shutil.copytree(PACKS / PACK, self.folder / PACK)

    def people(self) -> None:
        """The check asks for one thing more."""
        new = "{id: people, kind: integer, clause: '4.1', official: Люди, min: '1'}"
        self._put("eligibility", "  - id: bars\n", f"      - {new}\n\n  - id: bars\n")
        self._texts("eligibility-people", "Людей")

    def without_name(self) -> None:
        """The application no longer asks for the name."""
        path = self.folder / PACK / "forms" / "consultation_market.yaml"
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(one for one in lines if "{id: full_name," not in one), "utf-8")

    def urgent(self) -> None:
        """The application asks for one thing more."""
        before = "      - {id: goods_report,"
        new = "{id: urgent, kind: yes_no, clause: '3:2', official: Срочно}"
        self._put("consultation_market", before, f"      - {new}\n{before}")
        self._texts("consultation_market-urgent", "Срочность")

    def more_forms(self) -> None:
        """The service asks for another form."""
        path = self.folder / PACK / "services" / "s2.yaml"
        source = path.read_text("utf-8")
        assert source.count("consultation_market]") == 1
        more = source.replace("consultation_market]", "consultation_market, consultation]")
        path.write_text(more, "utf-8")

    def _put(self, form: str, old: str, new: str) -> None:
        path = self.folder / PACK / "forms" / f"{form}.yaml"
        source = path.read_text("utf-8")
        assert source.count(old) == 1
        path.write_text(source.replace(old, new), "utf-8")

    def _texts(self, key: str, short: str) -> None:
        for language in ("ru", "en"):
            with (self.folder / PACK / language / "forms.ftl").open("a", encoding="utf-8") as file:
                file.write(f"\n{key} = {short}?\n    .why = …\n    .example = 12\n")
                file.write(f"    .short = {short}\n")


def copied(directory: Path) -> Packs:
    """Two packs as they come with the program."""
    folder = directory / "packs"
    for pack in (PACK, OTHER):
        shutil.copytree(PACKS / pack, folder / pack)
    return Packs(folder)


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return copied(tmp_path)


def centre(directory: Path, *installed: str, more: str = "") -> Path:
    """The centre's file with these packs."""
    text = DEFAULT_CENTRE.with_name("khabarovsk.yaml").read_text("utf-8")
    assert f"packs: [{PACK}]" in text
    path = directory / "centre.yaml"
    text = text.replace(f"packs: [{PACK}]", f"packs: [{', '.join(installed)}]")
    path.write_text(f"{text}\n{more}\n", "utf-8")
    return path


@asynccontextmanager
async def half_done(
    directory: Path, packs: Packs, kind: str = "sqlite", more: str = ""
) -> AsyncIterator[Product]:
    """Somebody has filled the first of two forms."""
    own = centre(directory, PACK, OTHER, more=more)
    async with (
        database(kind, directory) as url,
        product(directory, database=url, packs_dir=packs.folder, centre=own) as bot,
    ):
        await bot.owner.begin()
        await bot.owner.go(BEGUN)
        yield bot
        clean(bot)


def questions(bot: Product) -> list[Card]:
    """The messages that ask whether to go over, oldest first."""
    return [one for one in bot.owner.cards() if ASKS in one.text]


async def pressed(bot: Product, caption: str, card: Card) -> Press:
    press = bot.owner.touch(caption, card)
    await bot.settled()
    return press


async def versions(bot: Product) -> Mapping[str, bool]:
    """Of each form of the person's draft whether it is in today's version."""
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(bot.owner.person.id)
        assert person is not None
        [application] = await repositories.applications.of_person(person.id)
        fillings = await repositories.fillings.of_application(application.id)
    today = bot.app.office.library.pack(PACK).forms
    return {
        one.session.form: one.session.version == today[one.session.form].version for one in fillings
    }


@pytest.mark.parametrize("kind", BACKENDS)
async def test_two_edited_forms_are_asked_about_together(
    tmp_path: Path, packs: Packs, kind: str
) -> None:
    async with half_done(tmp_path, packs, kind, "drafts: ask") as bot:
        packs.people()
        await bot.restart()
        packs.urgent()
        await bot.restart()
        first, second = questions(bot)
        assert PEOPLE in first.text
        assert BOTH in second.text
        stale = await pressed(bot, "Перейти на новые вопросы", first)
        assert stale.answer is not None
        assert "устарело" in stale.answer["text"]
        await pressed(bot, "Перейти на новые вопросы", second)
        assert await versions(bot) == {"eligibility": True, "consultation_market": True}


async def test_what_was_to_stay_stays_when_another_form_goes_over(
    tmp_path: Path, packs: Packs
) -> None:
    async with half_done(tmp_path, packs, more="drafts: ask") as bot:
        packs.people()
        await bot.restart()
        await bot.owner.tap("Закончить как начали")
        packs.urgent()
        await bot.restart()
        [second] = questions(bot)
        assert URGENT in second.text
        assert "Людей" not in second.text
        await pressed(bot, "Перейти на новые вопросы", second)
        assert await versions(bot) == {"eligibility": False, "consultation_market": True}


async def test_what_was_taken_back_in_the_night_is_not_told_in_the_morning(
    tmp_path: Path, packs: Packs
) -> None:
    """A draft goes over twice; the first message is no longer true when it may be sent."""
    async with half_done(tmp_path, packs) as bot:
        await bot.owner.say(NAME)
        bot.clock.advance(11 * 3600)
        packs.without_name()
        await bot.restart()
        packs.take_back()
        packs.people()
        await bot.restart()
        bot.clock.advance(10 * 3600 + 60)
        bot.app.office.wake()
        await bot.settled()
        told = [one.text for one in bot.owner.cards() if "центр изменил вопросы" in one.text]
        assert ["убрали" in text for text in told] == [False]
        assert PEOPLE in told[0]


async def test_a_form_that_the_service_asks_for_since_all_was_filled_can_be_reached(
    tmp_path: Path, packs: Packs
) -> None:
    async with half_done(tmp_path, packs) as bot:
        await bot.owner.go(REST)
        packs.more_forms()
        await bot.restart()
        card = await bot.owner.go(("/start", "[Продолжить заполнение]"))
        assert card.text.startswith("Вопрос центру")
        assert set(await versions(bot)) == {"eligibility", "consultation_market", "consultation"}
