"""Messages between processes: a length, then JSON. Nothing that is received is ever executed or unpickled."""

import json
import select
import socket
import struct
import time
from typing import Any

#: Bytes of one message at the most; a cell's outputs are cut long before.
LARGEST = 64 << 20
_HEAD = struct.Struct("!I")


class Gone(Exception):
    """The other side ended or sent something that is no message."""


class Late(Exception):
    """The other side did not answer in time."""


class TooLarge(Exception):
    """A message that the other side would not take."""


def send(connection: socket.socket, message: dict[str, Any], timeout: float | None = None) -> None:
    """Send one message.

    Raises Gone if nobody is there to take it, Late if it is not taken within `timeout` seconds (then the connection is
    of no use any more), TooLarge without having sent anything.
    """
    data = json.dumps(message, ensure_ascii=False).encode("utf-8", "backslashreplace")
    if len(data) > LARGEST:
        raise TooLarge
    end = None if timeout is None else time.monotonic() + timeout
    left = memoryview(_HEAD.pack(len(data)) + data)
    while left:
        wait = None if end is None else max(0.0, end - time.monotonic())
        if not select.select([], [connection], [], wait)[1]:
            raise Late
        try:
            left = left[connection.send(left, socket.MSG_DONTWAIT) :]
        except BlockingIOError:
            continue
        except OSError as error:
            raise Gone(str(error)) from None


def receive(connection: socket.socket, timeout: float | None = None) -> dict[str, Any]:
    """Return the next message. Raises Late after `timeout` seconds without one, Gone where none can come."""
    end = None if timeout is None else time.monotonic() + timeout
    (size,) = _HEAD.unpack(_read(connection, _HEAD.size, end))
    if size > LARGEST:
        raise Gone(f"message of {size} bytes")
    try:
        message = json.loads(_read(connection, size, end))
    except (ValueError, RecursionError) as error:
        raise Gone(str(error)) from None
    if not isinstance(message, dict):
        raise Gone("not an object")
    return message


def _read(connection: socket.socket, size: int, end: float | None) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        left = None if end is None else max(0.0, end - time.monotonic())
        if not select.select([connection], [], [], left)[0]:
            raise Late
        try:
            part = connection.recv(min(size - len(parts), 1 << 20))
        except OSError as error:
            raise Gone(str(error)) from None
        if not part:
            raise Gone("closed")
        parts += part
    return bytes(parts)
