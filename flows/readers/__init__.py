"""Readers turn what a person typed into a canonical value, or say what is wrong with it."""
