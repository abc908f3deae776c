"""What an edited scoring model or table of marketplaces would make of stored applications."""
