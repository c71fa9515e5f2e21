"""An official plan as an Excel workbook: what stands in it, how it is laid out, how it is written.

Nothing of xlplan's own goes inside: a plan that `xlplan new` made is the staff's from its first minute.
"""
