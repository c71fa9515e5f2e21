"""Hosts: where spreadsheet programs differ. A host reads a workbook into a `Book` and applies edits to it."""
