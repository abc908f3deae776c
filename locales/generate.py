"""Writes `locales/texts.py`: a typed method for every common message, so that mypy checks the use.

`python -m locales.generate` writes it; with `--check` it only says whether it is current (exit 1).
"""

import sys
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales.lookup import common_files

LINE = 100

TARGET = Path(__file__).parent / "texts.py"

HEAD = '''"""Every common text as a typed method. Written by `python -m locales.generate`."""

from functools import cache

from locales.lookup import Language, Lookup, common_files


class Texts(Lookup):
    """The bot's own texts in one language."""
'''

TAIL = '''

@cache
def texts(language: Language) -> Texts:
    """Return the texts of a language, read once."""
    return Texts(language, common_files(language))
'''


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        """Collect a placeable's name."""
        if node.id.name not in self.names:
            self.names.append(node.id.name)


def main() -> int:
    """Write or check; 0 when the module is current."""
    source = generated()
    if "--check" in sys.argv:
        current = TARGET.read_text(encoding="utf-8") == source
        sys.stdout.write("" if current else "locales/texts.py is old: python -m locales.generate\n")
        return 0 if current else 1
    TARGET.write_text(source, encoding="utf-8")
    return 0


def generated() -> str:
    """Return the module's source for the messages as they are now."""
    methods = [
        _method(message)
        for file in common_files("ru")
        for message in FluentParser().parse(file.read_text(encoding="utf-8")).body
        if isinstance(message, ast.Message) and message.value is not None
    ]
    return HEAD + "".join(methods) + TAIL


def _method(message: ast.Message) -> str:
    visitor = _Variables()
    visitor.visit(message)
    name = message.id.name.replace("-", "_")
    arguments = "".join(f", {variable}: str" for variable in visitor.names)
    passed = "".join(f", {variable}={variable}" for variable in visitor.names)
    star = ", *" if arguments else ""
    signature = f"    def {name}(self{star}{arguments}) -> str:"
    call = f'        return self.get("{message.id.name}"{passed})'
    if max(len(signature), len(call)) > LINE:
        signature = signature.replace("(self, *, ", "(\n        self, *, ").replace(
            ") -> str:", "\n    ) -> str:"
        )
        call = f'        return self.get(\n            "{message.id.name}"{passed}\n        )'
    return f"\n{signature}\n{call}\n"


if __name__ == "__main__":
    sys.exit(main())
