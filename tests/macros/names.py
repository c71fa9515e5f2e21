"""File names that a workbook of staff may have: for tests of each way from a click to Python, and the check-list."""

NAMES = (
    "plan_2021.xlsm",
    "План работы 2021.xlsm",
    "План «ИТ & связь» № 7.xlsm",
    "План отдела 'А' = итог.xlsm",
    "План 100% %PATH% ^готов!.xlsm",
    "План (копия); ёж, $HOME `дата`.xlsm",
    "--wb=План.xlsm",
    "План 🗓 ﬁ.xlsm",
)
