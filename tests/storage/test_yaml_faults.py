"""A file that is no YAML: the slip is named, in the line where it was made."""

from pathlib import Path

import pytest

from storage.yaml_source import read_yaml

SLIPS = [
    ("a:\n\tb: 1\n", "tab", 2),
    ("a: 1\n\tb: 2\n", "tab", 2),
    ("a: 1\nofficial: Адрес: улица\n", "colon", 2),
    ("  - official: Адрес: улица\n", "colon", 1),
    ("a: 1\n b: 2\n", "indent", 2),
    ("a:\n  - b\n c: 1\n", "indent", 3),
    ("- a\nb: 1\n", "indent", 2),
    ("a\nb: 1\n", "indent", 2),
    ('a: 1\nb: "x\nc: 2\n', "quote", 2),
    ('a: 1\nb: "x\nc: 2\nd: "y"\ne: 1\n', "quote", 2),
    ("a: 1\nb: 'x\nc: 2\nd: 'y'\ne: 1\n", "quote", 2),
    ('a: "x\n  y"\nb: "z" и\n', "after_quote", 3),
    ('a: "Клуб "Экспорт""\n', "after_quote", 1),
    ("a: 1\nb: [1, 2\nc: 1\n", "bracket", 2),
    ("a: 1\nb: {c: 1\nd: 2\n", "bracket", 2),
    ("a: {b: 1}}\n", "bracket_extra", 1),
    ("a: [1]]\n", "bracket_extra", 1),
    ("a: 1\nb: @x\n", "sign", 2),
    ("b: %x\n", "sign", 1),
    ('a: "\\q"\n', "escape", 1),
    ("я: 1\nб: \x01\n", "unseen", 2),
    ("a: 1\n---\nb: 1\n", "documents", 2),
]


@pytest.mark.parametrize(("text", "why", "line"), SLIPS)
def test_a_slip_is_named_where_it_was_made(tmp_path: Path, text: str, why: str, line: int) -> None:
    file = tmp_path / "form.yaml"
    file.write_text(text, encoding="utf-8")
    source, [fault] = read_yaml(file, "form.yaml")
    assert source is None
    assert (fault.code, dict(fault.data), fault.line) == ("yaml.broken", {"why": why}, line)


def test_a_star_is_told_as_a_reference(tmp_path: Path) -> None:
    file = tmp_path / "form.yaml"
    file.write_text("a: 1\nb: *c\n", encoding="utf-8")
    _, [fault] = read_yaml(file, "form.yaml")
    assert (fault.code, fault.line) == ("yaml.alias", 2)
