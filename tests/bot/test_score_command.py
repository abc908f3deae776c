"""`prichal score`: points and platforms for a file of answers."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from bot.commands.score import score

PACK = "rec-marketplaces"
DATA = Path(__file__).parent.parent / "flows" / "data"


def run(form: str, name: str, *more: str) -> Result:
    return CliRunner().invoke(score, [PACK, form, "--answers", str(DATA / f"{name}.yaml"), *more])


def test_the_score_stands_beside_what_is_attainable() -> None:
    result = run("scoring", "answers_strong")
    assert result.exit_code == 0
    assert result.output.startswith("Балл: 100 из 100 (100 %). Готовы к размещению\n")
    assert "Опыт экспорта: 10 из 10" in result.output
    assert "модель по умолчанию, не РЭЦ" in result.output
    assert "дало" not in result.output
    assert "не хватает" not in result.output


def test_explained_it_says_what_is_missing_and_what_to_do() -> None:
    result = run("scoring", "answers_weak", "--explain")
    assert "добавит 10 баллов: экспорт за пределы ЕАЭС" in result.output
    assert "добавит 1 балл: хранить и везти можно без особых условий" in result.output
    assert "Что сделать: Начните с пробной поставки" in result.output
    assert "не пускает: нужно юрлицо или ИП в Казахстане" in result.output
    assert "против: нужна упаковка для Китая" in result.output
    assert "дало 10 баллов: экспорт" in run("scoring", "answers_strong", "--explain").output


def test_the_rungs_of_a_ladder_stand_one_for_another() -> None:
    lines = [
        line.strip() for line in run("scoring", "answers_weak", "--explain").output.split("\n")
    ]
    at = lines.index("Команда: 0 из 10")
    assert [line.partition(":")[0] for line in lines[at + 1 : at + 7 : 2]] == [
        "добавит 10 баллов",
        "или 7 баллов",
        "или 4 балла",
    ]
    at = lines.index("Деньги: 0 из 14")
    assert lines[at + 3].startswith("добавит 5 баллов: "), "these add up"


def test_explained_it_says_how_to_come_to_the_next_level() -> None:
    shown = run("scoring", "answers_weak", "--explain").output.splitlines()
    at = shown.index("От уровня «Пока рано» до уровня «Можно готовиться» не хватает 40 баллов.")
    assert shown[at + 1] == "  Короче всего так, изменений 4:"
    assert shown[at + 2 : at + 10 : 2] == [
        "    добавит 12 баллов: сертификаты есть или не нужны",
        "    добавит 10 баллов: экспорт за пределы ЕАЭС",
        "    добавит 10 баллов: отдел внешней торговли со знанием языков",
        "    добавит 8 баллов: товар приспособлен или это не нужно",
    ]
    assert shown[at + 10] == "  Тогда балл будет не меньше 40 из 100 (40 %)."


def test_on_the_highest_level_no_way_is_told() -> None:
    assert "Короче всего" not in run("scoring", "answers_strong", "--explain").output
    data = json.loads(run("scoring", "answers_strong", "--json").stdout)
    assert data["score"]["next"] is None


def test_as_data_it_has_the_score_the_platforms_and_the_errors() -> None:
    data = json.loads(run("scoring", "answers_contradictory", "--json").stdout)
    assert set(data) == {"score", "marketplaces", "errors", "unused"}
    assert data["score"]["total"] == sum(b["points"] for b in data["score"]["blocks"].values())
    for place in data["marketplaces"]:
        assert place["fits"] is (not place["out"] and place["only_for"] is None)
    assert data["errors"] == []
    weak = json.loads(run("scoring", "answers_weak", "--json").stdout)["score"]
    assert (weak["next"]["from"], weak["next"]["missing"]) == (weak["level"], 40)


def test_refused_answers_are_told_and_the_rest_is_scored(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    text = (DATA / "answers_strong.yaml").read_text("utf-8")
    file.write_text(text.replace('inn: "4027000012"', 'inn: "1"'), "utf-8")
    result = CliRunner().invoke(score, [PACK, "scoring", "--answers", str(file)])
    assert result.exit_code == 1
    assert "[inn.length]" in result.output
    assert "Балл: 100 из 100" in result.output


def test_answers_that_nobody_asked_for_are_told(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    text = (DATA / "answers_strong.yaml").read_text("utf-8")
    file.write_text(text.replace("capacity:", "capasity:") + "\nsite: a.example\n", "utf-8")
    result = CliRunner().invoke(score, [PACK, "scoring", "--answers", str(file)])
    assert "Лишние ответы (такие вопросы не заданы): capasity, site\n" in result.output
    shown = CliRunner().invoke(score, [PACK, "scoring", "--answers", str(file), "--json"])
    assert json.loads(shown.stdout)["unused"] == ["capasity", "site"]
    assert "Лишние" not in run("scoring", "answers_strong").output


def test_a_form_without_a_score_is_wrong_use() -> None:
    result = run("anketa", "anketa_full")
    assert result.exit_code == 2
    assert "Оценивается: scoring" in result.output
