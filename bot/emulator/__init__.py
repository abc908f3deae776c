"""A local Bot API server: an in-memory Telegram for the demo, the tests and the benchmarks."""
