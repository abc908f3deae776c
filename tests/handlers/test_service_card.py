"""A service's card of every pack, in both languages; and each way that a price can be said."""

from decimal import Decimal
from html.parser import HTMLParser

import pytest

from flows.catalogue import Limit, Part, Price, Service, Term
from flows.model import Pack
from handlers.views.card_pages import parts, terms
from handlers.views.links import CardPlace
from handlers.views.offer import Offer
from handlers.views.price import price_lines, price_short, service_price
from handlers.views.screen import TEXT_LIMIT, Button, Screen
from handlers.views.service_card import PAGES, Card, card
from handlers.views.share import clause_text
from locales.lookup import LANGUAGES, Language, pack_texts
from locales.texts import texts
from storage.packs import PACKS, load_packs

PACK_OF = load_packs()
WORDS = {
    (name, language): pack_texts(language, PACKS / name)
    for name in PACK_OF
    for language in LANGUAGES
}
SERVICES = [
    (pack, service, language)
    for pack in PACK_OF.values()
    for service in pack.services
    if service.offered
    for language in LANGUAGES
]
IDS = [f"{pack.id}/{service.id}-{language}" for pack, service, language in SERVICES]
EACH = pytest.mark.parametrize(("pack", "service", "language"), SERVICES, ids=IDS)

SCREENFUL = 1100
"""Characters of the first page: what a phone shows above its buttons, with some to spare."""


class Plain(HTMLParser):
    """The text of a message without its markup."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.said = ""
        self.feed(markup)
        self.close()

    def handle_data(self, data: str) -> None:
        self.said += data


def shown(pack: Pack, service: Service, language: Language, page: str = "") -> Screen:
    offer = Offer(pack, service, WORDS[pack.id, language])
    place = CardPlace(offer.key, page, "g")
    return card(texts(language), Card(offer, texts(language).intake_always()), place)


def captions(screen: Screen) -> list[str]:
    return [button.text for row in screen.rows for button in row]


@EACH
def test_the_first_page_fits_a_phone(pack: Pack, service: Service, language: Language) -> None:
    first = shown(pack, service, language)
    assert len(Plain(first.text).said) <= SCREENFUL
    assert len(first.rows) <= 7
    assert clause_text(texts(language), service.clause) in first.text
    assert all(len(button.text) <= 32 for row in first.rows for button in row)


@EACH
def test_every_page_can_be_sent_and_names_the_clause(
    pack: Pack, service: Service, language: Language
) -> None:
    for letter in PAGES:
        for number in range(9):
            page = shown(pack, service, language, f"{letter}{number}")
            assert len(Plain(page.text).said) <= TEXT_LIMIT
            assert clause_text(texts(language), service.clause) in page.text
            if not any(button.data.endswith(f"/{letter}{number + 1}/g") for button in flat(page)):
                break


def flat(screen: Screen) -> list[Button]:
    return [button for row in screen.rows for button in row]


@EACH
def test_no_term_and_no_category_is_without_words(
    pack: Pack, service: Service, language: Language
) -> None:
    said = texts(language)
    assert [term.of for term in service.terms if not said.has(f"term-{term.of}")] == []
    prices = [price for price in (service.price, *(p.price for p in service.parts)) if price]
    named = {category for price in prices for category in price.categories}
    assert [one for one in named if not said.has(f"category-{one}")] == []


def price(rule: str = "share", own: str = "20", *limits: Limit, **more: object) -> Price:
    return Price.model_validate(
        {"rule": rule, "own_share": Decimal(own), "limits": limits, "clause": "1", **more}
    )


MILLION = Limit(amount=Decimal(1_000_000), clause="1")
EVENT = Limit(amount=Decimal(300_000), per="event", period="service", clause="1")
EACH_ONE = Limit(amount=Decimal(50_000), period="service", clause="1")
POOLED = Limit(amount=Decimal(200_000), pool="free", clause="1")


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        (price("free", "0"), ["Бесплатно"]),
        (price("business", "0"), ["Платите вы"]),
        (price(), ["Вы платите не меньше 20 %"]),
        (
            price("share", "20", MILLION),
            ["Вы платите не меньше 20 %, центр — не больше 1 000 000 ₽ на компанию в год"],
        ),
        (
            price("share", "12.5", MILLION, EVENT),
            [
                "Вы платите не меньше 12,5 %, центр — не больше 1 000 000 ₽ на компанию в год",
                "Центр платит не больше 300 000 ₽ на одно мероприятие",
            ],
        ),
        (
            price("share", "10", EACH_ONE, POOLED),
            [
                "Вы платите не меньше 10 %, центр — не больше 50 000 ₽ на компанию за одну услугу",
                "Вместе с похожими услугами центр платит не больше 200 000 ₽ на компанию в год",
            ],
        ),
        (
            price("free", "0", POOLED),
            [
                "Бесплатно",
                "Вместе с похожими услугами центр платит не больше 200 000 ₽ на компанию в год",
            ],
        ),
        (
            price("share", "20", categories={"svo": Decimal(5)}),
            ["Вы платите не меньше 20 %", "Участники СВО и их семьи: вы платите не меньше 5 %"],
        ),
    ],
)
def test_the_price_in_words(given: Price, lines: list[str]) -> None:
    said = [line.replace("\N{NO-BREAK SPACE}", " ") for line in price_lines(texts("ru"), given)]
    assert said == lines


def service(**more: object) -> Service:
    return Service.model_validate({"id": "s", "official": "S", "clause": "3.1", **more})


def test_a_free_service_with_a_paid_part_says_so() -> None:
    part = Part(id="additional.1", official="p", clause="3.1", price=price())
    mixed = service(price=price("free", "0"), parts=(part,))
    assert price_short(texts("ru"), mixed) == "бесплатно, кроме части работ"
    assert len(service_price(texts("ru"), mixed, explained=False)) == 2
    assert service_price(texts("ru"), mixed, explained=True) == ["Бесплатно"]
    assert price_short(texts("ru"), service()) is None


def test_a_long_note_on_the_price_stands_with_the_terms() -> None:
    pack = PACK_OF["khabarovsk-export"]
    offer = Offer(pack, pack.service_by_id["s4_3"], WORDS[pack.id, "ru"])
    note = offer.said("price")
    assert note is not None
    assert note not in shown(pack, offer.service, "ru").text
    assert note in terms(texts("ru"), offer)
    short = Offer(pack, pack.service_by_id["s5_8"], WORDS[pack.id, "ru"]).price_note
    assert short == "" or short in shown(pack, pack.service_by_id["s5_8"], "ru").text


def test_a_price_that_only_the_parts_have() -> None:
    kinds = service(parts=(Part(id="additional.1", official="p", clause="3.1", price=price()),))
    assert price_short(texts("ru"), kinds) == "цена зависит от вида"
    assert len(service_price(texts("ru"), kinds, explained=False)) == 1
    assert service_price(texts("ru"), kinds, explained=True) == []


@pytest.mark.parametrize(
    ("unit", "days", "said"),
    [
        ("working", 1, "1 рабочий день"),
        ("working", 3, "3 рабочих дня"),
        ("working", 11, "11 рабочих дней"),
        ("calendar", 21, "21 день"),
        ("calendar", 30, "30 дней"),
        ("months", 18, "18 месяцев"),
        ("months", 36, "3 года"),
    ],
)
def test_days_in_their_right_form(unit: str, days: int, said: str) -> None:
    term = Term.model_validate({"of": "decision", "days": days, "unit": unit, "clause": "3.1"})
    (pack,) = list(PACK_OF.values())[:1]
    offer = Offer(pack, service(terms=(term,)), WORDS[pack.id, "ru"])
    assert f"— {said}" in terms(texts("ru"), offer)[1]


def test_at_least_one_part_is_said_and_foreign_clauses_are_named() -> None:
    pack = PACK_OF["khabarovsk-export"]
    listed = parts(texts("ru"), Offer(pack, pack.service_by_id["s5_1"], WORDS[pack.id, "ru"]))
    assert listed[0] == "<b>Входит всегда</b>"
    assert any("хотя бы одно" in block for block in listed)


def test_where_it_is_filed_elsewhere_that_comes_first() -> None:
    pack = PACK_OF["kaliningrad-cluster"]
    text = shown(pack, pack.service_by_id["s_d"], "ru").text
    assert text.split("\n\n")[1].startswith("ℹ️")


def test_what_has_no_form_has_no_button_to_apply() -> None:
    bare = [(pack, one) for pack in PACK_OF.values() for one in pack.services if not one.forms]
    assert bare
    for pack, one in bare:
        screen = shown(pack, one, "ru")
        assert not {"Подать заявку", "Подготовить заявку", "Заполнить"} & {*captions(screen)}
        assert "Принимаем" not in screen.text


@pytest.mark.parametrize(
    ("pack", "service", "offered"),
    [
        ("khabarovsk-export", "s4_2", True),
        ("khabarovsk-export", "contract_report", False),
        ("rec-marketplaces", "placement", True),
        ("rec-marketplaces", "complaint", False),
    ],
)
def test_the_check_is_offered_where_it_can_tell_something(
    pack: str, service: str, offered: bool
) -> None:
    first = shown(PACK_OF[pack], PACK_OF[pack].service_by_id[service], "ru")
    assert ("Проверить, подхожу ли я" in captions(first)) is offered
