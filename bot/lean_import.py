"""aiogram's models are built when they are first used, not all at the import.

Its 580 models are built one by one at the import: two seconds and 110 MB, though a bot needs the
update's alone. To be imported before aiogram; where aiogram is there already it does nothing.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel, ConfigDict

TYPES = "aiogram.types"


@contextmanager
def models_on_demand() -> Iterator[None]:
    """Models that are defined inside are built at their first use."""
    config, rebuild = BaseModel.model_config, BaseModel.__dict__["model_rebuild"]
    BaseModel.model_config = ConfigDict(defer_build=True)
    # aiogram leaves no other way: it calls the method of every model while it is imported.
    BaseModel.model_rebuild = classmethod(_give_names)  # type: ignore[assignment,method-assign]
    try:
        yield
    finally:
        BaseModel.model_config = config
        BaseModel.model_rebuild = rebuild  # type: ignore[method-assign]


def _give_names(
    model: type[BaseModel], /, *, _types_namespace: Mapping[str, Any] | None = None, **_: object
) -> None:
    """Instead of building: put the types that its annotations name where they are looked up."""
    types = _types_namespace or {}
    annotations = " ".join(
        str(annotation)
        for one in model.__mro__
        for annotation in vars(one).get("__annotations__", {}).values()
    )
    known = vars(sys.modules[model.__module__])
    for name in types.keys() & set(re.findall(r"\w+", annotations)):
        known.setdefault(name, types[name])


if TYPES not in sys.modules:
    with models_on_demand():
        import aiogram.methods  # noqa: F401 - for its effect
