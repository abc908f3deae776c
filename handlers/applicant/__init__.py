"""What a business does in its own chat."""
