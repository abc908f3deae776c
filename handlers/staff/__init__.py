"""What the centre's staff do in their group."""
