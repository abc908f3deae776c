"""A mutation test of the compiler: real packs, each spoilt by one slip of whoever keeps them.

`python -m tests.mutants` plants every slip and prints by group how many `prichal check` found.
"""
