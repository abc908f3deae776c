"""Numbers of questions as a person writes them."""


def ranges(numbers: tuple[int, ...]) -> str:
    """Numbers in ascending order, neighbours drawn together: "3, 5–7"."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    shown = [f"{p[0]}–{p[-1]}" if p[2:] else ", ".join(map(str, p)) for p in parts]
    return ", ".join(shown)
