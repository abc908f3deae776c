"""The base of everything that is read from a pack."""

from functools import cached_property

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Data of a pack: immutable, and an unknown key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))
