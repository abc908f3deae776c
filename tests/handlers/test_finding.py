"""The search as people type: slips, word forms, half words, clause numbers, both languages."""

from functools import cache

import pytest

from flows.library import Library
from flows.readers.registry import READERS
from handlers.finding import Finder
from locales.lookup import LANGUAGES, pack_texts
from locales.texts import texts
from storage.packs import PACKS, load_packs

KHABAROVSK = "khabarovsk-export"


@cache
def finder(*names: str) -> Finder:
    words = {(name, said): pack_texts(said, PACKS / name) for name in names for said in LANGUAGES}
    library = Library(load_packs(only=names), READERS)
    return Finder(library, words, {language: texts(language) for language in LANGUAGES})


def found(query: str, *names: str) -> list[str]:
    return [hit.service.id for hit in finder(*names)(query)]


FIRST = [
    ("сертефикат", "s4_2"),
    ("сертификацыя", "s4_2"),
    ("сертификаты на продукцию", "s4_2"),
    ("Certificat", "s4_2"),
    ("certification", "s4_2"),
    ("certefication", "s4_2"),
    ("выстовка", "s5_7"),
    ("выставки", "s5_7"),
    ("участвовать в ярмарке", "s5_7"),
    ("exibition", "s5_7"),
    ("таможня", "s5_1"),
    ("маркетплейсы", "s5_8"),
    ("маркет плейс", "s5_8"),
    ("маркетплей", "s5_8"),
    ("товарный знак", "s4_3"),
    ("товарново знака", "s4_3"),
    ("приём покупателей", "s5_5"),
    ("прием покупателей", "s5_5"),
    ("trademark", "s4_3"),
    ("патент", "s4_3"),
    ("доставка груза", "s4_5"),
    ("логистика", "s4_5"),
    ("как отвезти товар покупателю?", "s4_5"),
    ("исследование рынка", "s4_4"),
    ("акселератор", "s5_9"),
    ("приезд иностранных покупателей", "s5_5"),
    ("cthnbabrfn", "s4_2"),
    ("Dscnfdrf", "s5_7"),
    ("4.2", "s4_2"),
    ("пункт 5.7", "s5_7"),
]


@pytest.mark.parametrize(("query", "service"), FIRST, ids=[query for query, _ in FIRST])
def test_what_comes_first(query: str, service: str) -> None:
    assert found(query, KHABAROVSK)[:1] == [service]


AMONG = [
    ("найти покупателя в Китае", "s5_2"),
    ("найти покупателя в Китае", "s5_4"),
    ("5", "s5_9"),
    ("сайт на английском", "s5_2"),
    ("обучение", "s5_9"),
]


@pytest.mark.parametrize(("query", "service"), AMONG)
def test_what_is_among_them(query: str, service: str) -> None:
    assert service in found(query, KHABAROVSK)


@pytest.mark.parametrize(
    "query",
    ["", "  ", "хлеб", "248000, Калуга", "привет", "спасибо", "что мне можно получить", "💣", "и",
     "ООО «Ромашка»", "Иванов Пётр Сергеевич", "</b>"],
)  # fmt: skip
def test_what_means_nothing_here(query: str) -> None:
    assert found(query, KHABAROVSK) == []


def test_a_number_means_its_own_service_before_those_below_it() -> None:
    group = found("5", KHABAROVSK)
    assert {f"s5_{number}" for number in range(1, 10)} <= set(group)
    assert found("4.2", KHABAROVSK) == ["s4_2"]


def test_numbers_that_repeat_in_a_source_are_told_apart_by_section() -> None:
    assert found("3:5.3", "orel-cluster") == ["s3_5_3"]
    assert set(found("5.3", "orel-cluster")) >= {"s3_5_3"}


def test_all_packs_are_searched_at_once() -> None:
    every = finder(*load_packs())("маркетплейс")
    assert {"rec-marketplaces", KHABAROVSK, "export-standard"} <= {hit.pack.id for hit in every}
    assert len(every) <= 10


def test_a_service_that_stands_in_no_list_is_not_found() -> None:
    hidden = [
        (pack.id, service.id)
        for pack in load_packs().values()
        for service in pack.services
        if not service.offered
    ]
    assert hidden
    for pack, service in hidden:
        name = pack_texts("ru", PACKS / pack).get(f"service-{service}")
        assert service not in found(name, pack)


def test_only_the_beginning_of_a_long_message_is_looked_at() -> None:
    """Whatever somebody pastes must not hold up the others."""
    assert "s4_2" in found("сертификат" + " " * 4000, KHABAROVSK)
    assert found(" " * 200 + "сертификат", KHABAROVSK) == []
