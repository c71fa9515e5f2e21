"""Macros: builds vbaProject.bin, the add-in and the macro parts of a workbook from the text in ``macros/``."""
