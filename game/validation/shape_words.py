"""The mistakes that the shape of data can have: one permanent code for each kind of pydantic error.

`SHAPE_WORDS` is the only list of them and is used for the documents. Kinds that no file can cause (arguments
of calls, frozen instances) are left out; any other kind is reported as `OTHER`, with its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.core.text import TN, T, Text

EXPECTED = T("{where}: expected {expected}, found {found}")
REASON = T("{where}: {reason}")


@dataclass(frozen=True, slots=True)
class Kind:
    """The words for one kind of error: code, what was expected (None: depends on the field), sentence."""

    code: str
    expected: Text | None = None
    text: Text = EXPECTED


LIST = T("a list")
GROUP = T("a group of fields (name: value)")
TEXT = T("text")
DATE = T("a date such as 2015-12-12")
MOMENT = T("a date and time such as 2015-12-12T18:30:00")
TIME = T("a time such as 18:30")
SPAN = T("a length of time such as 2:30:00")
YES_NO = T("true or false")
WEB = T("a web address (https://…)")
UUID = T("a UUID")
DECIMAL = T("a decimal number with fewer digits")
BYTES = T("text of another length")

SHAPE_WORDS: Mapping[str, Kind] = MappingProxyType(
    {
        "missing": Kind("S-SHAPE-01", text=T("{where}: “{field}” is missing")),
        "extra_forbidden": Kind("S-SHAPE-02", text=T("{where}: there is no field “{field}”")),
        "literal_error": Kind("S-SHAPE-03"),
        "enum": Kind("S-SHAPE-04"),
        "union_tag_invalid": Kind("S-SHAPE-05"),
        "union_tag_not_found": Kind(
            "S-SHAPE-06", text=T("{where}: “{field}” is missing; known are: {choices}")
        ),
        "value_error": Kind("S-SHAPE-07", text=REASON),
        "assertion_error": Kind("S-SHAPE-08", text=REASON),
        "model_type": Kind("S-SHAPE-09", GROUP),
        "dict_type": Kind("S-SHAPE-10", GROUP),
        "mapping_type": Kind("S-SHAPE-11", GROUP),
        "model_attributes_type": Kind("S-SHAPE-12", GROUP),
        "dataclass_type": Kind("S-SHAPE-13", GROUP),
        "list_type": Kind("S-SHAPE-14", LIST),
        "tuple_type": Kind("S-SHAPE-15", LIST),
        "set_type": Kind("S-SHAPE-16", LIST),
        "frozen_set_type": Kind("S-SHAPE-17", LIST),
        "iterable_type": Kind("S-SHAPE-18", LIST),
        "too_short": Kind(
            "S-SHAPE-19",
            text=TN(
                "{where}: at least {limit} entry is needed, found {count}",
                "{where}: at least {limit} entries are needed, found {count}",
                1,
            ),
        ),
        "too_long": Kind(
            "S-SHAPE-20",
            text=TN(
                "{where}: at most {limit} entry is allowed, found {count}",
                "{where}: at most {limit} entries are allowed, found {count}",
                1,
            ),
        ),
        "int_type": Kind("S-SHAPE-21"),
        "int_parsing": Kind("S-SHAPE-22"),
        "int_parsing_size": Kind("S-SHAPE-23"),
        "int_from_float": Kind("S-SHAPE-24"),
        "float_type": Kind("S-SHAPE-25"),
        "float_parsing": Kind("S-SHAPE-26"),
        "greater_than": Kind("S-SHAPE-27"),
        "greater_than_equal": Kind("S-SHAPE-28"),
        "less_than": Kind("S-SHAPE-29"),
        "less_than_equal": Kind("S-SHAPE-30"),
        "multiple_of": Kind("S-SHAPE-31", T("a multiple of {step}")),
        "finite_number": Kind("S-SHAPE-32", T("a finite number")),
        "bool_type": Kind("S-SHAPE-33", YES_NO),
        "bool_parsing": Kind("S-SHAPE-34", YES_NO),
        "string_type": Kind("S-SHAPE-35", TEXT),
        "string_too_short": Kind(
            "S-SHAPE-36", TN("text of at least {limit} character", "text of at least {limit} characters", 1)
        ),
        "string_too_long": Kind(
            "S-SHAPE-37",
            TN("text of at most {limit} character", "text of at most {limit} characters", 1),
            T("{where}: expected {expected}, found {count}"),
        ),
        "string_pattern_mismatch": Kind("S-SHAPE-38", T("text of the form {pattern}")),
        "string_unicode": Kind("S-SHAPE-39", TEXT),
        "string_not_ascii": Kind("S-SHAPE-40", T("text of plain letters, digits and signs (ASCII)")),
        "none_required": Kind("S-SHAPE-41", T("nothing")),
        "date_type": Kind("S-SHAPE-42", DATE),
        "date_parsing": Kind("S-SHAPE-43", DATE),
        "date_from_datetime_parsing": Kind("S-SHAPE-44", DATE),
        "date_from_datetime_inexact": Kind("S-SHAPE-45", DATE),
        "date_past": Kind("S-SHAPE-46", T("a date in the past")),
        "date_future": Kind("S-SHAPE-47", T("a date in the future")),
        "datetime_type": Kind("S-SHAPE-48", MOMENT),
        "datetime_parsing": Kind("S-SHAPE-49", MOMENT),
        "datetime_from_date_parsing": Kind("S-SHAPE-50", MOMENT),
        "time_type": Kind("S-SHAPE-51", TIME),
        "time_parsing": Kind("S-SHAPE-52", TIME),
        "time_delta_type": Kind("S-SHAPE-53", SPAN),
        "time_delta_parsing": Kind("S-SHAPE-54", SPAN),
        "url_type": Kind("S-SHAPE-55", WEB),
        "url_parsing": Kind("S-SHAPE-56", WEB),
        "url_syntax_violation": Kind("S-SHAPE-57", WEB),
        "url_too_long": Kind("S-SHAPE-58", WEB),
        "url_scheme": Kind("S-SHAPE-59", WEB),
        "uuid_type": Kind("S-SHAPE-60", UUID),
        "uuid_parsing": Kind("S-SHAPE-61", UUID),
        "uuid_version": Kind("S-SHAPE-62", UUID),
        "decimal_type": Kind("S-SHAPE-63"),
        "decimal_parsing": Kind("S-SHAPE-64"),
        "decimal_max_digits": Kind("S-SHAPE-65", DECIMAL),
        "decimal_max_places": Kind("S-SHAPE-66", DECIMAL),
        "decimal_whole_digits": Kind("S-SHAPE-67", DECIMAL),
        "bytes_type": Kind("S-SHAPE-68", TEXT),
        "bytes_too_short": Kind("S-SHAPE-69", BYTES),
        "bytes_too_long": Kind("S-SHAPE-70", BYTES),
        "set_item_not_hashable": Kind("S-SHAPE-71", T("a single value")),
        "named_tuple_type": Kind("S-SHAPE-72", LIST),
        "datetime_object_invalid": Kind("S-SHAPE-73", MOMENT),
        "datetime_past": Kind("S-SHAPE-74", T("a date in the past")),
        "datetime_future": Kind("S-SHAPE-75", T("a date in the future")),
        "deque_type": Kind("S-SHAPE-76", LIST),
    }
)

UNION = Kind("S-SHAPE-90")
OTHER = Kind("S-SHAPE-99", text=T("{where}: the value does not fit ({kind}), found {found}"))
