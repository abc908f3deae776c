"""What the two READMEs promise exists, and they promise the same."""

import re
from importlib import import_module

import click
import pytest

from bot.settings import Settings
from tests.test_repository import ROOT

READMES = ("README.md", "README.ru.md")
SETTINGS = {name.upper() for name in Settings.model_fields}


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def section(name: str, number: int) -> str:
    """A section by its place, since headings are translated."""
    return re.split(r"^## ", text(name), flags=re.MULTILINE)[number]


def first_cells(part: str) -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)


def code(name: str) -> list[str]:
    return sorted(set(re.findall(r"`([^`\n]+)`", text(name))))


def test_both_languages_say_the_same() -> None:
    english, russian = map(text, READMES)
    for shape in (r"^#+ ", r"^\| ", r"^\d\. ", r"^- ", r"^[a-z/ ]+/  ", r"^make \w+$"):
        counts = [len(re.findall(shape, one, re.MULTILINE)) for one in (english, russian)]
        assert counts[0] == counts[1], shape
    assert code(READMES[0]) == code(READMES[1])


@pytest.mark.parametrize("name", READMES)
def test_make_targets_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert {"demo", "test", "check", "bench", "fmt", "venv"} <= targets
    assert set(re.findall(r"(?:^|`)make ([a-z]+)\b", text(name), re.MULTILINE)) <= targets
    assert section(name, 1).split("```")[1].split() == ["make", "demo", "make", "test"]


@pytest.mark.parametrize("name", READMES)
def test_every_setting_is_explained(name: str) -> None:
    assert set(first_cells(section(name, 5))) == SETTINGS


def test_the_example_of_env_has_every_setting() -> None:
    named = set(re.findall(r"^#?([A-Z_]+)=", text(".env.example"), re.MULTILINE))
    assert named == SETTINGS | {"POSTGRES_PASSWORD"}


def test_the_example_of_env_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in SETTINGS:
        monkeypatch.delenv(setting, raising=False)
    example = Settings(_env_file=ROOT / ".env.example")
    assert example.webhook_url == "", "polling is what a newcomer starts with"


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_explained(name: str) -> None:
    group = next(
        v for v in vars(import_module("bot.__main__")).values() if isinstance(v, click.Group)
    )
    assert set(first_cells(section(name, 6))) == set(group.list_commands(click.Context(group)))
