"""The compound file, read by olefile."""

import io

import olefile
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.macros.cfb import Storage, Stream, write_compound_file

_names = st.text("abcАЯяё_1", min_size=1, max_size=31)
_sizes = st.one_of(st.integers(0, 200), st.sampled_from([4095, 4096, 4097, 511, 512, 513]))


@given(st.dictionaries(_names, _sizes, max_size=12))
def test_every_stream_reads_back_whatever_the_names_and_sizes(sizes: dict[str, int]) -> None:
    streams = {name: bytes([len(name)]) * size for name, size in sizes.items()}
    unique = {name.upper(): name for name in streams}

    data = write_compound_file((Storage("VBA", tuple(Stream(name, streams[name]) for name in unique.values())),))

    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        assert ole.parsing_issues == []
        for name in unique.values():
            assert ole.openstream(["VBA", name]).read() == streams[name]


def test_a_stream_of_many_sectors_needs_several_fat_sectors() -> None:
    large = bytes(range(256)) * 1024

    data = write_compound_file((Stream("large", large), Stream("small", b"x")))

    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        assert ole.num_fat_sectors > 1
        assert ole.openstream("large").read() == large
        assert ole.openstream("small").read() == b"x"


def test_more_than_the_header_can_list_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        write_compound_file((Stream("huge", bytes(8 << 20)),))


def test_a_name_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="31"):
        write_compound_file((Stream("x" * 32, b""),))
