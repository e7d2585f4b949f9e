"""What a hostile visitor writes into addresses and headers, and a hostile source into its texts."""

from __future__ import annotations

from urllib.parse import quote

MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "\"><img src=x onerror=alert(3)>",
    "' onmouseover='alert(4)",
    "<svg/onload=alert(5)>",
    "</title><style>*{display:none}</style>",
    "{{ request.META }}{% load static %}{% debug %}",
    "{actor.__class__} %(who)s %s {0} {",
    "javascript:alert(6)",
    "[link](javascript:alert(7))",
    "]]><!--",
)  # fmt: skip
STRANGE = (
    "\u202egnp.exe\u2066\u2069",
    "👩🏽‍🚀🇲🇦" * 20,
    "a\u0300" * 300,
    "ﷺ" * 200,
    "\ufeff\ufffe\uffff",
    "\x01\x07\x0b\x1b[2J\x7f\x85",
    "line\r\nSet-Cookie: a=b",
    "=cmd|' /C calc'!A0",
)
NUMBERS = (
    "0", "-1", "-0", "00000000001", "1.5", "1e400", "NaN", "Infinity", "0x10", "٣", "²", "½",
    "2147483648", "9223372036854775808", "99999999999999999999", "9" * 4400, "last", "null",
)  # fmt: skip
DAYS = (
    "0000", "0000-00-00", "0001", "0001-01", "0001-01-01", "9999", "9999-99", "9999-12",
    "9999-12-31", "9999-Q4", "2019-Q0", "2019-Q5", "2019-02-30", "-2019", "+2019", "20190630", "٢٠١٩",
)  # fmt: skip
WORDS = (
    "", " ", "a" * 1_000, " ".join("abcdefghijklmnop"), "'\"\\%_*?()[]{}|&!:<->", "NEAR(a b)",
    "title:a OR b NOT c", "a AND", "\"", "*", ":*", "' | '", "' OR 1=1 --", "../../etc/passwd",
    "aaaaaaaaaaaaaaaaaaaaaaaa" + "@" * 60, "a." * 100 + "@", "§", "fr§a", "ـ" * 200,
)  # fmt: skip

# Written as they travel: no text says these bytes.
RAW = (
    "%00", "a%00b", "%FF%FE", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%", "%zz", "%u0041", "%25%30%30",
    "%E2%80", "%0D%0AX-Injected:%201", "+", "%2B", "%26", "&&&&", ";", "=",
)  # fmt: skip
VALUES = (*(quote(text, safe="") for text in (*MARKUP, *STRANGE, *NUMBERS, *DAYS, *WORDS)), *RAW)

# Everything that some page reads from its query, and one that no page reads.
NAMES = (
    "q", "page", "kind", "member", "on", "verb", "side", "key", "since", "until", "before", "region",
    "phase", "sort", "order", "view", "show", "nobody",
)  # fmt: skip
QUERIES = (
    "&".join(f"{name}=1&{name}=2&{name}[]=3" for name in NAMES),
    "&".join(f"nobody{number}=1" for number in range(1100)),
    "nobody=" + "x" * 10_000,
    "q=" + "%E2%80%AE" * 3_000,
    "since=9999-12-31&until=0001-01-01",
    "since=0001-01-01&until=9999-12-31&key=%00",
    "=&==&=&?#",
    "%00=%00&%FF=%FF",
)  # fmt: skip
HEADERS = (
    {"host": "evil.example"},
    {"host": "localhost:99999999"},
    {"host": "localhost, evil.example"},
    {"host": "<script>"},
    {"host": ""},
    {"x-forwarded-host": "evil.example"},
    {"x-forwarded-proto": "https"},
    {"x-forwarded-for": "' OR 1=1"},
    {"x-original-url": "/admin"},
    {"x-http-method-override": "DELETE"},
    {"accept-language": "<script>" * 500},
    {"accept-language": ("x" * 600 + "-") * 20},
    {"accept-encoding": "gzip;q=0, \x01"},
    {"if-none-match": '*, "' + "x" * 5000},
    {"if-modified-since": "Mon, 99 Foo 99999 99:99:99"},
    {"if-modified-since": "Thu, 01 Jan 0000 00:00:00 GMT"},
    {"if-unmodified-since": "never"},
    {"range": "bytes=-99999999999999999999"},
    {"cookie": "django_language=../../etc; csrftoken=\x00; a=" + "b" * 4000},
    {"content-length": "-1"},
    {"content-type": "multipart/form-data"},
    {"authorization": "Basic \xff"},
)  # fmt: skip
