"""What account pages draw."""

from __future__ import annotations

import qrcode
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def qr_code(text: str, label: str) -> SafeString:
    """Draw a text as dark squares on white, in every colour scheme, so that a telephone reads it."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    rows = code.get_matrix()
    squares = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return format_html(
        '<svg class="mt" viewBox="0 0 {size} {size}" width="232" height="232" role="img" '
        'aria-label="{label}"><rect width="{size}" height="{size}" fill="#fff"/>'
        '<path fill="#000" d="{squares}"/></svg>',
        size=len(rows), label=label, squares=squares,
    )  # fmt: skip
