"""How fast the bot is: `make bench`. Every figure stands beside others of the same run."""
