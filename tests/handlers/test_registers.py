"""The company is looked up by its ИНН: what a person no longer types, and what staff are told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import stamina

from bot.registers import dadata as dadata_module
from bot.registers.dadata import Dadata
from flows.ports import Filling
from flows.session import Source
from tests.support.databases import BACKENDS, database
from tests.support.product import Product, clean, product
from tests.support.registers import (
    COMPANY_INN,
    NAME,
    OTHER_INN,
    TRADER_INN,
    DadataServer,
    Listed,
    asks_dadata,
    centre_with,
    dadata_server,
    import_register,
    party,
)
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).with_name("transcripts")

CONSULTATION = ("[Чем поможет центр]", "[Изучить рынок]", "[Консультация по стране экспорта]")
RESEARCH = ("[Чем поможет центр]", "[Изучить рынок]", "[Исследование зарубежного рынка]")
BEGIN = ("[Подать заявку]", "[Согласен, дальше]")
REST = (
    "[Да]",  # works here
    *("[Ничего из этого]", "[Ничего из этого]", "[Нет]", "[Нет]", "[Ни на что]"),
    "[Всё верно, дальше]",
)
TYPED = ("[Компания]", "[Да]", "[Да]")  # a company, in the register, of this region
CONTACTS = ("Пчелина Мария", "8 914 123-45-67", "honey@example.com")
QUESTION = (
    *("Мёд в сотах", "[Пропустить]", "Китай", "[Спрос и конкуренты]", "[Готово]"),
    *("Кому в Китае нужен мёд?", "[Нет]", "[По телефону]", "[Всё верно, дальше]"),
)
SEND = ("[Отправить в центр]",)


@pytest.fixture(autouse=True)
def _no_pauses() -> Iterator[None]:
    stamina.set_testing(True, attempts=2, cap=True)
    yield
    stamina.set_testing(False)


@asynccontextmanager
async def with_set(directory: Path, *companies: Listed, **more: Any) -> AsyncIterator[Product]:
    """A bot whose centre has the SME register on."""
    centre = centre_with(directory, "[sme]")
    async with product(directory, centre=centre, started=False, **more) as bot:
        await import_register(bot.settings[0].database_url, directory, *(companies or [Listed()]))
        await bot.run()
        yield bot
        clean(bot)


@asynccontextmanager
async def with_dadata(
    directory: Path, registers: str = "[dadata]", *companies: Listed
) -> AsyncIterator[tuple[Product, DadataServer]]:
    """A bot whose centre asks DaData."""
    centre = centre_with(directory, registers)
    async with (
        dadata_server() as dadata,
        product(directory, centre=centre, started=False) as bot,
    ):
        asks_dadata(bot, dadata)
        if companies:
            await import_register(bot.settings[0].database_url, directory, *companies)
        await bot.run()
        yield bot, dadata
        clean(bot)


def desk(bot: Product) -> str:
    """The staff's newest card."""
    return bot.staff(2001).card().text


async def filling(bot: Product) -> Filling:
    """The form that is open in the owner's chat, as it is stored."""
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(bot.owner.person.id)
        assert person is not None
        (application, *_) = await repositories.applications.of_person(person.id)
        return (await repositories.fillings.of_application(application.id))[-1]


async def test_the_way_with_the_register_in_russian(tmp_path: Path) -> None:
    async with with_set(tmp_path) as bot:
        page = Transcript(bot.owner, "Центр включил реестр МСП: по ИНН видно остальное")
        await page.begin()
        await page.go((*CONSULTATION, *BEGIN))
        page.remark("ИНН спрашиваем первым: из него следует, кто это, откуда и что в реестре")
        await page.go((COMPANY_INN, *REST[:-1], "[Посмотреть ответы]", "[Продолжить]", REST[-1]))
        page.remark("В заявке название уже есть; его исправляют, и оно становится ответом")
        await page.go(("[Исправить: Название]", "ООО «Амур»", "[Всё верно]", *CONTACTS))
        await page.go((*QUESTION, *SEND))
        page.remark("Карточка сотрудников:\n\n" + indent(desk(bot), "    "))
        same(page, PAGES / "register_ru.txt")


async def test_what_a_register_gave_has_its_source_and_day_in_the_store(tmp_path: Path) -> None:
    async with with_set(tmp_path) as bot:
        await bot.owner.begin()
        await bot.owner.go((*RESEARCH, *BEGIN, COMPANY_INN))
        session = (await filling(bot)).session
        taken = {name for name, one in session.answers.items() if one.source is Source.REGISTER}
        assert taken == {"kind", "in_register", "registered_here"}
        assert session.inquiry is not None
        assert session.inquiry.standing == "known"
        assert session.inquiry.origins == dict.fromkeys(taken, "sme:2026-11-10")
        await bot.owner.go(("[Ответы]", "[✎ Регистрация в крае]", "[Нет]"))
        session = (await filling(bot)).session
        assert session.answers["registered_here"].source is Source.TAPPED
        assert "Регистрация в крае: Нет\n" in bot.owner.card().text, "it is the person's word now"


@pytest.mark.parametrize("kind", BACKENDS)
async def test_an_answer_takes_two_calls_and_the_look_up_none(tmp_path: Path, kind: str) -> None:
    async with database(kind, tmp_path) as url, with_set(tmp_path, database=url) as bot:
        await bot.owner.begin()
        await bot.owner.go((*RESEARCH, *BEGIN))
        bot.world.calls.clear()
        await bot.owner.say(COMPANY_INN)
        assert "Взяли из реестра МСП" in bot.owner.card().text
        assert bot.world.calls.count() <= 2


async def test_another_companys_facts_go_with_its_inn(tmp_path: Path) -> None:
    elsewhere = Listed(OTHER_INN, name='ООО "Столичный мёд"', region="77")
    async with with_set(tmp_path, Listed(), elsewhere) as bot:
        await bot.owner.begin()
        card = await bot.owner.go((*RESEARCH, *BEGIN, COMPANY_INN, "[Ответы]", "[✎ ИНН]"))
        card = await bot.owner.say(OTHER_INN)
        assert "Взятое из реестра по прежнему ИНН убрали: Регистрация в крае" in card.text
        assert "Реестр МСП: Да — из реестра МСП" in card.text
        session = (await filling(bot)).session
        assert "registered_here" not in session.answers.keys() | session.known.keys()
        card = await bot.owner.tap("Продолжить")
        assert "Вы зарегистрированы в Хабаровском крае?" in card.text, "not here is no “no”"


async def test_an_inn_that_the_register_does_not_have_blocks_nothing(tmp_path: Path) -> None:
    async with with_set(tmp_path) as bot:
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN, OTHER_INN))
        assert f"Не нашли ИНН {OTHER_INN} в реестре МСП на 10.11.2026" in card.text
        card = await bot.owner.go((*TYPED, *REST))
        assert "Не нашли" not in card.text, "said once, where the number was written"
        await bot.owner.go(("[Всё верно]", "ООО «Столичный мёд»", *CONTACTS, *QUESTION, *SEND))
        assert "Сверка · ИНН нет в реестре МСП на 10.11.2026" in desk(bot)
        assert "Реестр МСП: Да, в реестре МСП: Нет" in desk(bot)


async def test_a_register_of_other_regions_says_nothing_of_who_is_missing(tmp_path: Path) -> None:
    async with with_set(tmp_path) as bot:
        url = bot.settings[0].database_url
        await import_register(url, tmp_path, Listed(), regions=("27",))
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN, OTHER_INN))
        assert "Не нашли" not in card.text
        await bot.owner.go((*TYPED, *REST))
        await bot.owner.go(("[Всё верно]", "ООО «Столичный мёд»", *CONTACTS, *QUESTION, *SEND))
        assert "Сверка" not in desk(bot)
        assert "Расхождения" not in desk(bot)


async def test_the_persons_own_word_comes_before_the_register(tmp_path: Path) -> None:
    async with with_set(tmp_path) as bot:
        await bot.owner.begin()
        await bot.owner.go((*CONSULTATION, *BEGIN, COMPANY_INN, *REST))
        await bot.owner.go(("[Исправить: Название]", "ООО «Амур»", "[Всё верно]", *CONTACTS))
        await bot.owner.go((*QUESTION, *SEND))
        await bot.owner.begin()
        await bot.owner.go((*RESEARCH, "[Подать заявку]"))
        card = await bot.owner.go(("[Всё верно, дальше]",))
        before, _, behind = card.text.partition("Из реестра МСП на 10.11.2026:")
        assert "Название: ООО «Амур»" in before
        assert "ОГРН: 1262700000001" in behind


async def test_dadata_fills_what_the_sme_register_does_not_have(tmp_path: Path) -> None:
    async with with_dadata(tmp_path, "[sme, dadata]", Listed()) as (bot, dadata):
        dadata.knows(party())
        await bot.owner.begin()
        await bot.owner.go((*RESEARCH, *BEGIN, COMPANY_INN))
        assert dadata.asked == [], "the SME register answers all that this form asks"
        card = await bot.owner.go(REST)
        assert dadata.asked == [{"query": COMPANY_INN}]
        sme, _, state = card.text.partition("Из ЕГРЮЛ/ЕГРИП на 20.11.2025:")
        assert f"Название: {NAME}" in sme.partition("Из реестра МСП на 10.11.2026:")[2]
        assert "Адрес регистрации: 680000, Хабаровский край" in state
        assert "Кто подписывает: Пчелина Мария Петровна, генеральный директор" in state
        await bot.restart()
        await bot.owner.go(("[Всё верно]", "[Взять это]", "[Позже]"))
        assert len(dadata.asked) == 1, "its answer is kept for a month"


async def test_consent_and_privacy_say_what_goes_to_dadata(tmp_path: Path) -> None:
    async with with_dadata(tmp_path) as (bot, _):
        await bot.owner.begin()
        card = await bot.owner.go((*RESEARCH, "[Подать заявку]"))
        assert "DaData. Туда уходит только ИНН" in card.text
        await bot.owner.tap("Согласен, дальше")
        await bot.owner.begin()
        assert "DaData. Туда уходит только ИНН" in (await bot.owner.tap("Мои данные")).text


async def test_while_dadata_is_down_the_person_types_and_staff_are_told(tmp_path: Path) -> None:
    async with with_dadata(tmp_path) as (bot, dadata):
        dadata.replies = [500]
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN, COMPANY_INN))
        assert "Реестр сейчас не отвечает. Заполните сами" in card.text
        inquiry = (await filling(bot)).session.inquiry
        assert inquiry is not None
        assert (inquiry.standing, inquiry.origins) == ("away", {})
        await bot.owner.go((*TYPED, *REST, "[Всё верно]", NAME, *CONTACTS, *QUESTION, *SEND))
        assert "Не сверено с ЕГРЮЛ/ЕГРИП: сервис не отвечал" in desk(bot)


@pytest.mark.parametrize(
    ("status", "person", "staff"),
    [
        ("LIQUIDATING", "эта компания ликвидируется", "⛔ Компания ликвидируется"),
        ("LIQUIDATED", "эта компания закрыта", "⛔ Компания ликвидирована"),
        ("BANKRUPT", "эта компания банкрот", "⛔ Компания банкрот"),
        ("REORGANIZING", "", "⚠️ Компания в реорганизации"),
    ],
)
async def test_a_company_that_is_gone_is_named_gently_to_it_and_plainly_to_staff(
    tmp_path: Path, status: str, person: str, staff: str
) -> None:
    async with with_dadata(tmp_path) as (bot, dadata):
        dadata.knows(party(state={"status": status, "actuality_date": 1_763_596_800_000}))
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN, COMPANY_INN))
        assert person in card.text
        assert ("⚠️ По данным реестра" in card.text) == bool(person)
        await bot.owner.go(("[Да]", *REST, "[Всё верно]", *CONTACTS, *QUESTION, *SEND))
        assert staff in desk(bot)


async def test_a_slow_dadata_keeps_nobody_and_is_taken_with_the_next_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dadata_module, "PATIENCE", 0.01)
    async with with_dadata(tmp_path) as (bot, dadata):
        slow = asyncio.Event()
        dadata.replies = [slow]
        await bot.owner.begin()
        card = await bot.owner.go((*RESEARCH, *BEGIN, COMPANY_INN))
        assert "Кто вы?" in card.text
        assert "Реестр" not in card.text.partition("Кто вы?")[0]
        inquiry = (await filling(bot)).session.inquiry
        assert inquiry is not None
        assert inquiry.standing == "late"
        dadata.late = {"suggestions": [{"data": party()}]}
        slow.set()
        await dadata.answered.wait()
        monkeypatch.setattr(dadata_module, "PATIENCE", 1)
        card = await bot.owner.tap("Компания")
        assert "Взяли из ЕГРЮЛ/ЕГРИП на 20.11.2025: Регистрация в крае" in card.text
        assert len(dadata.asked) == 1


async def test_a_message_that_comes_twice_is_looked_up_once(tmp_path: Path) -> None:
    async with with_dadata(tmp_path) as (bot, dadata):
        dadata.knows(party())
        await bot.owner.begin()
        await bot.owner.go((*RESEARCH, *BEGIN))
        said = bot.owner.send(COMPANY_INN)
        await bot.settled()
        before = await filling(bot)
        await bot.app.gateway.feed({"update_id": 10**9, "message": said})
        await bot.settled()
        assert (await filling(bot)).session == before.session
        assert len(dadata.asked) == 1


async def test_a_fault_of_the_look_up_keeps_nobody_and_is_made_good_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("a fault of ours")

    async with with_dadata(tmp_path) as (bot, dadata):
        dadata.knows(party())
        await bot.owner.begin()
        await bot.owner.go((*RESEARCH, *BEGIN))
        with monkeypatch.context() as patched:
            patched.setattr(Dadata, "look_up", broken)
            card = await bot.owner.say(COMPANY_INN)
        assert "Кто вы?" in card.text
        card = await bot.owner.tap("Компания")
        assert "Взяли из ЕГРЮЛ/ЕГРИП на 20.11.2025: Регистрация в крае" in card.text


HOSTILE = (
    ("<b>ООО</b> & <a href='x'>", "&lt;", True),
    ("О" * 3000, "", False),  # a name may have 500 signs
    ("ООО\n\u202eтёлп\x00", "", True),
)


@pytest.mark.parametrize(("name", "_", "offered"), HOSTILE, ids=["markup", "long", "signs"])
async def test_a_hostile_name_is_escaped_or_not_offered(
    tmp_path: Path, name: str, _: str, *, offered: bool
) -> None:
    async with with_dadata(tmp_path) as (bot, dadata):
        dadata.knows(party(name={"full_with_opf": name, "short_with_opf": name}))
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN, COMPANY_INN, "[Да]", *REST))
        assert ("Из ЕГРЮЛ/ЕГРИП" in card.text) is offered
        await bot.owner.go(
            ("[Всё верно]",) if offered else ("[Всё верно]", "Наше имя"),
        )
        await bot.owner.go((*CONTACTS, *QUESTION, *SEND))
        assert "Сверка · ЕГРЮЛ/ЕГРИП на 20.11.2025" in desk(bot)


@pytest.mark.parametrize("region", ["", "99", "XX", "2"])
async def test_a_region_that_does_not_exist_answers_nothing(tmp_path: Path, region: str) -> None:
    async with with_dadata(tmp_path) as (bot, dadata):
        dadata.knows(party(address={"value": "…", "data": {"region_kladr_id": region}}))
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN, COMPANY_INN))
        assert "Кто вы" in card.text
        assert "Регистрация в крае" not in card.text


async def test_a_centre_without_registers_asks_nobody_and_keeps_nothing(tmp_path: Path) -> None:
    centre = centre_with(tmp_path, "[]")
    async with product(tmp_path, centre=centre) as bot:
        await import_register(bot.settings[0].database_url, tmp_path, Listed())
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN))
        assert "Кто вы?" in card.text, "the form's own order"
        await bot.owner.go(("[Компания]", COMPANY_INN, "[Да]", "[Да]", *REST))
        assert (await filling(bot)).session.inquiry is None
        await bot.owner.go(("[Всё верно]", NAME, *CONTACTS, *QUESTION, *SEND))
        assert "Сверка" not in desk(bot)
        assert "Не сверено" not in desk(bot)
        clean(bot)


CODES = 'okved: {it: ["62", "63.1"]}'
JOINING = ("[Чем поможет центр]", "[Кластер]", "[Вступить в кластер — область]", *BEGIN)


@pytest.mark.parametrize(("cluster", "fits"), [("Информационные", True), ("Туристский", False)])
async def test_codes_answer_for_a_cluster_once_it_is_named(
    tmp_path: Path, cluster: str, *, fits: bool
) -> None:
    centre = centre_with(tmp_path, "[sme]", "orel", CODES)
    async with product(tmp_path, centre=centre, started=False) as bot:
        own = Listed("5700000012", name='ООО "Код"', region="57", okveds=("46.36", "62.01"))
        await import_register(bot.settings[0].database_url, tmp_path, own)
        await bot.run()
        await bot.owner.begin()
        await bot.owner.go((*JOINING, "5700000012", "[Всё верно]", f"[{cluster}]"))
        session = (await filling(bot)).session
        assert session.known["okved"] == ["46.36"]
        assert session.origin("okved") == "sme:2026-11-10"
        assert session.known.get("okved_fits") is (True if fits else None)
        clean(bot)


async def test_a_form_without_an_inn_goes_by_what_is_known_of_the_person(tmp_path: Path) -> None:
    centre = centre_with(tmp_path, "[sme]", "orel")
    async with product(tmp_path, centre=centre, started=False) as bot:
        own = Listed("5700000012", name='ООО "Код"', region="57")
        await import_register(bot.settings[0].database_url, tmp_path, own)
        await bot.run()
        await bot.owner.begin()
        async with bot.app.store.transaction() as repositories:
            person = await repositories.people.by_telegram(bot.owner.person.id)
            assert person is not None
            await repositories.people.remember(person.id, {"company.inn": "5700000012"})
        card = await bot.owner.go(("[Чем поможет центр]", "[Подхожу ли я]", "[Подхожу ли я]"))
        card = await bot.owner.go(("[Пройти проверку]", "[Согласен, дальше]"))
        assert "Взяли из реестра МСП на 10.11.2026" in card.text
        assert (await filling(bot)).session.values() == {"in_register": True}
        clean(bot)


async def test_a_sole_trader_is_known_by_the_name_of_the_register(
    tmp_path: Path,
) -> None:
    """A sole trader of the SME register has no short name, and is found by twelve digits."""
    trader = Listed(TRADER_INN, name="Пчелина Мария Петровна", ogrn="316270000000002", category="2")
    async with with_set(tmp_path, trader) as bot:
        await bot.owner.begin()
        card = await bot.owner.go((*CONSULTATION, *BEGIN, TRADER_INN))
        assert "Взяли из реестра МСП" in card.text
        assert (await filling(bot)).session.values()["kind"] == "sole_trader"
        card = await bot.owner.go(REST)
        assert "Название: Пчелина Мария Петровна" in card.text
        await bot.owner.go(("[Исправить: Название]", "ИП Пчелина М. П.", "[Всё верно]"))
        await bot.owner.go((*CONTACTS, *QUESTION, *SEND))
        assert "малое предприятие, в реестре МСП с 10.08.2019" in desk(bot)
        assert "Название: ИП Пчелина М. П., в реестре МСП: Пчелина Мария Петровна" in desk(bot)


async def test_it_is_said_in_english_too(tmp_path: Path) -> None:
    async with with_set(tmp_path) as bot:
        reader = bot.newcomer("Olga", language_code="en")
        await reader.begin("s_khabarovsk-export_s2")
        card = await reader.go(("[Apply]", "[I agree, go on]", COMPANY_INN))
        assert "Taken from the SME register of 10.11.2026: Who you are" in card.text
        card = await reader.go(("[Answers]", "[✎ ИНН]", OTHER_INN))
        assert f"INN {OTHER_INN} was not found in the SME register of 10.11.2026" in card.text
        assert "The INN is another one now" in card.text


async def test_a_former_companys_facts_go_also_where_registers_were_switched_off(
    tmp_path: Path,
) -> None:
    async with with_set(tmp_path) as bot:
        await bot.owner.begin()
        await bot.owner.go((*RESEARCH, *BEGIN, COMPANY_INN))
        centre_with(tmp_path, "[]")
        await bot.restart()
        card = await bot.owner.go(("[Ответы]",))
        assert "Реестр МСП: Да — из реестра МСП на 10.11.2026" in card.text, "it is still its word"
        card = await bot.owner.go(("[✎ ИНН]", OTHER_INN))
        assert "Взятое из реестра по прежнему ИНН убрали" in card.text
        session = (await filling(bot)).session
        assert session.values() == {"inn": OTHER_INN}
        assert session.known == {}
