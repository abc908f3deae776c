"""`prichal graph`: what stands in the drawings of the packs, and what is wrong use."""

import re
from itertools import pairwise
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.graph.style import ROLES
from flows.machine import Transition
from flows.model import Form, Kind, Pack
from locales.lookup import LANGUAGES, Language
from locales.texts import texts
from storage.packs import load_packs
from tests.support.planting import PACK, copied, planted

SVG = "{http://www.w3.org/2000/svg}"
WIDEST = 1400
FAIR = Path(__file__).parents[1] / "support" / "packs"
FORMS = [(pack, form) for pack in load_packs().values() for form in pack.forms.values()]
MACHINES = [(pack.id, name) for pack in load_packs().values() for name in pack.machines]


def graph(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["graph", *map(str, arguments)], catch_exceptions=False)


def drawn(*arguments: str | Path) -> str:
    result = graph(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def words(svg: str) -> str:
    """All that is written, lines that were broken joined again."""
    return " ".join(one.text or "" for one in ET.fromstring(svg).iter(f"{SVG}text"))  # noqa: S314 - our own


@pytest.mark.parametrize(("pack", "form"), FORMS, ids=lambda one: one.id)
def test_every_form_is_drawn_with_all_its_stops(pack: Pack, form: Form) -> None:
    svg = drawn(pack.id, form.id)
    assert float(ET.fromstring(svg).get("width", "inf")) <= WIDEST  # noqa: S314 - our own
    stops = len([one for one in form.questions if one.cell is None]) + len(form.tables)
    numbers = re.findall(r'class="number" x="[\d.]+" y="[\d.]+">(\d+)<', svg)
    assert set(map(str, range(1, stops + 1))) <= set(numbers)


@pytest.mark.parametrize(("pack", "machine"), MACHINES)
def test_every_status_table_is_drawn_with_all_its_steps(pack: str, machine: str) -> None:
    whole = load_packs(None, [pack])[pack].machines[machine]
    svg = drawn(pack, "status", "--machine", machine)
    assert float(ET.fromstring(svg).get("width", "inf")) <= WIDEST  # noqa: S314 - our own
    said = words(svg)
    for number, state in enumerate(whole.states, start=1):
        assert f"{number}. " in said
        assert state.official in said
    assert len(re.findall(r'class="chip-', svg)) == len(whole.transitions)


def test_a_question_says_when_it_is_asked_and_who_decides() -> None:
    said = words(drawn(PACK, "scoring"))
    assert "если № 10 «Юрлицо за рубежом» — да 11 Страна юрлица" in said
    assert "решает 37, 39, 41" in said
    assert "можно пропустить" in said


def test_a_question_has_its_id_and_a_short_choice_its_options() -> None:
    said = words(drawn(PACK, "scoring"))
    assert "trade_types несколько из 2" in said
    assert "Оптом (B2B) · В розницу (B2C)" in said
    assert "product_category один из 16" in said
    assert "Напитки" not in said, "sixteen are too many to look through"
    for labels in (
        dot_labels(drawn(PACK, "scoring", "--format", "dot")),
        mermaid_labels(drawn(PACK, "scoring", "--format", "mermaid")),
    ):
        assert "product_category" in " ".join(labels)
        assert "Оптом (B2B)" in " ".join(labels)


def test_a_way_back_from_a_branch_makes_a_row_hardly_higher() -> None:
    """Rows of one line: a rule below each, the longest step past the end of a branch."""
    svg = drawn("kaliningrad-cluster", "key_figures")
    rules = [float(y) for y in re.findall(r'class="rule" d="M [\d.]+ ([\d.]+) H', svg)]
    steps = [below - above for above, below in pairwise(rules)]
    band = 26
    assert max(steps[8:18]) <= min(steps) + band + 4


def test_conditions_of_a_table_speak_of_its_row() -> None:
    said = words(drawn("fair", "request", "--packs-dir", FAIR))
    assert "таблица, строк: 1–3" in said
    assert "Страна country страна если «За рубеж» — да Есть ещё товар?" in said
    assert "таблица 2 × 4" in said
    assert "Строки: Выручка, тыс. ₽ · Работников" in said


def test_a_step_says_who_by_when_and_where_to() -> None:
    said = words(drawn(PACK, "status", "--machine", "application"))
    assert (
        "Центр Передать в РЭЦ 2 рабочих дня ориентир: 1 рабочий день только после «Подать заявку, "
        "Отправить снова, Вернуть в ЦПЭ» шаг 2; 5.9 → 3 На согласовании МО РЭЦ"
    ) in said
    assert "только после «Вернуть с замечаниями»" in said
    assert "↺ остаётся здесь" in said


def test_a_step_says_what_has_to_be_there_and_a_state_whose_move_it_is() -> None:
    said = words(drawn(PACK, "status", "--machine", "application"))
    assert "Соглашение подписано бумага: Скан подписанного соглашения" in said
    assert "Оригиналы получены спросит день" in said
    assert "останавливает срок: На рассмотрении ЦПЭ" in said
    assert "ход: РЭЦ" in said
    assert "с оценкой услуги" in said
    assert "подачей «Отчёт о продажах»" in said
    selected = words(drawn("orel-cluster", "status", "--machine", "selection"))
    assert "20 дней от открытия окна" in selected
    granted = words(drawn("kaliningrad-cluster", "status", "--machine", "application"))
    assert "после проверки условий, когда приняты документы" in granted


def test_another_language() -> None:
    said = words(drawn(PACK, "scoring", "--language", "en"))
    assert "decides 11 if No. 10 “Entity abroad” is yes 11 Entity's country" in said
    assert "foreign_entity_country country, several" in said
    assert "may be skipped" in said
    assert "решает" not in said


def test_the_only_status_table_need_not_be_named() -> None:
    assert "Место дано" in words(drawn("fair", "status", "--packs-dir", FAIR))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-pack", "scoring"], "Нет пакета"),
        ([PACK, "no_such_form"], "нет формы «no_such_form»"),
        ([PACK, "status"], "application, complaint, consultation, operator, paper"),
        ([PACK, "status", "--machine", "nothing"], "нет таблицы статусов «nothing»"),
        ([PACK, "scoring", "--machine", "application"], "а «scoring» — форма"),
        ([PACK, "scoring", "--format", "png"], "png"),
        ([PACK, "scoring", "--out", "a.png"], ".svg"),
        ([PACK, "scoring", "--format", "dot", "--out", "a.svg"], ".dot"),
        ([PACK, "scoring", "--out", "/no/such/folder/x.svg"], "/no/such/folder/x.svg"),
        ([PACK], "FORM"),
    ],
)
def test_wrong_use(arguments: list[str], said: str) -> None:
    result = graph(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_faulty_pack_is_not_drawn(tmp_path: Path) -> None:
    planted(tmp_path, "forms/scoring.yaml", "kind: email", "kind: no_such_kind")
    result = graph(PACK, "scoring", "--packs-dir", tmp_path)
    assert result.exit_code == 1
    assert "prichal check" in result.stderr


@pytest.mark.parametrize("format_", ["svg", "dot", "mermaid"])
def test_a_file_holds_what_would_be_printed(tmp_path: Path, format_: str) -> None:
    out = tmp_path / "drawing"
    said = drawn(PACK, "scoring", "--format", format_, "--out", out)
    assert str(out) in said
    assert out.read_text(encoding="utf-8") == drawn(PACK, "scoring", "--format", format_)


def test_the_ending_of_the_file_says_the_format(tmp_path: Path) -> None:
    out = tmp_path / "scoring.MMD"
    drawn(PACK, "scoring", "--out", out)
    assert out.read_text(encoding="utf-8") == drawn(PACK, "scoring", "--format", "mermaid")


NASTY = '«А» "Б" <b> & \\ ] } | ) #35; %% ` --> end'
"""What has a meaning in one of the formats."""


@pytest.fixture
def nasty(tmp_path: Path) -> Path:
    """A pack in which a question and a status are called what no format likes."""
    escaped = NASTY.replace("&", "&amp;").replace("<", "&lt;").replace("}", '{ "}" }')
    texts = copied(tmp_path) / PACK / "ru.ftl"
    source = texts.read_text(encoding="utf-8")
    short = re.search(r"(?m)^scoring-email = .*\n(?:    .*\n)*?    \.short = (.*)$", source)
    assert short is not None
    texts.write_text(source[: short.start(1)] + escaped + source[short.end(1) :], encoding="utf-8")
    machine = tmp_path / PACK / "machines" / "application.yaml"
    quoted = '"' + NASTY.replace("\\", "\\\\").replace('"', '\\"') + '"'
    states = machine.read_text(encoding="utf-8")
    machine.write_text(states.replace("official: Новая}", f"official: {quoted}}}"), "utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["scoring", "status"])
def test_signs_with_a_meaning_are_only_signs(nasty: Path, form: str) -> None:
    machine = ["--machine", "application"] if form == "status" else []
    command: list[str | Path] = [PACK, form, *machine, "--packs-dir", nasty]
    assert NASTY in words(drawn(*command))
    assert NASTY in " ".join(dot_labels(drawn(*command, "--format", "dot")))
    assert NASTY in " ".join(mermaid_labels(drawn(*command, "--format", "mermaid")))


@pytest.mark.parametrize(("pack", "form"), FORMS, ids=lambda one: one.id)
def test_forms_in_other_languages_of_drawing_are_well_formed(pack: Pack, form: Form) -> None:
    dot_labels(drawn(pack.id, form.id, "--format", "dot"))
    mermaid_labels(drawn(pack.id, form.id, "--format", "mermaid"))


@pytest.mark.parametrize(("pack", "machine"), MACHINES)
def test_tables_in_other_languages_of_drawing_are_well_formed(pack: str, machine: str) -> None:
    command = [pack, "status", "--machine", machine, "--format"]
    dot_labels(drawn(*command, "dot"))
    mermaid_labels(drawn(*command, "mermaid"))


def dot_labels(source: str) -> list[str]:
    """The labels of a digraph, read by the rules of its language for what we write of it."""
    assert source.startswith("digraph {\n")
    assert source.endswith("}\n")
    labels = [
        re.sub(r"\\(.)", r"\1", text.replace("\\n", " "))
        for text in re.findall(r'label="((?:[^"\\]|\\.)*)"', source)
    ]
    bare = re.sub(r'"(?:[^"\\\n]|\\.)*"', "T", source)
    assert '"' not in bare
    assert bare.count("{") == bare.count("}")
    nodes = set(re.findall(r"(?m)^ +(\w+) \[label=T, ", bare))
    _joined(nodes, re.findall(r"(\w+) -> (\w+)", bare))
    return labels


def mermaid_labels(source: str) -> list[str]:
    """The labels of a flowchart; a sign by its number is put back."""
    assert source.startswith("flowchart TB\n")
    texts = re.findall(r'"([^"\n]*)"', source)
    for text in texts:
        rest = re.sub(r"#\d+;|<br>", "", text)
        assert not set(rest) & set('"<>&#;`|[]{}\\%'), text
    bare = re.sub(r'"[^"\n]*"', "T", source.split("\n", 2)[2])
    assert '"' not in bare
    assert len(re.findall(r"(?m)^ +subgraph ", bare)) == len(re.findall(r"(?m)^ +end$", bare))
    nodes = set(re.findall(r"(?m)^ +(\w+)(?:\(|\[\[|\{\{)", bare))
    _joined(nodes, re.findall(r"(?m)^ +(\w+) (?:-->|-\.->)(?:\|T\|)? (\w+)$", bare))
    return [re.sub(r"#(\d+);", lambda one: chr(int(one[1])), text) for text in texts]


def _joined(nodes: set[str], edges: list[tuple[str, str]]) -> None:
    """Edges end at nodes that there are, and every node has an edge."""
    assert nodes
    assert {name for edge in edges for name in edge} == nodes


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_answer_and_every_role_has_a_word(language: Language) -> None:
    known = texts(language)
    names = [*(f"kind-{kind}" for kind in get_args(Kind)), *(f"role-{role}" for role in ROLES)]
    assert [name for name in names if not known.has(f"graph-{name}")] == []
    assert set(ROLES) == set(get_args(Transition.model_fields["role"].annotation))
