"""`prichal score --backtest`: who would move by an edited model, on both databases."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from tests.support.databases import BACKENDS, database
from tests.support.own_packs import PACK, OwnPacks, own_packs
from tests.support.scored import company, submit

# By the default model: certificates 12, export 10, team 10 = 32 of 100.
TRADER = company(
    "weak", certificates_held=True, export_other=True, specialist=True, department=True
)
# Readiness 10, experience 7, money 14, presentation 5, capacity 4 = 40 of 100.
MAKER = company(
    "weak",
    goods_abroad=True,
    foreign_entity=True,
    marketplace_experience=True,
    finance_ready=True,
    ecommerce_budget=True,
    state_money_only=False,
    foreign_materials=True,
    capacity=True,
)
# 100 of 100.
READY = company("strong")

EXPORT = "{id: export_other, points: 10,"
CAPACITY = "      - {id: capacity, points: 4, advice: true, when: {field: capacity}}\n"


@pytest.fixture(autouse=True)
def _bot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A bot with one pack."""
    monkeypatch.chdir(tmp_path)
    for name in ("STAFF_CHAT_ID", "PACKS_DIR", "CENTRE_FILE", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PACKS", PACK)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def own(tmp_path: Path) -> OwnPacks:
    """Three applications by today's packs, and a copy of these packs to be edited."""
    asyncio.run(submit([TRADER, MAKER, READY]))
    return own_packs(tmp_path)


@pytest.fixture(params=BACKENDS)
def anywhere(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[OwnPacks]:
    """The same on either database."""
    with asyncio.Runner() as runner:
        laid = database(request.param, tmp_path)
        monkeypatch.setenv("DATABASE_URL", runner.run(laid.__aenter__()))
        runner.run(submit([TRADER, MAKER, READY]))
        yield own_packs(tmp_path)
        runner.run(laid.__aexit__(None, None, None))


def backtest(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["score", PACK, "scoring", "--backtest", *arguments])


def edited(own: OwnPacks, *arguments: str) -> str:
    result = backtest("--packs-dir", str(own.folder), *arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_same_pack_moves_nobody(anywhere: OwnPacks) -> None:
    shown = edited(anywhere).splitlines()
    assert shown[1] == "  Модель и площадки те же."
    assert shown[2] == "Заявок: 3, без ответов для скоринга: 0, без показанной оценки: 0"
    assert "Против сегодняшней модели: выше 0, ниже 0, так же 3" in shown
    assert shown[-1] == "Площадки у всех те же."
    assert edited(anywhere).splitlines() == backtest().output.splitlines()


def test_who_would_move_and_why(anywhere: OwnPacks) -> None:
    anywhere.edit("scoring.yaml", EXPORT, "{id: export_other, points: 30,")
    shown = edited(anywhere)
    # 52 of 120 are 43 %, 40 of 120 are 33 %, 120 of 120 are 100 %.
    trader, _, _, maker, *_ = shown.splitlines()[3:]
    assert trader == (
        "МП-2026-00001: показали «Пока рано» (32 %), сейчас «Пока рано» (32 %), "
        "станет «Можно готовиться» (43 %)"
    )
    assert maker == (
        "МП-2026-00002: показали «Можно готовиться» (40 %), сейчас «Можно готовиться» (40 %), "
        "станет «Пока рано» (33 %)"
    )
    assert shown.splitlines()[4:6] == [
        "  из-за: +20 экспорт за пределы ЕАЭС",
        "  всего можно набрать: было 100, станет 120",
    ]
    assert "МП-2026-00003" not in shown
    assert "  Пока рано: показали 1, сейчас 1, станет 1\n" in shown
    assert "Против сегодняшней модели: выше 1, ниже 1, так же 1\n" in shown
    assert "Против того, что показали: выше 1, ниже 1, так же 1\n" in shown


def test_every_reason_is_told_when_asked(own: OwnPacks) -> None:
    own.edit("scoring.yaml", EXPORT, "{id: export_other, points: 30,")
    own.edit("scoring.yaml", CAPACITY, "")
    own.edit("scoring.yaml", "{id: high, from_percent: 70}", "{id: high, from_percent: 45}")
    own.edit(
        "scoring.yaml",
        "when: {field: foreign_entity}}",
        "when: {all: [{field: foreign_entity}, {field: goods_abroad}]}}",
    )
    own.edit(
        "marketplaces.yaml",
        "{field: target_countries, op: contains, value: KZ}}",
        "{field: reefer}}",
    )
    shown = edited(own, "--explain").splitlines()
    assert "  capacity (мощностей хватит на экспорт): правила больше нет, было 4 балла" in shown
    assert (
        "  foreign_entity (юрлицо в другой стране): условие было: «Юрлицо за рубежом» — да; "
        "станет: «Юрлицо за рубежом» — да и «Вывоз до сделки» — да"
    ) in shown
    assert "  уровень «Готовы к размещению»: с 70 % → с 45 %" in shown
    assert "  было 10, станет 30 баллов: экспорт за пределы ЕАЭС (другие баллы)" in shown
    assert "  было 4, станет 0 баллов: мощностей хватит на экспорт (правила больше нет)" in shown


def test_marketplaces_that_appear_and_vanish_are_counted(own: OwnPacks) -> None:
    kaspi = "  - id: kaspi\n"
    path = own.folder / PACK / "marketplaces.yaml"
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(kaspi)
    path.write_text(before + "  - id: uzum\n" + rest.partition("  - id: uzum\n")[2], "utf-8")
    own.edit("scoring.yaml", "from_percent: 40}", "from_percent: 30}")
    shown = edited(own, "--explain")
    assert "  площадка Kaspi.kz: больше нет\n" in shown
    assert "  Kaspi.kz: появится у 0, пропадёт у 1\n" in shown
    assert "  уровень «Можно готовиться»: с 40 % → с 30 %\n" in shown
    data = json.loads(edited(own, "--json"))
    assert data["totals"]["vanish"] == {"kaspi": 1}
    assert [one["number"] for one in data["movers"]] == ["МП-2026-00001"]
    assert data["movers"][0]["levels"] == [{"level": "medium", "before": 40, "after": 30}]


def test_answers_that_no_longer_fit_are_counted_with_the_reason(own: OwnPacks) -> None:
    own.edit("scoring.yaml", CAPACITY, "")
    form = own.folder / PACK / "forms" / "scoring.yaml"
    text = form.read_text(encoding="utf-8")
    start = text.index("      - id: capacity\n")
    end = text.index("      - id:", start + 1)
    new = text[start:end].replace("capacity", "audited")
    form.write_text(text[:start] + new + text[end:], encoding="utf-8")
    own.edit("scoring.yaml", "  - id: product  # 12\n    rules:\n", (
        "  - id: product  # 12\n    rules:\n"
        "      - {id: audited, points: 4, when: {field: audited}}\n"
    ))  # fmt: skip
    shown = edited(own)
    assert "Заявки, чьи ответы не подходят к форме: 3. Посчитаны без этих ответов." in shown
    assert "capacity (Мощности): вопроса больше нет — 3" in shown
    assert "audited" in shown
    assert ": новый вопрос, ответа нет — 3" in shown


def test_names_are_told_only_when_asked(own: OwnPacks) -> None:
    own.edit("scoring.yaml", EXPORT, "{id: export_other, points: 30,")
    name, inn = str(TRADER["company_name"]), str(TRADER["inn"])
    for shown in (edited(own), edited(own, "--json"), edited(own, "--explain")):
        assert name not in shown
        assert inn not in shown
    assert f"МП-2026-00001 ({name})" in edited(own, "--names")
    assert json.loads(edited(own, "--names", "--json"))["movers"][0]["company"] == name


def test_only_the_days_that_were_asked_for(anywhere: OwnPacks) -> None:
    data = json.loads(edited(anywhere, "--since", "2026-03-03", "--until", "2026-03-03", "--json"))
    assert data["totals"]["applications"] == 1
    assert data["totals"]["levels"]["medium"] == {"shown": 1, "today": 1, "edited": 1}


def test_what_was_shown_is_held_against_the_packs_of_the_bot(
    own: OwnPacks, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.edit("scoring.yaml", EXPORT, "{id: export_other, points: 30,")
    monkeypatch.setenv("PACKS_DIR", str(own.folder))
    shown = backtest().output
    assert "  Модель и площадки те же.\n" in shown
    assert "показали «Пока рано» (32 %), сейчас «Можно готовиться» (43 %), станет «Можно" in shown
    assert "изменилось с тех пор, как показали" in shown
    assert "Против сегодняшней модели: выше 0, ниже 0, так же 3" in shown
    assert "Против того, что показали: выше 1, ниже 1, так же 1" in shown


def test_applications_without_a_result_are_scored_too(own: OwnPacks) -> None:
    asyncio.run(submit([TRADER], shown=False, telegram=701))
    totals = json.loads(edited(own, "--json"))["totals"]
    assert (totals["applications"], totals["unshown"]) == (4, 1)
    assert totals["levels"]["low"] == {"shown": 1, "today": 2, "edited": 2}


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", PACK, "scoring"),
        ("score", PACK, "scoring", "--backtest", "--answers", "a.yaml"),
        ("score", PACK, "scoring", "--names", "--answers", "a.yaml"),
        ("score", PACK, "scoring", "--since", "2026-01-01", "--answers", "a.yaml"),
        ("score", PACK, "anketa", "--backtest"),
        ("score", "no-pack", "scoring", "--backtest"),
        ("score", "khabarovsk-export", "eligibility", "--backtest"),
    ],
)
def test_wrong_use_is_told(arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(main, list(arguments)).exit_code == 2


def test_a_faulty_edit_is_a_fault(tmp_path: Path) -> None:
    packs = own_packs(tmp_path)
    packs.edit("scoring.yaml", "field: goods_abroad", "field: nothing_of_the_kind")
    assert backtest("--packs-dir", str(packs.folder)).exit_code == 1


def test_a_level_is_named_only_where_it_decides(own: OwnPacks) -> None:
    own.edit("scoring.yaml", EXPORT, "{id: export_other, points: 30,")
    own.edit("scoring.yaml", "{id: medium, from_percent: 40}", "{id: medium, from_percent: 38}")
    # 43 % and 33 %: neither lies between the old beginning and the new one.
    movers = json.loads(edited(own, "--json"))["movers"]
    assert [one["number"] for one in movers] == ["МП-2026-00001", "МП-2026-00002"]
    assert [one["levels"] for one in movers] == [[], []]
