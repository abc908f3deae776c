"""A table for the terminal."""

from collections.abc import Iterator, Sequence

GAP = "  "


def grid(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as lines: the first column to the left, the others to the right; all of one length."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        yield GAP.join([first.ljust(widths[0]), *cells])
