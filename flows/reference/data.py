"""Where the reference files lie and how they are read."""

from importlib.resources import files


def text(name: str) -> str:
    """Return the contents of one reference file, such as "countries.json"."""
    return files("flows.reference").joinpath(name).read_text(encoding="utf-8")
