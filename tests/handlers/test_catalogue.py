"""Services found by need, by group, by words with slips, from any chat, and by a link."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.emulator.limits import MESSAGE_SECONDS
from bot.settings import DEFAULT_CENTRE
from flows.catalogue import Service
from flows.model import Pack
from handlers.views import catalogue as lists
from handlers.views.buttons import LIMIT, fits, menu_data
from handlers.views.links import CardPlace, card_place, find_data, linked_service, start_link
from handlers.views.service_card import PAGES as CARD_PAGES
from storage.packs import load_packs
from tests.support import ways
from tests.support.emulator import buttons
from tests.support.product import Product, clean, product
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).parent / "transcripts"
KHABAROVSK = DEFAULT_CENTRE.with_name("khabarovsk.yaml")


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=KHABAROVSK) as running:
        yield running
        clean(running)


async def test_finding_a_service(bot: Product) -> None:
    page = Transcript(
        bot.owner, "Найти услугу: по нужде, по группе, словами с ошибкой, из поля ввода"
    )
    await page.begin()
    await page.go(("[Чем поможет центр]", "[Сертификат]", "[Документы]", "[Кому]", "[Назад]"))
    await page.go(("[Все услуги]", "[Комплексные услуги]", "[Международная выставка]"))
    await page.go(("[Состав]", "[Назад]"))
    page.remark("Словами, с ошибкой; из карточки назад — к тому, что нашлось")
    await page.go(("выстовка в китае", "[Бизнес-миссия за рубеж]", "[Назад]"))
    await page.go(("сколько стоит хлеб",))
    page.remark("Из поля ввода любого чата: @бот и слово")
    asked = await page.looks_for("сертефикат")
    await page.does(await bot.owner.pick(asked, "Сертификация для экспорта"))
    page.remark("Кнопка под присланной карточкой открывает её в чате с ботом")
    await page.begin("s_khabarovsk-export_s4_2")
    same(page, PAGES / "finding_ru.txt")


async def test_from_the_card_to_the_form_and_to_the_check(bot: Product) -> None:
    await bot.owner.begin("s_khabarovsk-export_s4_3")
    card = await bot.owner.go(("[Подать заявку]", "[Согласен, дальше]"))
    assert "Позже" in card.buttons
    await bot.owner.go(("[Позже]",))
    await bot.owner.begin("s_khabarovsk-export_s4_3")
    checking = await bot.owner.tap("Проверить, подхожу ли я")
    assert "Позже" in checking.buttons


async def test_a_picked_card_answers_no_question(bot: Product) -> None:
    await bot.owner.begin("s_khabarovsk-export_s4_3")
    form = await bot.owner.go(("[Подать заявку]", "[Согласен, дальше]"))
    asked = await bot.owner.look_for("ярмарка")
    await bot.owner.pick(asked, "Международная выставка")
    assert bot.owner.card() == form
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(bot.owner.person.id)
        assert person is not None
        (draft,) = await repositories.applications.of_person(person.id)
        (filling,) = await repositories.fillings.of_application(draft.id)
    assert filling.session.answers == {}


async def test_words_while_a_draft_waits_find_and_lead_back(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        await bot.owner.begin()
        await bot.owner.go((*ways.CONSENT, "[Позже]"))
        card = await bot.owner.say("маркетплейсы")
        assert "Размещение на маркетплейсах" in card.buttons
        assert "▶️ Продолжить заполнение" in card.buttons
        lost = await bot.owner.say("248000, Калуга")
        assert lost.buttons == ["▶️ Продолжить заполнение", "⌂ В меню"]


async def test_the_inline_search_in_the_language_of_the_app(bot: Product) -> None:
    guest = bot.newcomer("Olga", language_code="en")
    asked = await guest.look_for("certificat")
    assert asked.answer is not None
    assert [one["title"] for one in asked.answer.results][:1] == ["Certification for export"]
    assert asked.answer.button == {"text": "All services of the centre", "start_parameter": "apply"}
    async with bot.app.store.reading() as repositories:
        assert await repositories.people.by_telegram(guest.person.id) is None


async def test_the_inline_search_without_words_and_without_success(bot: Product) -> None:
    every = await bot.owner.look_for("")
    nothing = await bot.owner.look_for("хлеб")
    assert every.answer is not None
    assert nothing.answer is not None
    assert len(every.answer.results) == 20
    assert nothing.answer.results == []


async def test_a_picked_card_links_into_the_bot(bot: Product) -> None:
    asked = await bot.owner.look_for("4.2")
    (link,) = buttons(await bot.owner.pick(asked, "Сертификация для экспорта"))
    assert link["url"] == "https://t.me/prichal_bot?start=s_khabarovsk-export_s4_2"


async def test_an_inline_query_that_came_too_late_is_let_go(bot: Product) -> None:
    await bot.stop()
    late = bot.world.ask_inline(bot.owner.person, None, "выставка")
    bot.clock.advance(MESSAGE_SECONDS)
    await bot.run()
    await bot.settled()
    assert late.answer is None


async def test_a_centre_of_several_regulations(tmp_path: Path) -> None:
    """Packs come before groups, and a need of many services has pages."""
    several = tmp_path / "centre.yaml"
    demo = DEFAULT_CENTRE.read_text(encoding="utf-8")
    packs = "packs: [khabarovsk-export, kaliningrad-cluster, orel-cluster, export-standard]"
    changed = re.sub(r"(?m)^packs: .*$", packs, demo)
    several.write_text(re.sub(r"(?ms)^windows:\n.*", "", changed), encoding="utf-8")
    async with product(tmp_path, centre=several) as bot:
        await bot.owner.begin()
        first = await bot.owner.go(("[Чем поможет центр]", "[Найти покупателя]"))
        second = await bot.owner.tap("Ещё ›")
        assert len(first.rows) == 10 + 2
        assert "Бизнес-миссия за рубеж" in first.buttons
        assert "Бизнес-миссия за рубеж" in second.buttons
        assert "Помощь представительства" not in first.buttons
        assert "Помощь представительства" in second.buttons
        assert "(Поддержка экспорта в Хабаровском крае)" in first.text
        assert "(Кластеры Орловской области)" in second.text
        await bot.owner.go(("[Назад]", "[Все услуги]"))
        groups = await bot.owner.tap("Поддержка экспорта в Хабаровском крае")
        assert "Комплексные услуги" in groups.buttons
        back = await bot.owner.tap("Назад")
        assert len(back.rows) == 4 + 1
        clean(bot)


async def test_buttons_of_yesterday(bot: Product) -> None:
    await bot.owner.begin()
    for data in (
        "m:need:none",
        "m:need:buyer/99",
        "m:need:buyer/²",
        "m:service:khabarovsk-export/s4_2/zz/x.y",
        "m:find:",
        "m:apply",
    ):
        press = bot.world.press(bot.owner.person, bot.owner.messages[-1], data, stale=True)
        await bot.settled()
        assert press.answer is not None
    for data in ("m:group:khabarovsk-export/no", "m:of:no/no", "m:pack:no", "m:service:x"):
        press = bot.world.press(bot.owner.person, bot.owner.messages[-1], data, stale=True)
        await bot.settled()
        assert press.answer is not None
        assert press.answer["text"]


SERVICES = [(pack, service) for pack in load_packs().values() for service in pack.services]


@pytest.mark.parametrize(
    ("pack", "service"), SERVICES, ids=[f"{pack.id}/{service.id}" for pack, service in SERVICES]
)
def test_buttons_and_links_of_every_service_fit(pack: Pack, service: Service) -> None:
    key = f"{pack.id}/{service.id}"
    group = next((one.id for one in pack.groups if service.id in one.services), "")
    assert fits(menu_data("start", key))
    assert fits(menu_data("agree", key))
    assert fits(menu_data("share", key))
    assert fits(menu_data("of", key))
    assert fits(menu_data("group", f"{pack.id}/{group}"))
    for page in ("", *(f"{letter}9" for letter in CARD_PAGES)):
        for origin in ("", "g", *(f"n.{need}" for need in service.needs)):
            place = CardPlace(key, page, origin)
            assert fits(place.data)
            assert card_place(place.data.removeprefix("m:service:")) == place
        searched = CardPlace(key, page, "q." + "я" * 60).data
        assert fits(searched)
        assert "/q.яяяя" in searched
    payload = start_link("prichal_bot", key).partition("=")[2]
    assert len(payload) <= LIMIT
    assert linked_service(payload, {pack.id: pack}) == key


def test_a_long_search_in_a_button_is_cut_between_letters() -> None:
    assert find_data("ы" * 60) == "m:find:" + "ы" * 28
    assert linked_service("s_unknown_x", {}) is None


def test_every_need_has_its_words_and_place() -> None:
    assert len(lists.ORDER) == len(set(lists.ORDER))
