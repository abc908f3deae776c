"""A mutation test of the compiler: real packs, each spoilt by one slip of whoever keeps them.

`python -m tests.mutants [GROUP…]` plants every slip and prints by group how many were found. A new
code of a fault needs a slip in `data/<group>.yaml` that makes it.
"""
