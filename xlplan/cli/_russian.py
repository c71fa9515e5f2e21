"""Russian words for click's own texts.

click asks the function `_` of each of its modules for its words; the catalogue here answers. A catalogue file would
need a compiled .mo and the right environment variables on every Windows PC.
"""

import importlib

_WORDS = {
    "Usage:": "Использование:",
    "Usage: ": "Использование: ",
    "Options": "Параметры",
    "Arguments": "Аргументы",
    "Commands": "Команды",
    "Error": "Ошибка",
    "Error: {message}": "Ошибка: {message}",
    "Show this message and exit.": "Показать эту справку.",
    "Show the version and exit.": "Показать номер версии.",
    "Aborted!": "Прервано.",
    "Missing command.": "Не указана команда.",
    "Missing argument": "Не указан аргумент",
    "Missing option": "Не указан параметр",
    "Missing parameter": "Не указан параметр",
    "Missing {param_type}": "Не указано: {param_type}",
    "Missing parameter: {param_name}": "Не указан параметр: {param_name}",
    "No such option: {name}": "нет параметра {name}",
    "No such option {name!r}.": "нет параметра «{name}».",
    "No such command {name!r}.": "нет команды «{name}».",
    "Did you mean {possibility}?": "Возможно, {possibility}?",
    "Did you mean {suggestions}?": "Возможно, {suggestions}?",
    "(Possible options: {possibilities})": "(возможно: {possibilities})",
    "Try '{command} {option}' for help.": "Справка: {command} {option}",
    "Invalid value: {message}": "неверное значение: {message}",
    "Invalid value for {param_hint}: {message}": "неверное значение {param_hint}: {message}",
    "{value!r} is not a valid {number_type}.": "{value!r} – не число.",
    "{value!r} is not a valid integer.": "{value!r} – не целое число.",
    "{value} is not in the range {range}.": "{value} не входит в пределы {range}.",
    "{value!r} is not one of {choice}.": "{value!r} – можно только: {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} – можно только: {choices}.",
    "Option {name!r} requires an argument.": "параметру {name} нужно значение.",
    "Option {name!r} does not take a value.": "параметр {name} не принимает значения.",
    "Got unexpected extra argument ({args})": "лишний аргумент: {args}",
    "Got unexpected extra arguments ({args})": "лишние аргументы: {args}",
    "default: {default}": "обычно {default}",
    "required": "обязательно",
    "(env var: {var})": "(переменная {var})",
    "{name} {filename!r} does not exist.": "{filename!r} не существует.",
    "file": "файл",
    "directory": "папка",
    "path": "путь",
    "Could not open file {filename!r}: {message}": "не удалось открыть файл {filename!r}: {message}",
}
_MODULES = ("click.core", "click.exceptions", "click.formatting", "click.decorators", "click.parser", "click.types")


def _translate(message: str) -> str:
    return _WORDS.get(message, message)


def _translate_plural(one: str, many: str, number: int) -> str:
    return _translate(one if number == 1 else many)


def speak_russian() -> None:
    """Make click say its own words in Russian."""
    for name in _MODULES:
        module = importlib.import_module(name)
        for attribute, function in (("_", _translate), ("ngettext", _translate_plural)):
            if hasattr(module, attribute):
                setattr(module, attribute, function)
