"""Engines for xlwings. They know spreadsheet programs and nothing of plans, so that anybody may take one as it is."""
