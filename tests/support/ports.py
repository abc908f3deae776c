"""Ports for servers that have to know their port before they are started."""

import socket

# Held until the tests end: a port that is bound is given to nobody who asks for any port, while a
# server that names it may listen on it (both say SO_REUSEADDR, as asyncio's servers do).
_held: list[socket.socket] = []


def free_port() -> int:
    """A port that stays this process's own."""
    holder = socket.socket()
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    holder.bind(("127.0.0.1", 0))
    _held.append(holder)
    return int(holder.getsockname()[1])
