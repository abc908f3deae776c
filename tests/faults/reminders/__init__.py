"""Thousands of businesses over simulated years, while the bot is killed again and again.

A parent process has the clock, the people and the Bot API's server; the bot that it kills is the
real one (store, planner, tick, sender). What each business must get is said by an oracle that
shares no code with the bot: `oracle` has its own arithmetic and the rules' numbers written out.
"""
