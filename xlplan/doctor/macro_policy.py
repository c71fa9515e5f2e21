"""Excel's settings or the organisation's policy let the add-in run.

An add-in in XLSTART lies in a trusted location; it is held back only where those are switched off, or add-ins are, or
must be signed. Sources: the administrative templates of Office, «Trust Center».
"""

from xlplan.doctor.office import excel_key, security
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine

_ASK = (
    "Попросите администратора разрешить надстройку из XLSTART или проверяйте план без макросов: "
    "правой кнопкой по файлу – «Отправить» – «Проверить план»."
)
_SIGNED_ONLY, _NONE = 3, 4
"""VBAWarnings: only signed macros; none, without a word."""


def examine(machine: Machine) -> Verdict | None:
    """Look at the settings that hold macros or add-ins back."""
    excel = excel_key(machine)
    if excel is None:
        return None
    if security(machine, excel, "DisableAllAddins") == 1:
        return Verdict("В Excel запрещены все надстройки.", _ASK)
    if security(machine, excel, "RequireAddinSig") == 1:
        return Verdict("Excel пускает только подписанные надстройки, а наша не подписана.", _ASK)
    restricted = security(machine, excel, "VBAWarnings") in (_SIGNED_ONLY, _NONE)
    if restricted and security(machine, excel, "AllLocationsDisabled", r"\Trusted Locations") == 1:
        return Verdict("Макросы в Excel запрещены и в надёжных расположениях.", _ASK)
    if restricted:
        return Verdict(
            "Макросы в книгах запрещены: кнопки внутри книг .xlsm работать не будут.",
            "Пользуйтесь вкладкой «План работы»: надстройка лежит в надёжном расположении, и запрет её не касается.",
        )
    return Verdict("Настройки Excel не мешают надстройке.")
