"""What is sent later or again: the outbox and its delivery."""
