"""A centre's scoring model and its table of marketplaces: weights, thresholds, platforms."""

from typing import Literal

from pydantic import Field

from flows.conditions import Condition
from flows.frozen import Frozen


class Rule(Frozen):
    """Points for answers of one kind. `advice`: the person can do something to earn them."""

    id: str
    points: int
    when: Condition
    advice: bool = False


class Block(Frozen):
    """A part of the scoring model. `sum` adds its rules; `best` counts only the best (a ladder)."""

    id: str
    combine: Literal["sum", "best"] = "sum"
    rules: tuple[Rule, ...] = Field(min_length=1)


class Level(Frozen):
    """A threshold: reached from this share of the attainable points, in whole percent."""

    id: str
    from_percent: int = Field(ge=0, le=100)


class ScoringModel(Frozen):
    """Weights and thresholds of a centre.

    `own` is false while it is the project's default and not the model of the Russian Export Centre;
    the result then says so.
    """

    id: str
    version: str
    own: bool
    form: str
    clause: str
    blocks: tuple[Block, ...] = Field(min_length=1)
    levels: tuple[Level, ...] = Field(min_length=1)
    """From the lowest up: a level's place in the list is its rank."""


class Reason(Frozen):
    """Why a marketplace suits or not. `must`: without it the platform can't be entered."""

    id: str
    when: Condition
    must: bool = False


class Marketplace(Frozen):
    """A platform, with what speaks for it when `pros` hold and against it when `cons` hold."""

    id: str
    name: str
    countries: tuple[str, ...]
    trade: tuple[Literal["b2b", "b2c"], ...]
    applies: Condition | None = None
    pros: tuple[Reason, ...] = ()
    cons: tuple[Reason, ...] = ()


class MarketplaceTable(Frozen):
    """The table of platforms a centre advises on."""

    version: str
    own: bool
    form: str
    marketplaces: tuple[Marketplace, ...]
