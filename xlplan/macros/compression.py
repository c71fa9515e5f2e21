"""Compresses a stream as VBA wants it.

Format: [MS-OVBA] 2.4.1, «Compression and Decompression»: a container of chunks, each of at most 4,096 bytes of the
plain stream, in which a repeated run becomes a copy token.
"""

import struct

_CHUNK = 4096
_SIGNATURE = b"\x01"
_COMPRESSED, _RAW = 0xB000, 0x3000
"""The chunk header's flag and signature, [MS-OVBA] 2.4.1.1.5; the low 12 bits hold the chunk's size less 3."""

_SHORTEST_COPY = 3


def compress(data: bytes) -> bytes:
    """Return the compressed container of the data ([MS-OVBA] 2.4.1.3.6). The same data give the same bytes."""
    chunks = (data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK))
    return _SIGNATURE + b"".join(_chunk(chunk) for chunk in chunks)


def _chunk(plain: bytes) -> bytes:
    """Return one chunk with its header; raw when compression does not pay ([MS-OVBA] 2.4.1.3.7)."""
    body = _tokens(plain)
    if len(body) > _CHUNK:
        # A raw chunk always holds 4,096 bytes: a short last one is padded (2.4.1.3.10).
        return struct.pack("<H", _RAW | _CHUNK - 1) + plain.ljust(_CHUNK, b"\0")
    return struct.pack("<H", _COMPRESSED | len(body) - 1) + body


def _tokens(plain: bytes) -> bytes:
    """Return the token sequences of a chunk: a flag byte, then eight literals or copies ([MS-OVBA] 2.4.1.3.8)."""
    body = bytearray()
    places: dict[bytes, list[int]] = {}
    at = 0
    while at < len(plain):
        flag_at = len(body)
        body.append(0)
        for bit in range(8):
            if at >= len(plain):
                break
            offset, length = _longest_match(plain, at, places)
            if length:
                body += struct.pack("<H", _copy_token(at, offset, length))
                body[flag_at] |= 1 << bit
            else:
                body.append(plain[at])
            step = length or 1
            for place in range(at, at + step):
                places.setdefault(plain[place : place + _SHORTEST_COPY], []).append(place)
            at += step
    return bytes(body)


def _offset_bits(at: int) -> int:
    """How many bits of a copy token hold the offset when `at` bytes stand before it ([MS-OVBA] 2.4.1.3.19.1)."""
    return max((at - 1).bit_length(), 4)


def _longest_match(plain: bytes, at: int, places: dict[bytes, list[int]]) -> tuple[int, int]:
    """Return how far back the longest run that repeats here begins, and its length; (0, 0) for none."""
    limit = min((0xFFFF >> _offset_bits(at)) + _SHORTEST_COPY, len(plain) - at)
    best = (0, 0)
    for place in reversed(places.get(plain[at : at + _SHORTEST_COPY], [])):
        length = 0
        while length < limit and plain[place + length] == plain[at + length]:
            length += 1
        if length > best[1]:
            best = (at - place, length)
    return best if best[1] >= _SHORTEST_COPY else (0, 0)


def _copy_token(at: int, offset: int, length: int) -> int:
    """Pack a copy token ([MS-OVBA] 2.4.1.3.19.3)."""
    return (offset - 1) << (16 - _offset_bits(at)) | length - _SHORTEST_COPY
