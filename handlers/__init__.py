"""Telegram in, a use case, Telegram out: no rules, no SQL."""
