"""The specification kept as data agrees with the models of the aiogram in use."""

from __future__ import annotations

import aiogram
import aiogram.methods
import aiogram.types
import pytest
from pydantic import BaseModel

from bot.emulator.api import HANDLERS
from bot.emulator.validation import _SPEC, BOT_API_VERSION, SIGNATURES

# aiogram gives all menu buttons the fields of their common model.
COMMON_MODEL = {"MenuButtonCommands", "MenuButtonDefault"}


def fields(model: type[BaseModel]) -> dict[str, bool]:
    """Field names and whether they are required, without deprecated ones."""
    return {
        field.alias or name: field.is_required()
        for name, field in model.model_fields.items()
        if not (
            isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("deprecated")
        )
    }


def test_the_version_is_aiograms() -> None:
    assert aiogram.__api_version__ == BOT_API_VERSION


def test_every_method_of_the_specification_is_there() -> None:
    assert set(HANDLERS) == set(SIGNATURES)


@pytest.mark.parametrize("name", _SPEC["methods"])
def test_parameters_are_those_of_the_client(name: str) -> None:
    model = getattr(aiogram.methods, name[0].upper() + name[1:])
    table = _SPEC["methods"][name]
    assert {field: needed for field, (_, needed) in table.items()} == fields(model)


@pytest.mark.parametrize("name", sorted(set(_SPEC["types"]) - COMMON_MODEL))
def test_fields_are_those_of_the_client(name: str) -> None:
    assert set(_SPEC["types"][name]) == set(fields(getattr(aiogram.types, name)))
