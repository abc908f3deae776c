"""Every code of a wrong answer has its sentence in both languages, with the right placeables."""

import re
from pathlib import Path

import pytest

import locales
from flows.readers.base import CODES, NOTES, BadAnswer, placeables
from flows.readers.show import show
from locales.lookup import Lookup

FILES = {
    language: Path(locales.__path__[0]) / language / "answers.ftl" for language in ("ru", "en")
}
KNOWN = {f"answer-{code.replace('.', '-')}": names for code, names in {**CODES, **NOTES}.items()}


@pytest.mark.parametrize("language", FILES)
def test_texts_and_codes_are_the_same_set(language: str) -> None:
    ids = re.findall(r"^(answer-\S+) =", FILES[language].read_text("utf-8"), re.MULTILINE)
    assert sorted(ids) == sorted(KNOWN)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_text_says_all_its_data(language: str) -> None:
    texts = Lookup("ru" if language == "ru" else "en", [FILES[language]])
    for id_, names in KNOWN.items():
        data = {name: f"⟨{name}⟩" for name in names}
        sentence = texts.get(id_, **data)
        assert all(shown in sentence for shown in data.values()), id_


def test_suggestions_are_parted_by_commas_in_a_sentence() -> None:
    refused = BadAnswer("country.slip", {"typed": "Кетай", "suggest": "Китай|Чили"})
    assert placeables(refused.data) == {"typed": "Кетай", "suggest": "Китай, Чили"}
    assert refused.suggestions == ("Китай", "Чили")


@pytest.mark.parametrize(
    ("kind", "stored", "russian", "english"),
    [
        ("money", "1500000.00", "1\u00a0500\u00a0000\u00a0₽", "1\u00a0500\u00a0000\u00a0₽"),
        ("money", "-1500.50", "-1\u00a0500,50\u00a0₽", "-1\u00a0500.50\u00a0₽"),
        ("integer", 12000, "12\u00a0000", "12\u00a0000"),
        ("decimal", "12.5", "12,5", "12.5"),
        ("percent", "12.5", "12,5\u00a0%", "12.5%"),
        ("date", "2026-12-15", "15.12.2026", "15.12.2026"),
        ("period", "2026-01-01/2026-03-31", "01.01.2026 – 31.03.2026", "01.01.2026 – 31.03.2026"),
        ("country", ["CN", "AE"], "Китай, ОАЭ", "China, United Arab Emirates"),
        ("tnved", "1905908000", "1905 90 800 0", "1905 90 800 0"),
        ("phone", "+79161234567", "+7\u00a0916\u00a0123-45-67", "+7\u00a0916\u00a0123-45-67"),
        ("phone", "+375291234567", "+375291234567", "+375291234567"),
        ("inn", "7707083893", "7707083893", "7707083893"),
        ("text", "Причал", "Причал", "Причал"),
    ],
)
def test_values_are_shown_to_people(
    kind: str, stored: str | int | list[str], russian: str, english: str
) -> None:
    assert show(kind, stored, "ru") == russian
    assert show(kind, stored, "en") == english


def test_yes_and_no_are_the_caller_s_words() -> None:
    with pytest.raises(TypeError):
        show("yes_no", value=True)
