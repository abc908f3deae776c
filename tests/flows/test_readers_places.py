"""Countries and regions by the names people give them."""

from pathlib import Path

import pytest

from flows.readers.show import show
from flows.reference import countries, regions
from tests.support.reading import fault, value

COUNTRIES = {
    "Китай": "CN",
    "КНР": "CN",
    "китай.": "CN",
    "США": "US",
    "Штаты": "US",
    "usa": "US",
    "ОАЭ": "AE",
    "Эмираты": "AE",
    "Белоруссия": "BY",
    "БЕЛАРУСЬ": "BY",
    "Киргизия": "KG",
    "Кыргызстан": "KG",
    "Южная Корея": "KR",
    "Объединенные Арабские Эмираты": "AE",
    "Тёркс и Кайкос": "TC",
    "Côte d'Ivoire": "CI",
    "Буркина Фасо": "BF",
    "Босния и Герцеговина": "BA",
    "Trinidad & Tobago": "TT",
    "Germany": "DE",
    "Абхазия": "AB",
}
REGIONS = {
    "Хабаровский край": "khabarovsk-krai",
    "хабаровский": "khabarovsk-krai",
    "Хабаровск": "khabarovsk-krai",
    "27": "khabarovsk-krai",
    "Khabarovsk Krai": "khabarovsk-krai",
    "Орловская обл.": "oryol-oblast",
    "Орел": "oryol-oblast",
    "Москва": "moscow",
    "г.Москва": "moscow",
    "город Москва": "moscow",
    "Московская область": "moscow-oblast",
    "Питер": "saint-petersburg",
    "Якутия": "sakha-republic-yakutia",
    "Татарстан": "tatarstan",
    "ХМАО": "khanty-mansi-autonomous-okrug-yugra",
    "Респ. Алтай": "altai-republic",
}


@pytest.mark.parametrize(("typed", "code"), COUNTRIES.items())
def test_countries(typed: str, code: str) -> None:
    assert value("country", typed) == code


@pytest.mark.parametrize(
    ("typed", "code", "suggestion"),
    [
        ("Кетай", "country.slip", "Китай"),
        ("Казакстан", "country.slip", "Казахстан"),
        ("Корея", "country.ambiguous", "Южная Корея"),
        ("Конго", "country.ambiguous", "Республика Конго"),
    ],
)
def test_a_slip_and_a_shared_name_bring_suggestions(typed: str, code: str, suggestion: str) -> None:
    refused = fault("country", typed)
    assert refused.code == code
    assert suggestion in refused.suggestions
    assert all(isinstance(value("country", name), str) for name in refused.suggestions)


def test_what_is_suggested_in_a_list_keeps_the_rest_of_the_list() -> None:
    refused = fault("country", "Китай и Казакстан", many=True)
    assert refused.data["suggest"] == "Казахстан"
    assert refused.suggestions == ("Китай, Казахстан",)
    assert value("country", "Китай, Казахстан", many=True) == ["CN", "KZ"]


def test_suggestions_speak_the_language_of_the_chat() -> None:
    assert fault("country", "Chjina", language="en").suggestions[0] == "China"


@pytest.mark.parametrize("typed", ["Лемурия", "no", "-", "🚢", "а" * 10_000])
def test_what_is_no_country(typed: str) -> None:
    assert fault("country", typed).code == "country.unknown"


@pytest.mark.parametrize("typed", ["ЕАЭС", "страны ЕС", "Весь мир", "Europe"])
def test_many_countries_under_one_name(typed: str) -> None:
    assert fault("country", typed, many=True).code == "country.group"


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Китай, Индия; ОАЭ\nКитай", ["CN", "IN", "AE"]),
        ("Китай и Индия", ["CN", "IN"]),
        ("Босния и Герцеговина, Сербия", ["BA", "RS"]),
        ("Китай/Индия", ["CN", "IN"]),
    ],
)
def test_several_countries(typed: str, codes: list[str]) -> None:
    assert value("country", typed, many=True) == codes


def test_one_wrong_country_of_several_is_named() -> None:
    refused = fault("country", "Китай, Лемурия", many=True)
    assert (refused.code, refused.data) == ("country.unknown", {"typed": "Лемурия"})


def test_only_what_the_question_allows() -> None:
    eaeu = countries.eaeu() - {"RU"}
    assert value("country", "Белоруссия", countries=eaeu) == "BY"
    assert fault("country", "Китай", countries=eaeu).code == "country.not_allowed"
    assert fault("country", "Киргизею", countries=eaeu).suggestions == ("Киргизия",)
    assert value("country", "Корея", countries=frozenset({"KR"})) == "KR"


def test_every_name_of_a_country_finds_it_and_none_is_shared() -> None:
    for country in countries.countries().values():
        for name in (country.ru, country.en, *country.aliases):
            assert value("country", name) == country.code, name


@pytest.mark.parametrize(("typed", "region"), REGIONS.items())
def test_regions(typed: str, region: str) -> None:
    assert value("region", typed) == region


def test_the_two_altais_are_asked_about() -> None:
    refused = fault("region", "Алтай")
    assert refused.code == "region.ambiguous"
    assert refused.suggestions == ("Алтайский край", "Республика Алтай")


def test_a_slip_in_a_region() -> None:
    assert fault("region", "Хаборовский край").suggestions[0] == "Хабаровский край"
    assert fault("region", "Атлантида").code == "region.unknown"


def test_only_regions_the_question_allows() -> None:
    allowed = frozenset({"oryol-oblast"})
    assert fault("region", "Хабаровск", regions=allowed).code == "region.not_allowed"


def test_every_name_of_a_region_finds_it_and_none_is_shared() -> None:
    for region in regions.regions().values():
        for name in (region.ru, region.en, region.code, *region.aliases):
            assert value("region", name) == region.id, name


def test_the_regions_are_the_85_of_the_source_in_its_order() -> None:
    # A copy of the source's paragraph, so that a change of the data is seen.
    listed = Path(__file__).with_name("data") / "regions-of-the-source.txt"
    assert " ".join(r.ru for r in regions.regions().values()) == listed.read_text("utf-8").strip()
    assert len(regions.regions()) == 85


def test_a_region_is_shown_by_the_source_s_name() -> None:
    assert show("region", "sakha-republic-yakutia") == "Республика Саха (Якутия)"
    assert show("region", ["moscow", "oryol-oblast"], "en") == "Moscow, Oryol Oblast"
