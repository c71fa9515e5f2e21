"""xlplan keeps an institution's annual work plan in order, in the Excel workbook that it already has."""

__version__ = "0.1.0"
