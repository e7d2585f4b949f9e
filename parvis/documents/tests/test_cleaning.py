"""Pictures are rid of what they hide; the picture itself stays, byte for byte."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parvis.documents.cleaning import Trace, cleaned, png, traces, webp
from parvis.documents.kinds import JPEG as A_JPEG
from parvis.documents.kinds import PNG as A_PNG
from parvis.documents.kinds import WEBP as A_WEBP
from parvis.documents.kinds import NotAccepted, Why, kind_of
from parvis.documents.tests.hide import (
    SECRET,
    a_drawing,
    a_photo,
    a_webp,
    exif,
    segment,
)
from parvis.documents.tests.make import JPEG, PDF, PNG, WEBP, a_parcel, an_office_file

LIMIT = 10_000_000
KINDS = {A_JPEG: JPEG, A_PNG: PNG, A_WEBP: WEBP}
CAMERA = {Trace.CAMERA, Trace.PLACE, Trace.THUMBNAIL}


def clean(content: bytes):
    return cleaned(content, kind_of(content, limit=LIMIT))


@pytest.mark.parametrize("picture", [JPEG, PNG, WEBP])
def test_a_picture_that_hides_nothing_is_kept_as_it_is(picture):
    assert clean(picture) == (picture, frozenset())


HIDING = [
    (a_photo(segment(0xE1, b"Exif\0\0" + exif())), CAMERA),
    (a_photo(segment(0xE1, b"Exif\0\0" + exif(order="<"))), CAMERA),
    (a_photo(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET)), {Trace.WORDS}),
    (a_photo(segment(0xED, b"Photoshop 3.0\0" + SECRET)), {Trace.WORDS}),
    (a_photo(segment(0xFE, SECRET)), {Trace.WORDS}),
    (a_photo(segment(0xE2, b"MPF\0" + SECRET)), {Trace.OTHER}),
    (a_photo(segment(0xE0, b"JFXX\0\x10" + SECRET)), {Trace.OTHER}),
    (a_photo(segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1" + SECRET)), {Trace.THUMBNAIL}),
    (a_photo(segment(0xEE, b"Adobe\0\x64\0\0\0\0\1" + SECRET)), {Trace.OTHER}),
    (a_photo(segment(0xEF, SECRET)), {Trace.OTHER}),
    (a_photo(tail=b"\0\0\0\x18ftypmp42" + SECRET), {Trace.TAIL}),
    (a_drawing((b"eXIf", exif())), CAMERA),
    (a_drawing((b"tEXt", b"Author\0" + SECRET)), {Trace.WORDS}),
    (a_drawing((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET)), {Trace.WORDS}),
    (a_drawing((b"tIME", SECRET)), {Trace.WORDS}),
    (a_drawing((b"prVt", SECRET)), {Trace.OTHER}),
    (a_webp((b"EXIF", exif())), CAMERA),
    (a_webp((b"EXIF", b"Exif\0\0" + exif())), CAMERA),
    (a_webp((b"XMP ", SECRET)), {Trace.WORDS}),
    (a_webp((b"ABCD", SECRET)), {Trace.OTHER}),
    (a_webp((b"ANMF", bytes(16) + webp.written(b"ABCD", SECRET))), {Trace.OTHER}),
]


@pytest.mark.parametrize(("picture", "gone"), HIDING)
def test_what_is_hidden_goes_and_is_told(picture, gone):
    found = clean(picture)
    assert found.traces == gone
    assert SECRET in picture and SECRET not in found.content
    assert clean(found.content) == (found.content, frozenset()), "cleaned once, cleaned for good"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_which_way_is_up_stays(orientation):
    told = exif(orientation)
    says = traces.minimal(orientation)
    assert traces.read(says or told).orientation == orientation
    for picture in (
        a_photo(segment(0xE1, b"Exif\0\0" + told)), a_drawing((b"eXIf", told)),
        a_webp((b"EXIF", told)),
    ):  # fmt: skip
        kept = clean(picture).content
        assert (says in kept) if says else (b"MM\0*" not in kept)
    assert clean(a_webp((b"EXIF", told))).content[20] & 0x0C == (0x08 if says else 0)


def test_colours_stay_and_so_do_pictures_that_come_line_by_line():
    profile = segment(0xE2, b"ICC_PROFILE\0\1\1" + bytes(128))
    adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\1")
    assert clean(a_photo(profile, adobe)).content == a_photo(profile, adobe)
    scan = JPEG.index(b"\xff\xda")
    twice = JPEG[:-2] + segment(0xC4, b"\0\1" + bytes(16)) + JPEG[scan:]
    assert clean(twice).content == twice
    with_profile = a_drawing((b"iCCP", b"p\0\0x"), (b"tRNS", b"\0\1"))
    assert clean(with_profile).content == with_profile


BROKEN = [
    *[JPEG[:end] for end in range(3, len(JPEG) - 1)],
    *[PNG[:end] for end in range(8, len(PNG))],
    *[WEBP[:end] for end in range(12, len(WEBP))],
    b"\xff\xd8\xff\xd9",
    JPEG[:20] + JPEG[-2:],
    JPEG[:20] + b"\0\0" + JPEG[20:],
    JPEG[:20] + b"\xff\xd8" + JPEG[20:],
    a_photo(b"\xff\xe1\0\1"),
    PNG[:-6] + b"x" + PNG[-5:],
    PNG[:33] + PNG[-12:],
    a_drawing((b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0")),
    a_drawing((b"ABCD", b"needed, and unknown")),
    b"RIFF\x04\0\0\0WEBP",
    a_webp((b"ANMF", b"short")),
]


@pytest.mark.parametrize("picture", BROKEN, ids=range(len(BROKEN)))
def test_what_is_not_whole_is_refused(picture):
    with pytest.raises(NotAccepted) as refusal:
        clean(picture)
    assert refusal.value.why in (Why.BROKEN, Why.UNKNOWN)


ZIP = a_parcel(**{"a.html": "<script>"})
JAR = ZIP[:-2] + b"\1\0x"


@pytest.mark.parametrize(
    "content",
    [
        JPEG + ZIP, PNG + ZIP, WEBP + ZIP, PDF + ZIP, JPEG + JAR, PDF + ZIP + b"\n",
        a_photo(segment(0xFE, PDF)), a_drawing((b"tEXt", PDF)),
        a_drawing(tail=b"<script>alert(1)</script>"), a_webp(tail=b"<script>"),
        an_office_file("word/document.xml", **{"a.txt": PDF.decode()}),
    ],
)  # fmt: skip
def test_a_file_behind_another_is_refused(content):
    with pytest.raises(NotAccepted) as refusal:
        clean(content)
    assert refusal.value.why is Why.MIXED


@given(st.binary(max_size=300), st.sampled_from([JPEG, PNG, WEBP]), st.data())
@settings(max_examples=1500, deadline=None)
def test_damage_is_refused_or_what_stays_is_clean(noise, picture, data):
    place = data.draw(st.integers(3, len(picture)))
    damaged = picture[:place] + noise + picture[place + data.draw(st.integers(0, 9)) :]
    try:
        found = clean(damaged)
    except NotAccepted:
        return
    assert clean(found.content) == (found.content, frozenset())
    assert len(found.content) <= len(damaged)


@given(st.binary(max_size=400))
@settings(max_examples=1000)
def test_no_data_of_a_camera_breaks_the_reader(noise):
    for begins in (b"", b"MM\0*", b"II*\0", b"MM\0*\0\0\0\x08\xff\xff"):
        assert 1 <= traces.read(begins + noise).orientation <= 8


@pytest.mark.parametrize(
    "huge",
    [
        a_photo(segment(0xDD, b"\0\0") * 1_500_000),
        JPEG[:-2] + b"\xff\0" * 4_000_000 + JPEG[-2:],
        a_photo(b"\xff" * 5_000_000),
        PNG[:33] + png.written(b"tEXt", b"") * 600_000 + PNG[33:],
        a_webp(*[(b"ABCD", b"")] * 400_000),
    ],
    ids=range(5),
)
def test_what_is_made_to_keep_us_busy_does_not(huge):
    started = time.process_time()
    try:
        clean(huge)
    except NotAccepted as refusal:
        assert refusal.why is Why.BROKEN
    assert time.process_time() - started < 5
