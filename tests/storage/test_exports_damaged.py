"""Word templates that are damaged, or that would never be done: a fault, never a traceback."""

import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from storage.exports.bounded import MOST
from storage.exports.opened import LARGEST
from storage.exports.templates import faults
from storage.packs import PACKS
from tests.support.exports import PACK, pack

BOMB = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>'
Spoil = Callable[[Path], object]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A copy of a Word template, to be spoilt."""
    return Path(shutil.copytree(PACKS / PACK / "print", tmp_path / "print")) / "anketa.docx"


def reason(template: Path) -> str:
    """The one fault of the template, in the words it gives."""
    [fault] = faults(pack(), template.parent)
    assert (fault.code, fault.file) == ("print.broken", "print/anketa.docx")
    assert fault.data["reason"]
    return str(fault.data["reason"])


def typed(template: Path, text: str) -> None:
    document = docx.Document(str(template))
    document.add_paragraph(text)
    document.save(str(template))


def repacked(template: Path, changed: dict[str, bytes | None]) -> None:
    """Pack the file anew: parts with other content, without a part (None), with one more."""
    with ZipFile(template) as file:
        parts: dict[str, bytes | None] = {name: file.read(name) for name in file.namelist()}
    with ZipFile(template, "w", ZIP_DEFLATED) as file:
        for name, content in (parts | changed).items():
            if content is not None:
                file.writestr(name, content)


def empty(template: Path) -> None:
    ZipFile(template, "w").close()


def torn(template: Path) -> None:
    half, content = template.stat().st_size // 2, template.read_bytes()
    template.write_bytes(content[:half] + b"\0" * 200 + content[half + 200 :])


@pytest.mark.parametrize(
    "text",
    [
        "{{ 1/0 }}",
        "{% include 'other.docx' %}",
        "{{ 'a' * 2000000000 }}",
        "{{ [1] * 2000000000 }}",
        "{{ 10 ** 10 ** 9 }}",
        "{{ '%2000000000d' % 1 }}",
        "{{ '{:2000000000}'.format(1) }}",
        "{{ 'a'.ljust(2000000000) }}",
        "{{ 'a' | center(2000000000) }}",
        "{{ '' | gap(2000000000) }}",
        "{{ '' | line(99999, 99999) }}",
        "{{ lipsum(99999) }}",
        "{{ none + 1 }}",
    ],
)
def test_what_can_t_be_reckoned_is_told(template: Path, text: str) -> None:
    typed(template, text)
    assert reason(template)


def test_loops_that_would_go_on_for_minutes_are_told(template: Path) -> None:
    inner = "{% for y in range(99999) %}x{% endfor %}"
    typed(template, "{% for x in range(99999) %}" + inner + "{% endfor %}")
    assert str(MOST) in reason(template)


def test_what_a_form_needs_is_allowed(template: Path) -> None:
    typed(template, "{% for x in range(3) %}{{ x * 2 }}{{ '' | line(2, 40) }}{% endfor %}")
    assert faults(pack(), template.parent) == []


@pytest.mark.parametrize(
    "spoil",
    [
        empty,
        torn,
        lambda one: repacked(one, {"word/document.xml": None}),
        lambda one: repacked(one, {"word/document.xml": b"<a><b>"}),
        lambda one: repacked(one, {"word/document.xml": BOMB}),
        lambda one: repacked(one, {"word/media/image.bin": b"\0" * (LARGEST + 1)}),
        lambda one: one.write_bytes(b""),
    ],
    ids=["empty", "torn", "no document", "broken XML", "entities", "too large", "no bytes"],
)
def test_a_damaged_file_is_told(template: Path, spoil: Spoil) -> None:
    spoil(template)
    assert reason(template)
