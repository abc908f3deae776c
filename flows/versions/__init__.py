"""Versions of a form: what an edit changed, and how a draft moves from one version to another."""
