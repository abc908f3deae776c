"""Full text: word forms, parts of numbers and names, snippets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.stems import alike, stem
from flows.wordsearch import AROUND, LONGEST, Wanted, kept_name, kept_words, snippet, wanted


def hit(query: str, text: str, kept: frozenset[str] | None = None) -> bool:
    """As both databases match: whole words, or the beginning of a kept one."""
    words = kept_words([text]) if kept is None else kept
    return bool(wanted(query)) and all(
        one.whole & words or (one.beginning and any(w.startswith(one.beginning) for w in words))
        for one in wanted(query)
    )


def named(query: str, name: str) -> bool:
    words = kept_name([name])
    return all(
        one.whole & words or any(w.startswith(one.part) for w in words) for one in wanted(query)
    )


@pytest.mark.parametrize(
    "forms",
    [
        "сертификация сертификации сертификацию сертификацией сертификаций",
        "маркировка маркировки маркировке маркировку",
        "чай чая чаем чаю",
        "экспортный экспортного экспортной экспортные",
        "доставка доставки доставкой",
        "отказ отказа отказом отказы",
        "важнейший важнейшая важнейшего",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "root"),
    # From the vocabulary that the authors of the algorithm publish with it.
    [
        ("вавиловка", "вавиловк"),
        ("важнейшие", "важн"),
        ("важничал", "важнича"),
        ("важность", "важност"),
        ("вакантного", "вакантн"),
        ("валилась", "вал"),
        ("пароходом", "пароход"),
        ("падаль", "падал"),
        ("падчерицей", "падчериц"),
        ("пронеслось", "пронесл"),
        ("export", "export"),
        ("т34", "т34"),
        ("в", "в"),
        ("", ""),
    ],
)
def test_stems_are_those_of_the_algorithm(word: str, root: str) -> None:
    assert stem(word) == root


def test_a_fleeting_vowel_parts_no_word() -> None:
    assert stem("заявок") != stem("заявка")
    assert alike(stem("заявок")) & alike(stem("заявка"))
    assert hit("заявка", "двадцать заявок")
    assert hit("заявок", "одна заявка")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("сертификация", "Нужна помощь с сертификацией чая"),
        ("чая сертификат", "Нет сертификатов на чай"),
        ("серти", "о сертификации"),
        ("ЁЛКА", "искусственные елки"),
        ("образцова", "Образцов Пётр"),
        ("ивановым", "Иванов"),
        ("образцов", "для Образцова"),
        ("0001", "+79100000001"),
        ("8 (910) 000-00-01", "+79100000001"),
        ("910 000-00-01", "звоните: +7 910 000 00 01, спросить Ольгу"),
        ("+79100000001", "тел. 8 (910) 000-00-01"),
        ("270000", "4027000012"),
        ("2026", "в 2026 году"),
        ("договор 17", "договор № 17 от 12.03.2026"),
    ],
)
def test_what_is_found(query: str, text: str) -> None:
    assert hit(query, text)
    assert all(snippet(text, [one]) for one in wanted(query))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("час", "чай"),
        ("чай", "час и часть"),
        ("17", "договор 1700"),
        ("сертификация кофе", "сертификация чая"),
        ("%", "100 %"),
        ("", "что угодно"),
        ("000", "4027000012"),
    ],
)
def test_what_is_not_found(query: str, text: str) -> None:
    assert not hit(query, text)


@pytest.mark.parametrize("query", ["лесник", "Колес", "ооо колесник", "колесника", "«Колесник»"])
def test_a_name_is_found_by_any_part(query: str) -> None:
    assert named(query, "ООО «Колесник и сыновья»")


def test_a_snippet_is_cut_around_what_was_found() -> None:
    text = "слово " * 40 + "сертификация" + " слово" * 40
    found = snippet(text, wanted("сертификации"))
    assert found.startswith("…")
    assert found.endswith("…")
    assert "сертификация" in found
    assert len(found) <= 2 * AROUND + len("сертификация") + 2
    assert snippet("ничего такого", wanted("сертификации")) == ""
    assert snippet("два\nслова  рядом", wanted("рядом")) == "два слова рядом"


@given(st.text(max_size=200), st.text(max_size=40))
def test_any_text_is_kept_and_any_query_read(text: str, query: str) -> None:
    for word in kept_words([text]) | kept_name([text]):
        assert word.isalnum()
        assert 0 < len(word) <= LONGEST
    for one in wanted(query):
        assert all(word.isalnum() for word in {*one.whole, one.part})
        assert isinstance(one, Wanted)
    snippet(text, wanted(query))


@given(st.lists(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=20), min_size=1))
def test_a_text_is_found_by_each_of_its_words(words: list[str]) -> None:
    text = " ".join(words)
    for word in words:
        assert hit(word, text)
        assert snippet(text, wanted(word))
