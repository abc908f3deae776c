"""Sites and the codes of classifiers."""

import pytest

from tests.support.reading import fault, value

URLS = {
    "example.ru": "https://example.ru",
    "HTTP://Example.RU/Path?q=1#x": "http://example.ru/Path?q=1#x",
    "https://www.example.com/каталог": "https://www.example.com/каталог",
    "пример.рф": "https://пример.рф",
    "xn--e1afmkfd.xn--p1ai": "https://xn--e1afmkfd.xn--p1ai",
    "example.ru:8080/x": "https://example.ru:8080/x",
    "<example.ru>.": "https://example.ru",
}
BAD_URLS = {
    "нет сайта": "url.none",
    "Нет": "url.none",
    "пока нет": "url.none",
    "-": "url.none",
    "info@example.ru": "url.email",
    "https://user:secret@example.ru": "url.email",
    "сайт": "url.unclear",
    "example": "url.unclear",
    "ftp://example.ru": "url.unclear",
    "javascript://example.ru/%0aalert(1)": "url.unclear",
    "127.0.0.1": "url.unclear",
    "http://[::1": "url.unclear",
    "example.ru:99999": "url.unclear",
    "мой сайт example.ru": "url.unclear",
    "a." * 200 + "ru": "url.unclear",
    "-bad-.ru": "url.unclear",
    "example.ru/" + "x" * 3000: "url.unclear",
}
OKVEDS = {
    "10.71": "10.71",
    "10.71.1": "10.71.1",
    "62": "62",
    "ОКВЭД 46.90": "46.90",
    "10.71 Производство хлеба": "10.71",
    "10.82.2 — производство шоколада": "10.82.2",
}
BAD_OKVEDS = {
    "10,71": "okved.dots",
    "1071": "okved.dots",
    "10 71": "okved.dots",
    "04.10": "okved.unknown_class",
    "хлеб": "okved.unclear",
    "10.711": "okved.unclear",
    "1": "okved.unclear",
    "١٠.٧١": "okved.unclear",
    "10.71, 47.91": "list.one_only",
    "10.71 47.91": "list.one_only",
}
TNVEDS = {
    "1905": "1905",
    "1905 90 800 0": "1905908000",
    "1905.90": "190590",
    "ТН ВЭД 1806": "1806",
    "1806 90 Шоколад прочий": "180690",
}
BAD_TNVEDS = {
    "19": "tnved.length",
    "190590800": "tnved.length",
    "7701": "tnved.chapter",
    "0001": "tnved.chapter",
    "9801": "tnved.chapter",
    "шоколад": "tnved.unclear",
    "1905, 1806": "list.one_only",
}


@pytest.mark.parametrize(("typed", "expected"), URLS.items())
def test_sites(typed: str, expected: str) -> None:
    assert value("url", typed) == expected


@pytest.mark.parametrize(("typed", "code"), BAD_URLS.items(), ids=lambda text: text[:30])
def test_no_sites(typed: str, code: str) -> None:
    assert fault("url", typed).code == code


def test_several_sites() -> None:
    found = value("url", "example.ru, shop.example.ru\nexample.ru", many=True)
    assert found == ["https://example.ru", "https://shop.example.ru"]


@pytest.mark.parametrize(("typed", "expected"), OKVEDS.items())
def test_okved(typed: str, expected: str) -> None:
    assert value("okved", typed) == expected


@pytest.mark.parametrize(("typed", "code"), BAD_OKVEDS.items())
def test_no_okved(typed: str, code: str) -> None:
    assert fault("okved", typed).code == code


@pytest.mark.parametrize(("typed", "meant"), {"10,71": "10.71", "10711": "10.71.1"}.items())
def test_an_okved_without_dots_is_offered_with_them(typed: str, meant: str) -> None:
    assert fault("okved", typed).suggestions == (meant,)


@pytest.mark.parametrize(
    "typed",
    ["10.71, 47.91.2", "10.71\n47.91.2", "10.71;47.91.2;10.71", "10.71 47.91.2",
     "10.71 Производство хлеба, тортов и пирожных\n47.91.2 Торговля через интернет"],
)  # fmt: skip
def test_several_okved(typed: str) -> None:
    assert value("okved", typed, many=True) == ["10.71", "47.91.2"]


def test_a_comma_inside_one_of_several_okved_is_asked_about() -> None:
    refused = fault("okved", "10,71, 47.91", many=True)
    assert (refused.code, refused.suggestions) == ("okved.dots", ("10.71, 47.91",))


@pytest.mark.parametrize(("typed", "expected"), TNVEDS.items())
def test_tnved(typed: str, expected: str) -> None:
    assert value("tnved", typed) == expected


@pytest.mark.parametrize(("typed", "code"), BAD_TNVEDS.items())
def test_no_tnved(typed: str, code: str) -> None:
    assert fault("tnved", typed).code == code


def test_several_tnved() -> None:
    assert value("tnved", "1905 90 800 0, 1806\n1905908000", many=True) == ["1905908000", "1806"]


def test_a_list_has_an_end() -> None:
    assert fault("tnved", "1905," * 51, many=True).code == "list.too_many"
