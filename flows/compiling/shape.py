"""First pass: does each file have the shape of its model? Whatever has not is left out below."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from flows.compiling.reasons import reason
from flows.compiling.source import Fault, Path, Source

Model = TypeVar("Model", bound=BaseModel)

# A YAML file writes them without quotes ("clause: 5", "min: 0"), the models hold texts.
TEXTS = {"clause", "min", "max", "step", "version", "id", "name", "source"}

CODES = {
    "missing": "shape.missing",
    "extra_forbidden": "shape.unknown_key",
    "too_short": "shape.empty",
}


def shaped(
    model: type[Model],
    source: Source,
    faults: list[Fault],
    extra: Mapping[str, object] | None,
    at: Path = (),
) -> Model | None:
    """The file as `model`; its faults are added to `faults`, and then there is no model.

    `extra` are keys that the file need not repeat (the pack's own id in a form). `at` leads to a
    node of the file that is to be looked at instead of the whole.
    """
    tree = source.node(at)
    if not isinstance(tree, dict):
        faults.append(source.fault("shape.not_a_mapping", at))
        return None
    try:
        return model.model_validate({**_texts(tree), **(extra or {})})
    except ValidationError as wrong:
        faults += shape_faults(source, wrong.errors(include_url=False), at)
        return None


def _texts(tree: dict[str, object]) -> dict[str, object]:
    return {key: _text(key, value) for key, value in tree.items()}


def _text(key: str, value: object) -> object:
    if isinstance(value, dict):
        return _texts(value)
    if isinstance(value, list):
        return [_text("", item) for item in value]
    if key in TEXTS and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value


def shape_faults(source: Source, details: Iterable[ErrorDetails], at: Path = ()) -> Iterator[Fault]:
    """What pydantic found below the node `at`; a value that fits none of several types once."""
    wrong: set[Path] = set()
    for detail in details:
        path = _path(source, detail["loc"], at)
        last = str(detail["loc"][-1]) if detail["loc"] else ""
        if detail["type"] == "missing" and last == "clause":
            yield source.fault("clause.missing", path, key=last)
        elif detail["input"] is None:
            yield source.fault("shape.empty", path, key=last)
        elif detail["type"] in CODES:
            yield source.fault(CODES[detail["type"]], path, key=last)
        elif path not in wrong:
            wrong.add(path)
            yield _wrong(source, detail, path)


def _wrong(source: Source, detail: ErrorDetails, path: Path) -> Fault:
    """A value that is there and is not what has to stand there; of a list's the key is told."""
    keys = [part for part in path if isinstance(part, str)]
    return source.fault("shape.wrong", path, key=keys[-1] if keys else "", **reason(detail))


def _path(source: Source, location: tuple[str | int, ...], path: Path) -> Path:
    """The node below `path` that pydantic means; the tags of unions are no nodes."""
    for part in location:
        if (*path, part) in source.lines:
            path = (*path, part)
    return path
