"""How much of a package is taken in. Chosen so that any file up to 50 MB costs less than 1 GB and 20 seconds."""

FILE_BYTES = 512 << 20
"""The package itself, in bytes."""

ENTRIES = 20_000
"""Entries in the zip. The most seen in 3,191 public workbooks is a few hundred."""

TOTAL_BYTES = 1 << 30
"""All entries unpacked, in bytes."""

PART_BYTES = 256 << 20
"""One XML part unpacked, in bytes."""

KEPT_BYTES = 32 << 20
"""Unpacked entries that are kept for the next time they are asked for, in bytes."""

XML_BYTES = 400 << 20
"""All the XML that one reading of a workbook unpacks, in bytes."""

RATIO = 400
"""Unpacked size over packed size of the whole file. Deflate reaches 1,032; honest workbooks stay under 200."""

RATIO_FREE_BYTES = 32 << 20
"""The ratio does not matter below this unpacked size, in bytes."""

CELLS = 4_000_000
"""Cells with a value in all the sheets of a workbook."""

MERGED_ROWS = 4_000_000
"""Rows covered by all the merged areas of a sheet, within the rows that hold something."""

SHEETS = 4_000
"""Sheets of a workbook."""

ROWS = 1_048_576
"""Rows of a sheet (ECMA-376; the limit of Excel itself)."""

COLUMNS = 16_384
"""Columns of a sheet (the limit of Excel itself)."""
