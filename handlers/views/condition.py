"""A condition in words: "«Экспорт» — да и «Страны»: есть «Китай»"."""

from collections.abc import Callable, Iterable
from functools import reduce

from flows.conditions import All, Any, Condition, Not, Test, Value
from flows.model import Form, Question
from handlers.views.desk import plain
from handlers.views.values import question_name, value_text
from locales.lookup import Html, Lookup
from locales.texts import Texts

Name = Callable[[Question], str]
"""How a question is called, when not by its short name in quotes."""

NUMBERS = {"integer", "decimal", "money", "percent", "inn", "ogrn", "kpp"}
"""Kinds whose values stand without quotes."""

_INNER = {"ru": str.maketrans("«»", "„“"), "en": str.maketrans("“”", "‘’")}
"""Quotes within quotes."""


class ConditionWords:
    """Says the conditions of one form. What it returns is plain text, without markup."""

    def __init__(self, form: Form, pack: Lookup, texts: Texts, name: Name | None = None) -> None:
        """`pack` are the pack's texts; `name` calls a question by another name."""
        self.form, self.pack, self.texts = form, pack, texts
        self._name = name or self._quoted_name

    def say(self, condition: Condition) -> str:
        """The condition in words; parts within others stand in brackets where they need them."""
        match condition:
            case Test():
                return self._test(condition)
            case Not():
                return self._get("condition-not", what=self._inner(condition.not_))
            case All():
                return self._joined("condition-and", map(self._inner, condition.all))
            case Any():
                return self._joined("condition-or", map(self._inner, condition.any))

    def _inner(self, part: Condition) -> str:
        said = self.say(part)
        alone = isinstance(part, Test) and not (isinstance(part.value, tuple) and part.value[1:])
        return said if alone else self._get("condition-group", what=said)

    def _test(self, test: Test) -> str:
        question = self.form.by_id.get(test.field)
        name = test.field if question is None else self._name(question)
        if test.op == "answered":
            key = "answered" if test.value else "unanswered"
            return self._get(f"condition-{key}", question=name)
        if isinstance(test.value, bool):
            return self._get(f"condition-{_truth(test, question)}", question=name)
        key = {"in": "eq", "contains_any": "contains"}.get(test.op, test.op)
        return self._get(f"condition-{key}", question=name, value=self._values(test, question))

    def _values(self, test: Test, question: Question | None) -> str:
        several = test.value if isinstance(test.value, tuple) else (test.value,)
        *others, last = [self._value(one, question) for one in several]
        if not others:
            return last
        return self._joined("condition-or", [", ".join(others), last])

    def _value(self, value: str | bool | int, question: Question | None) -> str:
        if question is None:
            return str(value)
        single: Value = [str(value)] if question.kind == "choices" or question.many else value
        said = plain(value_text(self.form.id, question, single, self.pack, self.texts))
        return said if question.kind in NUMBERS else self.quoted(said)

    def _quoted_name(self, question: Question) -> str:
        return self.quoted(plain(question_name(self.form.id, question, self.pack)))

    def quoted(self, text: str) -> str:
        """A name or a value in the language's quotes, other quotes within."""
        inner = text.translate(_INNER[self.texts.language])
        return self._get("condition-quoted", text=inner)

    def _joined(self, key: str, parts: Iterable[str]) -> str:
        return reduce(lambda first, second: self._get(key, first=first, second=second), parts)

    def _get(self, key: str, **values: str) -> str:
        return self.texts.get(key, **{name: Html(text) for name, text in values.items()})


def _truth(test: Test, question: Question | None) -> str:
    """Which words a yes or no takes: `ne` turns it round, and a declaration is confirmed."""
    if (test.value is True) == (test.op == "ne"):
        return "no"
    return "confirmed" if question is not None and question.kind in {"consent", "info"} else "yes"
