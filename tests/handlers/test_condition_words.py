"""Conditions in words, in both languages."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from flows.conditions import Condition
from handlers.views.condition import ConditionWords
from locales.lookup import Language, Lookup
from locales.texts import texts
from tests.support.forms import form, question

FORM = form(
    question("export"),
    question("truth", "consent"),
    question("size", "choice", options=["s", "m", "l"]),
    question("goods", "choices", options=[{"id": "tea", "official": 'Чай "Утро"'}, "ore"]),
    question("staff", "integer"),
    question("sum", "money"),
    question("where", "country", many=True),
    question("brand", "text", official="Марка «Ель»"),
)

RU = {
    "export": "«Export» — да",
    "export no": "«Export» — нет",
    "export ne": "«Export» — нет",
    "truth": "«Truth» — подтверждено",
    "size": "«Size» — «S»",
    "size ne": "«Size» — не «S»",
    "size in": "«Size» — «S», «M» или «L»",
    "goods": '«Goods»: есть «Чай "Утро"»',
    "goods any": '«Goods»: есть «Чай "Утро"» или «ORE»',
    "staff": "«Staff» не меньше 10",
    "sum": "«Sum» меньше 1\u00a0000\u00a0₽",
    "where": "«Where»: есть «Китай»",
    "brand": "есть ответ на «Марка „Ель“»",
    "brand no": "нет ответа на «Марка „Ель“»",
    "both": "«Export» — да и («Size» — «S» или «M») и («Staff» больше 3 или «Staff» не больше 1)",
    "not": "неверно, что («Export» — да или «Size» — «S»)",
}

EN = {
    "export": "“Export” is yes",
    "export ne": "“Export” is no",
    "size in": "“Size” is “S”, “M” or “L”",
    "where": "“Where” includes “China”",
    "brand no": "“Марка «Ель»” is not answered",
    "not": "it is not so that (“Export” is yes or “Size” is “S”)",
}

CONDITIONS: dict[str, dict[str, Any]] = {
    "export": {"field": "export"},
    "export no": {"field": "export", "value": False},
    "export ne": {"field": "export", "op": "ne", "value": True},
    "truth": {"field": "truth"},
    "size": {"field": "size", "value": "s"},
    "size ne": {"field": "size", "op": "ne", "value": "s"},
    "size in": {"field": "size", "op": "in", "value": ["s", "m", "l"]},
    "goods": {"field": "goods", "op": "contains", "value": "tea"},
    "goods any": {"field": "goods", "op": "contains_any", "value": ["tea", "ore"]},
    "staff": {"field": "staff", "op": "gte", "value": 10},
    "sum": {"field": "sum", "op": "lt", "value": 1000},
    "where": {"field": "where", "op": "contains", "value": "CN"},
    "brand": {"field": "brand", "op": "answered"},
    "brand no": {"field": "brand", "op": "answered", "value": False},
    "both": {
        "all": [
            {"field": "export"},
            {"field": "size", "op": "in", "value": ["s", "m"]},
            {
                "any": [
                    {"field": "staff", "op": "gt", "value": 3},
                    {"field": "staff", "op": "lte", "value": 1},
                ]
            },
        ]
    },
    "not": {"not": {"any": [{"field": "export"}, {"field": "size", "value": "s"}]}},
}


def said(language: Language, name: str) -> str:
    condition: Condition = TypeAdapter(Condition).validate_python(CONDITIONS[name])
    return ConditionWords(FORM, Lookup(language, []), texts(language)).say(condition)


@pytest.mark.parametrize("name", RU)
def test_in_russian(name: str) -> None:
    assert said("ru", name) == RU[name]


@pytest.mark.parametrize("name", EN)
def test_in_english(name: str) -> None:
    assert said("en", name) == EN[name]


def test_questions_may_be_called_by_another_name() -> None:
    condition: Condition = TypeAdapter(Condition).validate_python(CONDITIONS["both"])
    words = ConditionWords(FORM, Lookup("ru", []), texts("ru"), lambda one: f"#{one.id}")
    assert words.say(condition).startswith("#export — да и (#size — «S» или «M»)")
