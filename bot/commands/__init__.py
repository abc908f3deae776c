"""Commands of `prichal`, one a module; `bot.__main__` gathers them."""
