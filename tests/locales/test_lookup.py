"""Whatever a person writes can be put into a text, however long it is."""

import pytest

from locales.lookup import Html
from locales.texts import texts


@pytest.mark.parametrize("length", [999, 1000, 1001, 2500, 10_000])
def test_a_long_value_stands_in_the_text_whole(length: int) -> None:
    words = "<" * length
    told = texts("ru").notice_words(words=words)
    assert told.count("&lt;") == length
    assert told.startswith("Пишет центр:")
    assert told.endswith("</blockquote>")


def test_two_long_values_keep_their_places() -> None:
    first, second = "а" * 3000, Html("<b>б</b>" * 1000)
    line = texts("en").staff_answers_line(name=first, value=second)
    assert line == f"· {first}: {second}"
