"""A made-up pack with one printed form of two forms, whose layout a test writes itself."""

from pathlib import Path

from flows.model import Pack
from storage.packs import compile_folder

PACK = {
    "pack.yaml": """
        id: fair
        official: Регламент ярмарки
        source: made-up.txt
        prefix: ЯР
        services:
          - id: stand
            official: Место на ярмарке
            clause: "1"
            forms: [eligibility, request]
            machine: stand
            parts:
              - {id: base.1, official: Аренда места, clause: "1"}
              - {id: additional.1, official: Перевод каталога, clause: "1"}
              - {id: additional.2, official: Доставка образцов, clause: "1"}
        printed:
          - {id: paper, official: Заявка, clause: Прил. 1, forms: [eligibility, request]}
    """,
    "eligibility.yaml": """
        form: eligibility
        clause: "2"
        grounds:
          - {id: "no", sort: stop, clause: "2", official: Нет, when: {field: listed, value: false}}
    """,
    "machines/stand.yaml": """
        id: stand
        start: new
        states:
          - {id: new, official: Новая}
          - {id: given, official: Место дано, final: true}
        transitions:
          - {step: "1", clause: "1", from: new, to: given, verb: submit, role: client}
    """,
    "forms/eligibility.yaml": """
        id: eligibility
        clause: "2"
        official: Проверка
        sections:
          - id: check
            clause: "2"
            questions:
              - {id: listed, kind: yes_no, clause: "2", official: В реестре}
              - {id: inn, kind: inn, clause: "2", official: ИНН в проверке}
    """,
    "forms/request.yaml": """
        id: request
        clause: Прил. 1
        official: Заявка
        sections:
          - id: about
            clause: Прил. 1
            questions:
              - {id: rules, kind: info, clause: "1", official: Правила}
              - {id: name, kind: text, clause: "1", official: Наименование}
              - {id: inn, kind: inn, clause: "1", official: ИНН}
              - {id: head, kind: text, clause: "1", official: Руководитель, remember: company.head}
              - {id: about, kind: long_text, clause: "1", official: О продукции}
              - {id: family, kind: yes_no, clause: "1", official: Семья участника, sensitive: true}
              - id: kinds
                kind: choices
                clause: "1"
                official: Виды участия
                options: [{id: stand, official: Со стендом}, {id: seat, official: Заочно}]
              - {id: truth, kind: consent, clause: "1", official: Сведения верны}
          - id: tables
            clause: Прил. 1
            questions:
              - id: goods
                kind: table
                clause: "1"
                official: Товары
                repeat: {least: 1, most: 40}
                columns:
                  - {id: name, kind: text, official: Товар}
                  - {id: link, kind: url, official: Ссылка}
              - id: figures
                kind: table
                clause: "1"
                official: Показатели
                rows: [{id: revenue, official: Выручка}, {id: staff, official: Работники}]
                columns: [{id: y2025, kind: decimal, official: "2025"}]
    """,
}

LAYOUT = """
head: ["Приложение № 1"]
title: ["Заявка", "на место"]
body:
  - fields:
      - {number: 1, value: name}
      - {value: inn}
      - {label: "ИНН в проверке:", value: eligibility.inn}
      - {label: Услуга, text: "{{ service }}"}
      - {value: about, lines: 3, wide: true}
      - {label: Участие, options: kinds}
      - {label: Части, parts: boxes}
  - text: "Я, {{ answers.head }}, прошу дать место."
  - table: {of: goods, numbered: "№", blank_rows: 5, widths: [1, 5, 5]}
  - table: {of: figures, rows_head: Показатель}
  - consent: {value: truth}
  - signatures:
      - {role: Руководитель, name: "{{ signatory }}", stamp: true, date: true}
"""


def made_up(folder: Path, layout: str = LAYOUT) -> Pack:
    """The pack, written into `folder` with this layout at `print/paper.yaml`."""
    for name, text in PACK.items():
        file = folder / "fair" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    out = folder / "fair" / "print" / "paper.yaml"
    out.parent.mkdir(exist_ok=True)
    out.write_text(layout, encoding="utf-8")
    compiled = compile_folder(folder / "fair")
    assert compiled.pack is not None, compiled.faults
    return compiled.pack
