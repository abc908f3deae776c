"""The Bank of Russia's rates of exchange."""
