"""What a centre's file names and the packs do not have is told, each at its line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.commands.centre_checking import own_centre_faults
from bot.settings import DEFAULT_CENTRE
from flows.centre_faults import CODES
from locales.lookup import LANGUAGES, Html, Language
from locales.texts import texts
from storage.packs import PACKS, load_centre, load_packs
from tests.support.own_packs import own_packs

SLIPS = {
    "centre.pack": [
        ("orel", "packs: [orel-cluster]", "packs: [orel-cluster, orel-clusters]"),
        ("orel", "{pack: orel-cluster, service: s4_9,", "{pack: orel, service: s4_9,"),
        ("demo", "limits: {}", "readings: {rec.scoring.finance_ready: opposite}"),
        (
            "demo",
            "{pack: rec-marketplaces, service: placement",
            "{pack: orel-cluster, service: s4_9",
        ),
    ],
    "centre.service": [("orel", "service: s4_9,", "service: s4_10,")],
    "centre.no_window": [("kaluga", "windows:", "windows:\n  - {OPEN}")],
    "centre.form": [
        ("demo", "limits: {}", "drafts_of: {rec-marketplaces.ankete: ask}"),
        ("demo", "limits: {}", "drafts_of: {anketa: ask}"),
    ],
    "centre.cluster": [("orel", "limits:\n", 'okved: {honey: ["01.49"]}\nlimits:\n')],
    "centre.staff_twice": [("orel", "telegram: 2004", "telegram: 2001")],
    "centre.term": [
        ("demo", "application.expire:", "application.expired:"),
        ("kaluga", "export-standard.request.take_on:", "export-standard.requests.take_on:"),
    ],
    "centre.term_source": [
        ("demo", "rec-marketplaces.consultation.consult:", "rec-marketplaces.application.approve:"),
    ],
    "centre.term_days": [("khabarovsk", "application.approve: 5", "application.approve: 0")],
    "centre.closure_twice": [("demo", "closures: [", "closures: [2027-02-01, 2027-02-01, ")],
    "centre.reply_twice": [("demo", "{title: Перезвоним,", "{title: сроки,")],
    "centre.list": [
        ("demo", "limits: {}", "lists: {cluster: [{id: a, official: а, label: {ru: а, en: a}}]}")
    ],
}
OPEN = "pack: export-standard, service: {service}, opens: 2026-01-15, closes: 2027-12-31"


def check(centre: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["check", "--centre", str(centre), *more])


@pytest.mark.parametrize(
    ("code", "slip"),
    [(code, slip) for code, slips in SLIPS.items() for slip in slips],
)
def test_a_slip_is_told_where_it_stands(
    tmp_path: Path, code: str, slip: tuple[str, str, str]
) -> None:
    name, old, new = slip
    new = new.replace("{OPEN}", "{" + OPEN.format(service=always_open()) + "}")
    text = DEFAULT_CENTRE.with_name(f"{name}.yaml").read_text("utf-8")
    assert text.count(old) == 1
    file = tmp_path / "own.yaml"
    file.write_text(text.replace(old, new), "utf-8")
    [fault] = own_centre_faults(load_centre(file), file, PACKS)
    assert (fault.code, fault.file) == (code, "own.yaml")
    first = text[: text.index(old)].count("\n") + 1
    assert first <= fault.line <= first + new.count("\n")


def test_the_command_tells_it_among_the_packs_faults(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    text = DEFAULT_CENTRE.read_text("utf-8")
    file.write_text(text.replace("limits: {}", "drafts_of: {anketa: ask}"), "utf-8")
    result = check(file, "rec-marketplaces", "--json")
    assert result.exit_code == 1, result.output
    [fault] = json.loads(result.stdout)["faults"]
    assert (fault["code"], fault["file"], fault["pack"]) == ("centre.form", "own.yaml", "centre")


def always_open() -> str:
    pack = load_packs(None, ["export-standard"])["export-standard"]
    return next(one.id for one in pack.services if one.intake != "window")


def test_every_code_has_a_slip() -> None:
    assert set(SLIPS) == set(CODES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_cure_that_says_its_data(language: Language) -> None:
    for code, names in CODES.items():
        data = {name: Html(f"<{name}>") for name in names}
        sentence = texts(language).get(f"cure-{code.replace('.', '-')}", **data)
        assert [name for name in names if f"<{name}>" not in sentence] == [], code


@pytest.mark.parametrize("name", ["demo", "kaliningrad", "kaluga", "khabarovsk", "orel"])
def test_the_examples_are_sound(name: str) -> None:
    file = DEFAULT_CENTRE.with_name(f"{name}.yaml")
    assert own_centre_faults(load_centre(file), file, PACKS) == []


def test_a_pack_that_is_not_in_the_folder_is_told(tmp_path: Path) -> None:
    packs = own_packs(tmp_path)
    file = DEFAULT_CENTRE.with_name("orel.yaml")
    result = check(file, "--packs-dir", str(packs.folder))
    assert result.exit_code == 1
    assert "Пакета «orel-cluster» у центра нет. Есть: rec-marketplaces." in result.output


def test_a_faulty_file_is_told_in_words(tmp_path: Path) -> None:
    text = DEFAULT_CENTRE.read_text("utf-8")
    file = tmp_path / "own.yaml"
    file.write_text(text.replace("zone: ", "zona: "), "utf-8")
    result = check(file)
    assert result.exit_code == 1
    assert "Файл центра own.yaml с ошибками:" in result.output
    line = text[: text.index("zone: ")].count("\n") + 1
    assert f"own.yaml:{line}: " in result.output
    assert "fault:" not in result.output
