"""An example that the bot would refuse teaches a wrong answer; which ones are found."""

from typing import Any

import pytest

from flows.compiling.examples import examples
from flows.model import Pack
from locales.ftl import MessageShape, read_ftl
from tests.support.forms import form, question


@pytest.fixture
def messages(tmp_path: Any) -> Any:
    """Reads the messages of one question with this example."""

    def made(example: str) -> dict[str, MessageShape]:
        file = tmp_path / "ru.ftl"
        file.write_text(f"form-a = A\n    .example = {example}\n", encoding="utf-8")
        return dict(read_ftl(file, "ru.ftl").messages)

    return made


def pack(**asked: Any) -> Pack:
    return Pack.model_validate(
        {
            "id": "made-up",
            "official": "A pack",
            "source": "nowhere",
            "prefix": "X",
            "services": [],
            "forms": {"form": form(question("a", **asked))},
            "machines": {},
        }
    )


@pytest.mark.parametrize(
    ("asked", "example", "language", "good"),
    [
        ({"kind": "integer"}, "12", "ru", True),
        ({"kind": "integer"}, "twelve-ish", "ru", False),
        ({"kind": "integer", "min": "100"}, "12", "ru", False),
        ({"kind": "money"}, "1 500 000", "en", True),
        ({"kind": "money"}, "300,000", "en", False),  # thousands, or roubles and kopecks?
        ({"kind": "text", "max_length": 3}, "four", "ru", False),
        ({"kind": "date"}, "31.02.2026", "ru", False),
        ({"kind": "date", "max": "today"}, "15.03.2031", "ru", True),  # today may be later
        ({"kind": "date", "min": "today"}, "15.03.1931", "ru", True),
        ({"kind": "date", "min": "2026-01-01"}, "15.03.2025", "ru", False),
        ({"kind": "inn"}, "3906000021", "ru", False),
        ({"kind": "email"}, "as you like", "ru", True),  # its reader is not of this room
    ],
)
def test_an_example_is_an_answer(
    messages: Any, asked: dict[str, Any], example: str, language: str, *, good: bool
) -> None:
    found = list(examples(pack(**asked), messages(example), language))
    assert [one.code for one in found] == ([] if good else ["text.example"])
    assert all(one.data["key"] == "form-a.example" and one.line == 1 for one in found)
