"""An edited model does not pass for the one that comes along: `check` and the backtest say so."""

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.commands.shipped import CODES
from locales.lookup import LANGUAGES
from locales.texts import texts
from tests.support.own_packs import PACK, OwnPacks, own_packs
from tests.support.scored import company, submit

MADE = "version: default-2026.1\nown: false\n"
EDITS = {
    "scoring.yaml": ("{id: export_other, points: 10,", "{id: export_other, points: 9,"),
    "marketplaces.yaml": ("value: KZ}}", "value: UZ}}"),
}


def edit(own: OwnPacks, file: str, *, made: str = MADE) -> None:
    path = own.folder / PACK / file
    old, new = EDITS[file]
    text = path.read_text("utf-8").replace(old, new, 1).replace(MADE, made)
    path.write_text(text, "utf-8")


def check(own: OwnPacks) -> Result:
    arguments = ["check", PACK, "--packs-dir", str(own.folder), "--json"]
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("file", EDITS)
@pytest.mark.parametrize(
    ("made", "codes"),
    [
        (MADE, ["model.version"]),
        ("version: centre-2026.1\nown: false\n", ["model.own"]),
        ("version: centre-2026.1\nown: true\n", []),
    ],
)
def test_an_edited_model_wants_a_version_of_its_own(
    tmp_path: Path, file: str, made: str, codes: list[str]
) -> None:
    own = own_packs(tmp_path)
    edit(own, file, made=made)
    faults = json.loads(check(own).stdout)["faults"]
    assert [(one["code"], one["file"]) for one in faults] == [(code, file) for code in codes]
    lines = (own.folder / PACK / file).read_text("utf-8").splitlines()
    key = {"model.version": "version:", "model.own": "own:"}
    assert all(lines[one["line"] - 1].startswith(key[one["code"]]) for one in faults)
    assert all(one["cure"] != one["code"] for one in faults)


def test_a_copy_as_it_is_has_no_fault(tmp_path: Path) -> None:
    result = check(own_packs(tmp_path))
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("code", CODES)
def test_both_languages_have_its_cure(code: str) -> None:
    assert all(texts(one).has(f"cure-{code.replace('.', '-')}") for one in LANGUAGES)


def test_a_backtest_says_that_the_version_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("STAFF_CHAT_ID", "PACKS_DIR", "CENTRE_FILE", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PACKS", PACK)
    asyncio.run(submit([company("weak")]))
    own = own_packs(tmp_path)
    arguments = ["score", PACK, "scoring", "--backtest", "--packs-dir", str(own.folder)]
    said = "Версия та же, default-2026.1, а правила другие."
    assert said not in CliRunner().invoke(main, arguments).output
    edit(own, "scoring.yaml")
    assert said in CliRunner().invoke(main, arguments).output
