"""Sheets: plan to edits, one file for each thing that we write into the workbook."""
