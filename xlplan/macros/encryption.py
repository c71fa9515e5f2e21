"""Hides the three protection values of a PROJECT stream, as the format demands even where nothing is protected.

Format: [MS-OVBA] 2.4.3.2, «Encryption». It protects nothing; it only has to be there.
"""

import struct

_VERSION = 2
_SEED = 0x5D
"""Any byte will do; a fixed one keeps the output the same from run to run."""


def encrypt(data: bytes, project_id: str) -> str:
    """Return the data as the hexadecimal digits that stand in CMG, DPB and GC.

    Args:
        data: the plain value.
        project_id: the project's GUID with its braces, the source of the key.
    """
    key = sum(project_id.encode("ascii")) & 0xFF
    plain = bytes((_SEED & 6) >> 1) + struct.pack("<I", len(data)) + data
    out = [_SEED, _SEED ^ _VERSION, _SEED ^ key]
    previous = key
    for byte in plain:
        out.append(byte ^ ((out[-2] + previous) & 0xFF))
        previous = byte
    return bytes(out).hex().upper()
