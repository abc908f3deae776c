"""`prichal simulate`: a file of answers goes through the engine as a chat would."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from bot.commands.simulate import simulate
from flows.conditions import Value
from storage.packs import pack_names

PACK = "rec-marketplaces"
DATA = Path(__file__).parent.parent / "flows" / "data"
STRONG: dict[str, Value] = yaml.safe_load((DATA / "answers_strong.yaml").read_text("utf-8"))


def run(form: str, answers: Path, *more: str) -> Result:
    return CliRunner().invoke(simulate, [PACK, form, "--answers", str(answers), *more])


def simulated(tmp_path: Path, form: str = "scoring", /, **changes: object) -> dict[str, Any]:
    """The result for the strong company's answers with changes; None takes an answer away."""
    answers = {**STRONG, **changes}
    file = tmp_path / "answers.json"
    kept = {name: value for name, value in answers.items() if value is not None}
    file.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
    result = run(form, file, "--json", "--now", "2026-11-20")
    assert result.exit_code in {0, 1}, result.output
    data: dict[str, Any] = json.loads(result.stdout)
    must = any(one["severity"] == "error" for one in data["contradictions"])
    assert result.exit_code == int(bool(data["errors"]) or must)
    return data


@pytest.mark.parametrize(
    ("form", "name", "asked"),
    [
        ("scoring", "answers_strong", 43),
        ("scoring", "answers_weak", 46),
        ("anketa", "anketa_full", 31),
    ],
)
def test_complete_answers_are_taken_without_errors(form: str, name: str, asked: int) -> None:
    result = run(form, DATA / f"{name}.yaml", "--json")
    data = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (data["errors"], data["contradictions"], data["unused"]) == ([], [], [])
    assert len(data["asked"]) == asked


def test_questions_are_asked_in_order_and_only_those_that_are_due(tmp_path: Path) -> None:
    data = simulated(tmp_path)
    assert data["asked"][:3] == ["email", "region", "company_name"]
    assert data["asked"].index("foreign_entity_country") == 10
    without = simulated(tmp_path, foreign_entity=False)
    assert "foreign_entity_country" not in without["asked"]
    assert without["unused"] == ["foreign_entity_country"]


def test_the_score_and_the_marketplaces_explain_themselves(tmp_path: Path) -> None:
    data = simulated(tmp_path, export_other=False, export_eaeu_only=True)
    score = data["score"]
    assert {name: score[name] for name in ("total", "max", "percent", "level", "own")} == {
        "total": 96, "max": 100, "percent": 96, "level": "high", "own": False,
    }  # fmt: skip
    assert score["blocks"]["export"] == {"points": 6, "max": 10, "combine": "best"}
    missed = [one for one in score["reasons"] if one["effect"] == "missed"]
    assert missed == [
        {
            "rule": "export_other",
            "block": "export",
            "effect": "missed",
            "points": 4,
            "advice": True,
            "questions": ["export_other"],
            "text": "экспорт за пределы ЕАЭС",
            "advice_text": "Начните с пробной поставки в страну за пределами ЕАЭС.",
        }
    ]
    kaspi = next(one for one in data["marketplaces"] if one["id"] == "kaspi")
    assert kaspi["fits"]
    assert {"id": "entity", "text": "у вас есть юрлицо в Казахстане"} in kaspi["for"]


def test_a_form_that_is_not_scored_has_no_score() -> None:
    data = json.loads(run("anketa", DATA / "anketa_full.yaml", "--json").stdout)
    assert (data["score"], data["marketplaces"]) == (None, [])


WRITTEN = [
    ("goods_abroad", ["да", "ДА", "yes", True, "Да."], True),
    ("target_countries", [["CN", "KZ"], ["Китай", "Казахстан"], "Китай, Казахстан"], ["CN", "KZ"]),
    ("trade_types", [["B2C (розничная)", "b2b"], "1, 2", "b2b, b2c"], ["b2b", "b2c"]),
    ("product_category", ["food", "Продукты питания", "2"], "food"),
    ("region", ["kaluga-oblast", "Калужская область", "калуга"], "kaluga-oblast"),
    ("phone", ["+79101234567", "8 910 123-45-67"], "+79101234567"),
    ("product_group_2", [["none"], "none", ["Ничего из вышеперечисленного"]], ["none"]),
    ("product_group_2", [["oats_muesli"], ["Овсяные хлопья, мюсли"]], ["oats_muesli"]),
    ("inn", ["4027000012", 4027000012, "40 2700 0012"], "4027000012"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "ways", "value"), WRITTEN)
def test_answers_may_be_written_in_many_ways(
    tmp_path: Path, question: str, ways: list[object], value: Value
) -> None:
    canonical = simulated(tmp_path, **{question: value})
    assert canonical["errors"] == []
    for way in ways:
        assert simulated(tmp_path, **{question: way}) == canonical


@pytest.mark.parametrize(
    ("question", "answer", "code", "data"),
    [
        ("inn", "4027000013", "inn.check_digit", {"typed": "4027000013"}),
        ("goods_abroad", "наверное", "yes_no.unclear", {"typed": "наверное"}),
        ("target_countries", ["Кетай"], "country.slip", {"typed": "Кетай", "suggest": "Китай"}),
        ("product_category", "weapons", "choice.unknown", {"typed": "weapons"}),
        ("trade_types", ["b2b", "c2c"], "choice.unknown", {"typed": "c2c"}),
        ("trade_types", [], "answer.missing", {}),
        ("goods_abroad", None, "answer.missing", {}),
        ("company_name", "", "text.empty", {}),
        ("goods_abroad", {"a": 1}, "answer.no_value", {"typed": "{'a': 1}"}),
        ("email", "x" * 10_000, "email.unclear", None),
    ],
)
def test_a_refused_answer_is_told_and_the_run_goes_on(
    tmp_path: Path, question: str, answer: object, code: str, data: dict[str, str] | None
) -> None:
    result = simulated(tmp_path, **{question: answer})
    (error,) = result["errors"]
    assert (error["question"], error["code"]) == (question, code)
    assert data is None or error["data"] == data
    assert error["text"] != code
    assert result["asked"].count(question) == 1
    assert result["asked"][-1] == "no_special_conditions"


def test_what_hangs_on_a_refused_answer_is_not_asked(tmp_path: Path) -> None:
    result = simulated(tmp_path, foreign_entity="возможно")
    assert "foreign_entity_country" not in result["asked"]
    assert result["unused"] == ["foreign_entity_country"]


def test_an_optional_question_without_an_answer_is_skipped(tmp_path: Path) -> None:
    result = simulated(tmp_path, region=None)
    assert "region" in result["asked"]
    assert result["errors"] == []


def test_an_answer_to_no_question_is_unused(tmp_path: Path) -> None:
    assert simulated(tmp_path, regoin="Калуга")["unused"] == ["regoin"]


def test_contradictions_are_told_confirmed_and_the_run_goes_on() -> None:
    result = run("scoring", DATA / "answers_contradictory.yaml", "--json")
    data = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [one["check"] for one in data["contradictions"]] == [
        "export_only_eaeu_and_other",
        "department_without_languages",
        "certificates_needless_and_held",
        "own_budget_and_state_money_only",
        "oil_in_two_groups",
        "reefer_and_dry",
        "reefer_and_no_special",
    ]
    first = data["contradictions"][0]
    assert first["fields"] == ["export_eaeu_only", "export_other"]
    assert first["text"].startswith("Вы ответили, что продавали только в ЕАЭС")


def test_a_contradiction_that_must_be_put_right_stays_open(tmp_path: Path) -> None:
    data = simulated(tmp_path, target_countries=["RU", "KZ"], export_eaeu_only=True)
    found = {one["check"]: one["severity"] for one in data["contradictions"]}
    assert found == {"export_only_eaeu_and_other": "confirm", "export_to_russia": "error"}
    assert data["asked"][-1] == "no_special_conditions"


def test_a_file_s_name_stands_in_for_a_file(tmp_path: Path) -> None:
    answers = yaml.safe_load((DATA / "anketa_full.yaml").read_text("utf-8"))
    answers["leaflet"] = "буклет.pdf"
    answers["power_of_attorney"] = [f"{number}.pdf" for number in range(11)]
    file = tmp_path / "a.yaml"
    file.write_text(yaml.safe_dump(answers, allow_unicode=True), "utf-8")
    data = json.loads(run("anketa", file, "--json").stdout)
    assert [(one["question"], one["code"]) for one in data["errors"]] == [
        ("power_of_attorney", "files.too_many")
    ]


def test_the_same_answers_give_the_same_words_in_the_other_language(tmp_path: Path) -> None:
    russian = json.loads(run("scoring", DATA / "answers_weak.yaml", "--json").stdout)
    english = json.loads(
        run("scoring", DATA / "answers_weak.yaml", "--json", "--language", "en").stdout
    )
    assert english["asked"] == russian["asked"]
    assert english["score"]["total"] == russian["score"]["total"]
    assert english["score"]["reasons"][0]["text"].isascii()


def test_in_words_everything_is_said(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    answers = {**STRONG, "inn": "1", "goods": "x", "reefer": True, "target_countries": ["RU"]}
    file.write_text(yaml.safe_dump(answers, allow_unicode=True), "utf-8")
    result = run("scoring", file)
    assert result.exit_code == 1
    for words in (
        "Скоринг (rec-marketplaces/scoring), версия ",
        "Ошибки в ответах: 1",
        "[inn.length]",
        "Противоречия: ",
        "Это нужно исправить.",
        "Лишние ответы (такие вопросы не заданы): ",
        "модель по умолчанию, не РЭЦ",
        "Площадки, которые подходят: ",
    ):
        assert words in result.output
    assert "<b>" not in result.output
    assert "&" not in result.output


KNOWN_PACKS = ", ".join(pack_names())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["nope", "scoring", "--answers", "{file}"],
            f"Нет пакета «nope». Есть: {', '.join(pack_names())}",
        ),
        (
            [PACK, "nope", "--answers", "{file}"],
            "Есть: anketa, complaint, eligibility, operator_checklist",
        ),
        ([PACK, "scoring", "--answers", "nowhere.yaml"], "nowhere.yaml не читается"),
        ([PACK, "scoring", "--answers", "{list}"], "не ответы"),
        ([PACK, "scoring", "--answers", "{broken}"], "yaml.broken"),
        ([PACK, "scoring", "--answers", "{broken_json}"], "не ответы"),
        ([PACK, "scoring", "--answers", "{latin}"], "yaml.not_utf8"),
        ([PACK, "scoring", "--answers", "{endless}"], "yaml.alias"),
        ([PACK, "scoring", "--answers", "{deep}"], "yaml.too_deep"),
        ([PACK, "scoring", "--answers", "{file}", "--now", "tomorrow"], "tomorrow"),
        ([PACK, "scoring"], "--answers"),
    ],
)
def test_wrong_use_is_told_with_what_exists(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    files = {
        "file": ("a.yaml", b"email: a@example.com"),
        "list": ("l.yaml", b"- 1"),
        "broken": ("b.yaml", b"a: [1"),
        "broken_json": ("b.json", b"{"),
        "endless": ("e.yaml", b"a: &x [*x, *x]"),
        "deep": ("d.yaml", b"a: " + b"[" * 60 + b"]" * 60),
        "latin": ("c.yaml", "a: я".encode("cp1251")),
    }
    paths = {}
    for name, (file, content) in files.items():
        (tmp_path / file).write_bytes(content)
        paths[name] = str(tmp_path / file)
    result = CliRunner().invoke(simulate, [one.format(**paths) for one in arguments])
    assert result.exit_code == 2, result.output
    assert words in result.output


@pytest.mark.parametrize(
    "answer",
    ["\ud800", "\x00\u202e<b>", "=cmd()", "🙂" * 5000, 10**30, [["a"], {"b": "c"}]],
)
@pytest.mark.parametrize("question", ["company_name", "goods_abroad", "trade_types", "inn"])
def test_no_answer_breaks_the_run(tmp_path: Path, question: str, answer: object) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({**STRONG, question: answer}), "utf-8")
    for more in ((), ("--json",)):
        result = run("scoring", file, *more)
        assert result.exit_code in {0, 1}, result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)


def test_an_empty_file_leaves_everything_required_open(tmp_path: Path) -> None:
    file = tmp_path / "empty.json"
    file.write_text("{}", "utf-8")
    result = run("scoring", file, "--json")
    data = json.loads(result.stdout)
    assert result.exit_code == 1
    assert {one["code"] for one in data["errors"]} == {"answer.missing"}
    assert data["score"]["level"] == "low"
