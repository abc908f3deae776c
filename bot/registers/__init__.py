"""Registers of companies that are asked over the network."""
