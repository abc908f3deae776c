"""What is to be pasted into a template so that it shows a question."""

WORD = "{{ answers.%s }}"
TYPST = "#answers.%s"
LAYOUT = '- {label: "…:", value: %s}'
"""A question, by the kind of template."""

CELL = "{{ row.cells.%s }}"
TABLE = "- table: {of: %s}"
"""A table's column in Word, and the whole table in a layout."""


def pasted(name: str, ending: str) -> str:
    """The piece for a question or, as "table.column", a column; `ending` is the template's."""
    table, _, column = name.partition(".")
    if ending == ".docx":
        return CELL % column if column else WORD % name
    if ending == ".typ":
        return f"data.tables.{table}" if column else TYPST % name
    return TABLE % table if column else LAYOUT % name
