"""The compressed stream: the examples of the specification, and what another reader makes of any data."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.macros.olevba import decompress_stream
from xlplan.macros.compression import compress


@pytest.mark.parametrize(
    ("plain", "digits"),
    [
        # [MS-OVBA] 3.2.1 and 3.2.3: no compression, maximum compression
        (
            b"abcdefghijklmnopqrstuv.",
            "01 19 B0 00 61 62 63 64 65 66 67 68 00 69 6A 6B 6C 6D 6E 6F 70 00 71 72 73 74 75 76 2E",
        ),
        (b"a" * 73, "01 03 B0 02 61 45 00"),
    ],
)
def test_the_examples_of_the_specification_come_out_byte_for_byte(plain: bytes, digits: str) -> None:
    assert compress(plain) == bytes.fromhex(digits)


def test_the_third_example_comes_out_as_short_with_copies_from_nearer_places() -> None:
    plain = b"#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa"  # [MS-OVBA] 3.2.2
    theirs = bytes.fromhex(
        "01 2F B0 00 23 61 61 61 62 63 64 65 82 66 00 70 61 67 68 69 6A 01 38 08 61 6B 6C 00 30 6D 6E 6F 70 06 71 02 "
        "70 04 10 72 73 74 75 76 10 77 78 79 7A 00 3C"
    )

    assert len(compress(plain)) == len(theirs)
    assert decompress_stream(bytearray(compress(plain))) == decompress_stream(bytearray(theirs)) == plain


@given(st.one_of(st.binary(max_size=3000), st.text("ab\r\nSub", max_size=12_000).map(str.encode)))
def test_another_reader_gets_the_data_back(data: bytes) -> None:
    assert decompress_stream(bytearray(compress(data))) == data


def test_a_full_chunk_that_does_not_shrink_is_stored_raw() -> None:
    noise = b"".join(sha256(bytes([number])).digest() for number in range(128))

    packed = compress(noise)

    assert packed[1:3] == b"\xff\x3f"
    assert decompress_stream(bytearray(packed)) == noise
