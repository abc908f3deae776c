"""Texts of another day over those of today."""

from pathlib import Path

import pytest

from locales.former import Former, Sources
from locales.lookup import Lookup, TextMissing

PACK = """-brand = Причал
form-name = Анкета
    .about = О чём
form-name-question = Вопрос { -brand }
    .short = Коротко
other = Другое
form-list = См. { other }
"""


@pytest.fixture
def kept(tmp_path: Path) -> str:
    (tmp_path / "ru.ftl").write_text(PACK, encoding="utf-8")
    return Sources("ru", tmp_path).source_of({"form-name", "form-name-question", "form-list", "no"})


def test_messages_are_kept_with_what_they_include(kept: str) -> None:
    then = Lookup("ru", (), kept)
    assert then.get("form-name-question") == "Вопрос Причал"
    assert then.get("form-list") == "См. Другое"
    assert not then.has("no")


def test_what_is_kept_wins_and_the_rest_is_of_today(kept: str) -> None:
    today = Lookup("ru", (), "form-name = Новая\nform-name-question = Новый\nnew = Сегодня")
    former = Former(today, kept)
    assert former.get("form-name") == "Анкета"
    assert former.find("form-name-question.short") == "Коротко"
    assert former.get("new") == "Сегодня"
    assert former.find("nowhere") is None
    with pytest.raises(TextMissing):
        former.get("nowhere")


def test_a_kept_message_has_no_attribute_that_came_later(kept: str) -> None:
    former = Former(Lookup("ru", (), "other = Другое\n    .short = Новое"), kept)
    assert former.get("other") == "Другое"
    assert not former.has("other.short")
