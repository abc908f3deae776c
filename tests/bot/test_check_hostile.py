"""`prichal check` over folders that hold something else than packs: told, never tripped over."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.commands.check import check
from bot.commands.simulate import simulate

FAIR = Path(__file__).parents[1] / "support" / "packs" / "fair"


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    shutil.copytree(FAIR, tmp_path / "packs" / "fair")
    return tmp_path / "packs"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(check, [str(one) for one in arguments])


def told(packs: Path) -> list[tuple[str, str]]:
    """Code and file of every fault."""
    result = run("--packs-dir", packs, "--json")
    assert (result.exit_code, type(result.exception)) == (1, SystemExit), result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)["faults"]
    assert all(one["cure"] != one["code"] for one in found)
    return [(one["code"], one["file"]) for one in found]


@pytest.mark.parametrize("way", [["--coverage"], ["--fuzz", "1"]])
def test_a_folder_without_packs_is_wrong_use(tmp_path: Path, way: list[str]) -> None:
    (tmp_path / "notes").mkdir()
    result = run("--packs-dir", tmp_path)
    assert result.exit_code == 2
    assert f"В папке {tmp_path} нет ни одного пакета" in result.output
    walked = CliRunner().invoke(simulate, [*way, "--packs-dir", str(tmp_path)])
    assert (walked.exit_code, "нет ни одного пакета" in walked.output) == (2, True)


def test_a_pack_where_its_folder_is_wanted_names_the_one_above(packs: Path) -> None:
    result = run("--packs-dir", packs / "fair")
    assert result.exit_code == 2
    assert f"Укажите папку над ним: {packs}" in result.output


def test_a_pack_without_its_first_file_is_a_fault_also_beside_others(packs: Path) -> None:
    shutil.copytree(packs / "fair", packs / "market")
    (packs / "market" / "pack.yaml").unlink()
    assert ("pack.no_file", "pack.yaml") in told(packs)
    walked = CliRunner().invoke(simulate, ["--coverage", "--packs-dir", str(packs)])
    assert walked.exit_code == 1


def folder(path: Path) -> None:
    path.mkdir(parents=True)


def dangling(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.symlink_to("nowhere")


def looping(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(path.name)


def pipe(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    os.mkfifo(path)


@pytest.mark.parametrize("made", [folder, dangling, looping, pipe])
@pytest.mark.parametrize("name", ["forms/odd.yaml", "ru/odd.ftl"])
def test_what_is_no_plain_file_is_told(
    packs: Path, made: Callable[[Path], None], name: str
) -> None:
    made(packs / "fair" / name)
    assert told(packs) == [("file.unreadable", name)]


def test_a_folder_that_leads_into_itself_is_walked_once(packs: Path) -> None:
    (packs / "fair" / "self").symlink_to(".")
    assert run("--packs-dir", packs).exit_code == 0


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 200_000, "- " * 200_000, "{" * 200_000, "a: '" + "]" * 9000 + "'\n[" * 9]
)
def test_yaml_that_nests_without_end_does_not_end_the_program(packs: Path, text: str) -> None:
    (packs / "fair" / "forms" / "odd.yaml").write_text(text, encoding="utf-8")
    codes = {code for code, file in told(packs) if file == "forms/odd.yaml"}
    assert codes <= {"yaml.too_deep", "yaml.broken"}
    assert len(codes) == 1


def test_many_brackets_that_do_not_nest_are_fine(packs: Path) -> None:
    file = packs / "fair" / "pack.yaml"
    note = "# " + "[" * 5000 + "\n"
    file.write_text(note + file.read_text("utf-8"), encoding="utf-8")
    assert run("--packs-dir", packs).exit_code == 0


def test_names_that_are_no_utf8_are_told(packs: Path) -> None:
    shutil.copytree(packs / "fair", os.fsdecode(os.fsencode(packs) + b"/b\xffd"))
    Path(os.fsdecode(os.fsencode(packs / "fair") + b"/forms/\xfe.md")).write_text("", "utf-8")
    found = told(packs)
    assert ("file.name", "pack.yaml") in found
    assert ("file.name", "forms/\\udcfe.md") in found
    assert run("--packs-dir", packs).exit_code == 1


def test_figures_of_a_pack_with_faults_are_not_counted(packs: Path) -> None:
    (packs / "fair" / "pack.yaml").write_text("id: [", encoding="utf-8")
    result = run("--figures", "--packs-dir", packs)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "fair" in result.output


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{ status-review }", "text.circle"),
        ("{ -fair }", "text.reference"),
        ("{ service-stand.gone }", "text.reference"),
        ('{ SHOUT("x") }', "text.function"),
        ("{ " * 3000, "text.too_deep"),
    ],
)
def test_a_text_that_can_not_be_made_is_told(packs: Path, text: str, code: str) -> None:
    file = packs / "fair" / "ru.ftl"
    source = file.read_text("utf-8")
    assert "status-new = Новая" in source
    source = source.replace("status-new = Новая", f"status-new = {text}")
    source = source.replace("status-review = ", "status-review = { status-new } ")
    file.write_text(source, encoding="utf-8")
    assert (code, "ru.ftl") in told(packs)


def test_a_term_that_both_languages_have_and_use_is_fine(packs: Path) -> None:
    for language, name in (("ru", "Ярмарка"), ("en", "The fair")):
        file = packs / "fair" / f"{language}.ftl"
        source = file.read_text("utf-8")
        line = next(one for one in source.splitlines() if one.startswith("status-new = "))
        made = source.replace(line, f"{line} {'{ -fair }'}") + f"\n-fair = {name}\n"
        file.write_text(made, encoding="utf-8")
    assert run("--packs-dir", packs).exit_code == 0
