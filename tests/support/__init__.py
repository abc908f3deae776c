"""What the tests share: people, servers, a clock."""
