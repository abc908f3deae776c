"""Behaviour through the doors a user takes."""
