"""What the doctor says of a centre's own file: everything in it is looked at."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.commands.findings import Finding, centre_findings
from bot.contacts import READERS as CONTACTS
from bot.settings import DEFAULT_CENTRE
from flows.centre import Centre
from flows.library import Library
from flows.readers.registry import READERS
from flows.reference.regions import regions
from locales.texts import texts
from storage.packs import load_centre, load_packs

EXAMPLES = ("kaliningrad", "kaluga", "khabarovsk", "orel")
NOON = datetime(2026, 11, 20, 9, tzinfo=UTC)


def centre(name: str) -> Centre:
    return load_centre(DEFAULT_CENTRE.with_name(f"{name}.yaml"))


def found(own: Centre, now: datetime = NOON) -> dict[str, Finding]:
    library = Library(load_packs(None, own.packs, own), {**READERS, **CONTACTS})
    return {one.what: one for one in centre_findings(own, library, now, texts("en"))}


def changed(name: str, **fields: Any) -> Centre:
    return centre(name).model_copy(update=fields)


@pytest.mark.parametrize("name", ["demo", *EXAMPLES])
def test_the_examples_are_sound_on_every_count(name: str) -> None:
    assert [one for one in found(centre(name)).values() if not one.ok] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_have_everything_an_administrator_copies(name: str) -> None:
    own = centre(name)
    assert own.region in {region.ru for region in regions().values()}
    assert own.name.ru != own.short_name.ru, "the short name is in the genitive"
    assert own.short_name.en.startswith("the ")
    assert [member.telegram for member in own.staff] == [2001, 2002, 2003, 2004]
    assert {"manager", "head", "admin"} <= {role for one in own.staff for role in one.roles}
    assert own.contacts.email.endswith(".example")
    assert own.contacts.phone.endswith("00-00-00")
    assert own.contacts.address
    keys = {line.split(":")[0] for line in written(name).splitlines() if line[:1].isalpha()}
    assert keys >= {"packs", "staff", "windows", "quiet", "limits", "operator_name"}


def written(name: str) -> str:
    return DEFAULT_CENTRE.with_name(f"{name}.yaml").read_text("utf-8")


def test_nobody_of_two_centres_has_the_same_name() -> None:
    names = [member.name for name in ("demo", *EXAMPLES) for member in centre(name).staff]
    assert len(set(names)) == len(names)


def test_the_time_told_is_the_centres() -> None:
    assert "now 19:00" in found(centre("khabarovsk"))["place"].detail
    assert "now 11:00" in found(centre("kaliningrad"))["place"].detail


def test_a_region_that_is_none_is_told() -> None:
    place = found(changed("orel", region="Орёл"))["place"]
    assert not place.ok
    assert "the questionnaire has no region “Орёл”" in place.detail


def test_staff_without_anybody_for_the_rec_are_told() -> None:
    own = centre("kaluga")
    staff = tuple(one for one in own.staff if one.roles == ("manager",))
    finding = found(changed("kaluga", staff=staff))["staff"]
    assert not finding.ok
    assert finding.detail == "for the centre 1; nobody may press the buttons of: for the REC"


def test_no_staff_at_all_are_told() -> None:
    finding = found(changed("orel", staff=()))["staff"]
    assert not finding.ok
    assert finding.detail == "nobody; nobody may press the buttons of: the centre"


def test_a_service_whose_windows_are_over_is_named() -> None:
    after = datetime(2028, 1, 1, 9, tzinfo=UTC)
    finding = found(centre("demo"), after)["windows"]
    assert finding.ok, "a closed intake is no fault"
    assert finding.detail.endswith("closed, nothing announced: rec-marketplaces placement")


@pytest.mark.parametrize("name", ["demo", *EXAMPLES])
def test_in_no_example_an_answer_is_awaited_without_end(name: str) -> None:
    assert "silence" not in found(centre(name))["terms"].detail


def test_where_silence_closes_nothing_is_named() -> None:
    detail = found(changed("orel", terms={"orel-cluster.joining.expire": 5}))["terms"].detail
    assert detail == (
        "steps: 1; silence closes nothing, no days given:"
        " orel-cluster.package.expire, orel-cluster.selection.expire"
    )


def test_the_last_day_of_a_window_is_the_centres_own() -> None:
    own = centre("kaluga")
    last = datetime(2027, 12, 15, 20, 59, tzinfo=UTC)
    assert "closed" not in found(own, last)["windows"].detail
    assert "closed" in found(own, last.replace(hour=21, minute=0))["windows"].detail


def test_the_centres_own_limits_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("PACKS", "STAFF_CHAT_ID", "DATABASE_URL", "BOT_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CENTRE_FILE", str(DEFAULT_CENTRE.with_name("orel.yaml")))
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    result = CliRunner().invoke(main, ["doctor"])
    assert "есть Числа центра: year_budget 20000000" in result.output


def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **environment: str) -> Result:
    """`prichal doctor` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("PACKS", "STAFF_CHAT_ID", "DATABASE_URL", "BOT_TOKEN", "CENTRE_FILE", "DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return CliRunner().invoke(main, ["doctor"])


def test_the_doctor_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = asked(monkeypatch, tmp_path)
    assert result.exit_code == 1
    at = tmp_path / "data"
    assert f"НЕТ  DATA_DIR: папки {at} нет" in result.output
    assert f"НЕТ  DATABASE_URL: базы {at / 'prichal.db'} нет" in result.output
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_speaks_no_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = "http://127.0.0.1:1"
    url = "postgresql+asyncpg://a:s3cret@127.0.0.1:1/b"
    settings = {"BOT_TOKEN": "1:a", "BOT_API_URL": nowhere, "DATABASE_URL": url}
    result = asked(monkeypatch, tmp_path, **settings)
    assert f"НЕТ  BOT_TOKEN: Telegram не отвечает по адресу {nowhere}" in result.output
    assert "НЕТ  DATABASE_URL: база не отвечает: " in result.output
    assert not re.search(r"Error\b|Exception|\{'|s3cret", result.output)


def test_a_faulty_centre_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(written("orel").replace("zone: ", "zona: "), "utf-8")
    line = written("orel")[: written("orel").index("zone: ")].count("\n") + 1
    result = asked(monkeypatch, tmp_path, CENTRE_FILE=str(file))
    assert "НЕТ  Файл центра: Файл центра own.yaml с ошибками:" in result.output
    assert f"own.yaml:{line}: " in result.output
    file.unlink()
    assert (
        f"Файл центра {file} не читается"
        in asked(monkeypatch, tmp_path, CENTRE_FILE=str(file)).output
    )
