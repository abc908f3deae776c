"""Numbers out of a button's data, which an unofficial app may make up."""

LARGEST = 2**31 - 1
"""What an integer column of any database holds."""


def number(text: str) -> int:
    """A whole number from 0 to LARGEST; 0 for everything else."""
    if not (text.isascii() and text.isdigit()):
        return 0
    value = int(text)
    return value if value <= LARGEST else 0
