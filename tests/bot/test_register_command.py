"""`prichal register`: a month's set imported, told and looked up at the command line."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.commands import register_words as words
from flows.register import RegisterField, RegisterSource
from locales.lookup import LANGUAGES, Language
from locales.texts import texts
from storage.register import importing
from storage.register.faults import CODES, RegisterFault
from storage.register.progress import Progress
from storage.register.records import CATEGORIES, KINDS
from tests.support.sme_files import Sme, document, inn, smes, xml, zipped

STATUSES = ("active", "liquidating", "liquidated", "bankrupt", "reorganizing")
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `prichal register …` in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, ["register", *map(str, arguments)])

    return run


@pytest.fixture
def november(tmp_path: Path) -> Path:
    some = [*smes(2), Sme(inn(2), 'ООО "ВОЛНА"', category="2", region="39", more=("03.11",))]
    return zipped(tmp_path / "november.zip", {"a.xml": xml(map(document, some))})


def data(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_set_is_imported_and_looked_up(run: Run, november: Path) -> None:
    done = run("import", november)
    assert done.exit_code == 0, done.output
    assert "Реестр МСП на 10.11.2026 загружен. Компаний и предпринимателей: 3." in done.stdout
    shown = run("show", inn(2))
    assert shown.exit_code == 0
    lines = shown.stdout.splitlines()
    assert lines[0] == "реестр МСП на 10.11.2026"
    assert shown.stdout.count("10.11.2026") == 1, "the source is told once"
    assert '  Название: ООО "ВОЛНА"' in lines
    assert "  Вид: юрлицо" in lines
    assert "  Категория: малое предприятие" in lines
    assert "  Все ОКВЭД: 62.01, 03.11" in lines
    assert "  В реестре МСП с: 10.08.2019" in lines
    assert "This set is imported already" in run("import", november, "--language", "en").stdout


def test_the_status_says_which_set_and_how_old(run: Run, november: Path) -> None:
    assert CliRunner().invoke(main, ["migrate"]).exit_code == 0
    assert run("status").stdout == "Реестр МСП не загружен.\n"
    assert data(run("status", "--json")) is None
    run("import", november, "--region", "40")
    shown = run("status")
    assert "Реестр МСП на 10.11.2026, записей: 2." in shown.stdout
    assert "Регионы: 40" in shown.stdout
    age = (datetime.now(UTC).date() - datetime(2026, 11, 10, tzinfo=UTC).date()).days
    assert data(run("status", "--json")) == {
        "as_of": "2026-11-10",
        "records": 2,
        "regions": ["40"],
        "age_days": age,
    }


def test_machines_get_json(run: Run, november: Path) -> None:
    done = data(run("import", november, "--json"))
    assert (done["as_of"], done["records"], done["same"]) == ("2026-11-10", 3, False)
    assert set(done["seconds"]) == {"load", "seal", "switch", "clean"}
    company = data(run("show", inn(2), "--json"))
    assert company["inn"] == inn(2)
    assert company["values"]["okveds"] == {
        "value": ["62.01", "03.11"],
        "source": "sme",
        "as_of": "2026-11-10",
    }


def test_who_is_not_there_is_told(run: Run, november: Path) -> None:
    run("import", november)
    missing = run("show", inn(3))
    assert missing.exit_code == 1
    assert f"ИНН {inn(3)} нет в загруженных данных." in missing.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["import", "nowhere.zip"],
        ["import", "."],
        ["import", "november.zip", "--region", "Калуга"],
        ["import", "november.zip", "--region", "140"],
        ["show"],
        ["show", "4025"],
        ["show", "1234567890"],
        ["forget"],
    ],
)
def test_wrong_use(run: Run, november: Path, arguments: list[str]) -> None:
    assert november.exists()
    assert run(*arguments).exit_code == 2


def test_a_slip_in_the_digits_is_told_apart_from_their_number(run: Run) -> None:
    assert "контрольная цифра не сходится" in run("show", "1234567890").stderr
    assert "В нём 10 или 12 цифр." in run("show", "4025").stderr


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "values"),
    [("kind", KINDS.values()), ("category", CATEGORIES.values()), ("status", STATUSES)],
)
def test_every_value_of_few_has_words(
    language: Language, field: str, values: Iterable[str]
) -> None:
    assert [one for one in values if not texts(language).has(f"register-{field}-{one}")] == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04 and no more", "повреждён или скачан не до конца"),
        (b"", "запись 1, строка 1: XML повреждён"),
        (b"<html/>", "это не реестр МСП версии 4, а «html»"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "объявлен DOCTYPE"),
        (xml([]), "нет ни одной подходящей записи"),
    ],
)
def test_a_fault_is_told_in_words_and_changes_nothing(
    run: Run, november: Path, tmp_path: Path, content: bytes, told: str
) -> None:
    run("import", november)
    bad = tmp_path / "bad.zip"
    bad.write_bytes(content)
    done = run("import", bad)
    assert done.exit_code == 1
    assert told in done.stderr
    assert "Загруженный набор не изменился." in done.stderr
    assert data(run("status", "--json"))["records"] == 3


def test_an_older_set_wants_force(run: Run, november: Path, tmp_path: Path) -> None:
    older = smes(1, as_of="10.10.2026")
    october = zipped(tmp_path / "october.zip", {"a.xml": xml(map(document, older))})
    run("import", november)
    refused = run("import", october)
    assert refused.exit_code == 1
    assert "Этот набор на 2026-10-10, а загружен более новый, на 2026-11-10" in refused.stderr
    assert run("import", october, "--force").exit_code == 0
    assert data(run("status", "--json"))["as_of"] == "2026-10-10"


def test_ctrl_c_stops_and_the_same_command_goes_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = zipped(tmp_path / "a.zip", {"a.xml": xml(map(document, smes(50)))})
    monkeypatch.setattr(importing, "BATCH", 10)

    def stop(self: words.Progressing, progress: Progress) -> None:
        del self
        if progress.read == 30:
            raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(words.Progressing, "__call__", stop)
        stopped = run("import", file)
    assert stopped.exit_code == 1
    assert "она продолжит с этого места" in stopped.stderr
    assert data(run("status", "--json")) is None
    done = run("import", file)
    assert done.exit_code == 0
    assert "Продолжаем с места остановки: 30 записей уже прочитано." in done.stdout
    assert data(run("status", "--json"))["records"] == 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_and_every_field_has_words(language: Language) -> None:
    for code, names in CODES.items():
        told = words.fault(RegisterFault(code, **dict.fromkeys(names, "?")), texts(language))
        assert "?" in told or not names
    for field in get_args(RegisterField):
        assert texts(language).has(f"register-field-{field}")
    for source in get_args(RegisterSource):
        assert texts(language).has(f"register-source-{source}")
