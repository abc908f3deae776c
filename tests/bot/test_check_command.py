"""`prichal check`: all faults at once, each with its place and its cure."""

import json
import re
from collections import Counter
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

import flows.compiling
from bot.commands.check import check
from flows.compiling.codes import CODES
from flows.compiling.proof import Proof
from locales.lookup import Html
from locales.texts import texts
from storage.packs import PACKS, pack_names
from tests.support.planting import PACK, copied, planted


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(check, [str(one) for one in arguments])


def faults(folder: Path) -> list[dict[str, Any]]:
    result = run(PACK, "--packs-dir", folder, "--json")
    assert result.exit_code == 1, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)["faults"]
    return found


def test_the_packs_that_come_along_have_no_fault() -> None:
    result = run()
    whole = ", ".join(pack_names())
    fine, proved = result.output.splitlines()
    assert (result.exit_code, fine) == (0, f"{whole}, locales: ошибок нет.")
    assert re.fullmatch(r"Перебор: условий \d+, решений \d+, шагов \d+; всё исчерпано\.", proved)
    data = json.loads(run("--json").stdout)
    assert (data["packs"], data["faults"], data["notes"]) == (pack_names(), [], [])
    assert data["proof"]["undecided"] == 0
    assert data["proof"]["steps"] > data["proof"]["conditions"] > 500


PLANTED: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "planted_texts.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("row", PLANTED, ids=lambda row: f"{row['code']} in {row['file']}")
def test_planted_faults_are_found_by_code(tmp_path: Path, row: dict[str, str]) -> None:
    planted(tmp_path, row["file"], row["old"], row["new"])
    told = faults(tmp_path)
    assert row["code"] in {fault["code"] for fault in told}
    for fault in told:
        assert {"pack", "code", "file", "line", "clause", "cure"} <= set(fault)
        assert fault["line"] >= 1
        assert fault["cure"] != fault["code"]
        assert "{ $" not in fault["cure"]


def test_a_fault_in_words_has_its_place_clause_and_cure(tmp_path: Path) -> None:
    file = "forms/scoring.yaml"
    line = planted(tmp_path, file, "when: {field: foreign_entity}", "when: {field: reefer}")
    result = run(PACK, "--packs-dir", tmp_path)
    assert result.exit_code == 1
    first, cure, count, _ = result.output.splitlines()
    assert first == (
        f"{PACK}/{file}:{line}: condition.asked_later sections.1.questions.2.when [п. Прил. 2]"
    )
    assert cure.strip().startswith("Вопрос «reefer» задают не раньше")
    assert count == "Ошибок: 1"
    english = run(PACK, "--packs-dir", tmp_path, "--language", "en").output
    assert "The question “reefer” is not asked before" in english


def test_what_could_not_be_decided_is_noted_and_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.compile.Proof", partial(Proof, limit=3))
    copied(tmp_path)
    result = run(PACK, "--packs-dir", tmp_path)
    assert result.exit_code == 0, result.output
    *notes, last = result.output.splitlines()
    assert any(
        re.match(rf"{PACK}/scoring\.yaml:\d+: proof\.undecided levels", line) for line in notes
    )
    assert re.search(r"не исчерпано: [1-9]\d*\.$", last)
    data = json.loads(run(PACK, "--packs-dir", tmp_path, "--json").stdout)
    assert data["faults"] == []
    placed = [note for note in data["notes"] if note["code"] == "proof.undecided"]
    summed = [note for note in data["notes"] if note["code"] == "proof.more"]
    more = sum(int(note["data"]["count"]) for note in summed)
    assert data["proof"]["undecided"] == len(placed) + more > 0
    assert all(note["data"]["steps"] == "4" for note in placed)
    assert len({note["file"] for note in summed}) == len(summed)
    parts = Counter((note["file"], note["path"].partition(".")[0]) for note in placed)
    assert max(parts.values()) == 3


def test_missing_texts_of_a_language_are_a_fault(tmp_path: Path) -> None:
    folder = copied(tmp_path) / PACK
    (folder / "en.ftl").unlink()
    rmtree(folder / "en")
    assert {fault["code"] for fault in faults(tmp_path)} == {"text.no_file"}


LEFT = [
    "заметки.txt",
    "forms/anketa.yaml.bak",
    "forms/anketa.yaml~",
    "forms/._anketa.yaml",
    "print/~$anketa.docx",
    "print/._anketa.docx",
    "print/anketa.pdf",
    ".DS_Store",
    "Thumbs.db",
]


def test_what_editors_and_systems_leave_is_nobodys_business(tmp_path: Path) -> None:
    copied(tmp_path)
    for name in LEFT:
        (tmp_path / PACK / name).write_bytes(b"\xff\x00")
    result = run(PACK, "--packs-dir", tmp_path)
    assert result.exit_code == 0, result.output


def test_a_file_with_nearly_the_right_name_is_told(tmp_path: Path) -> None:
    wrong = ["a.docx", "forms/a.yaml.txt", "forms/x.YAML", "print/a.doc", "ru.flt", "scoring.yml"]
    copied(tmp_path)
    for name in wrong:
        (tmp_path / PACK / name).write_text("id: x\n", encoding="utf-8")
    told = faults(tmp_path)
    assert [one["file"] for one in told] == wrong
    assert {one["code"] for one in told} == {"file.unknown"}


def test_a_text_that_can_t_be_read_is_told_once_and_a_new_one_with_what_to_paste(
    tmp_path: Path,
) -> None:
    planted(tmp_path / "a", "ru.ftl", "anketa-ogrn = Какой у", "anketa-ogrn = Какой у {")
    [told] = faults(tmp_path / "a")
    assert (told["code"], told["file"]) == ("text.junk", "ru.ftl")
    planted(tmp_path / "b", "en.ftl", "anketa-ogrn =", "anketa-new =")
    result = run(PACK, "--packs-dir", tmp_path / "b", "--language", "en")
    skeleton = "anketa-ogrn = …\n    .why = …\n    .short = …\n    .example = …\n"
    assert skeleton in result.output


def test_wrong_use_names_what_exists(tmp_path: Path) -> None:
    result = run("no-such-pack")
    assert result.exit_code == 2
    assert f"Нет пакета «no-such-pack». Есть: {', '.join(pack_names())}" in result.output
    result = run("--packs-dir", tmp_path / "nowhere")
    assert result.exit_code == 2
    assert str(tmp_path / "nowhere") in result.output
    result = run("--centre", tmp_path / "centre.yaml")
    assert result.exit_code == 2
    assert "centre.yaml" in result.output


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_code_has_a_cure_that_says_its_data(language: str) -> None:
    told = texts("ru" if language == "ru" else "en")
    for code, names in CODES.items():
        data = {name: Html(f"⟨{name}⟩") for name in names}
        sentence = told.get(f"cure-{code.replace('.', '-')}", **data)
        unsaid = [name for name in names if f"⟨{name}⟩" not in sentence]
        assert unsaid == [], code


def test_every_code_that_is_told_is_in_the_catalogue() -> None:
    root = PACKS.parent.parent
    files = [
        root / "flows" / "compile.py",
        root / "storage" / "packs.py",
        root / "storage" / "yaml_source.py",
        root / "storage" / "yaml_faults.py",
        root / "storage" / "exports" / "templates.py",
        root / "bot" / "commands" / "checking.py",
        root / "bot" / "commands" / "strangers.py",
        *Path(flows.compiling.__path__[0]).glob("*.py"),
    ]
    call = re.compile(r'ault\(\s*(?:\w+, \w+, )?"([a-z_]+\.[a-z_0-9]+)"')
    told = {code for file in files for code in call.findall(file.read_text("utf-8"))}
    told |= {"shape.missing", "shape.unknown_key", "shape.empty"}
    told |= {"text.junk", "text.not_utf8", "text.too_deep", "text.twice"}
    assert told == set(CODES)
