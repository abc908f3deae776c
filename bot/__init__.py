"""The way in: command line, settings, wiring, webhook and polling, health and metrics."""
