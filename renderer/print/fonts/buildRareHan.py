"""Builds the woff2 files and rareHan.css of "Qiantai Rare Han": every Han character of Noto Sans CJK SC that the
@fontsource/noto-sans-sc files lack (18,314 of them, 704 of the 8,105 of 通用规范汉字表), so that a rare name prints
from the program's own font on every machine.

TrueType outlines, because Chromium embeds OpenType CFF in a PDF as Type 3. One weight: a rare name is never bold.

    pip install fonttools brotli
    python buildRareHan.py NotoSansCJK-Regular.ttc ../../../node_modules/@fontsource/noto-sans-sc/files
    npx biome format --write rareHan.css

Source: Debian fonts-noto-cjk 1:20220127 (Noto Sans CJK 2.004, SIL Open Font License 1.1, see OFL.txt).
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

FAMILY = "Qiantai Rare Han"
POSTSCRIPT = "QiantaiRareHan-Regular"
FACE = "NotoSansCJKsc-Regular"
CHARACTERS_PER_FILE = 1000
MAX_ERROR_UNITS = 1.0
FIXED_DATE = 3_660_681_600  # 2020-01-01, in seconds since 1904
HAN = [(0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)]
HERE = Path(__file__).parent
LISTED = HERE.parent.parent.parent / "test" / "print" / "tongyongGuifanHanzi.txt"


def is_han(code):
    return any(first <= code <= last for first, last in HAN)


def face_of(collection_path):
    for font in TTCollection(collection_path, lazy=True).fonts:
        if font["name"].getDebugName(6) == FACE:
            return font
    raise SystemExit(f"{FACE} is not in {collection_path}")


def packaged_characters(folder):
    found = set()
    for path in Path(folder).glob("*-400-normal.woff2"):
        found |= set(TTFont(path, lazy=True).getBestCmap())
    return found


def quadratic_glyph(glyph_set, name):
    pen = TTGlyphPen(None)
    glyph_set[name].draw(Cu2QuPen(pen, MAX_ERROR_UNITS, reverse_direction=True))
    return pen.glyph()


def build_part(collection_path, codes):
    source = face_of(collection_path)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, desubroutinize=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(source)
    order, glyph_set, metrics = source.getGlyphOrder(), source.getGlyphSet(), source["hmtx"].metrics
    names = {name: f"g{index}" if index else ".notdef" for index, name in enumerate(order)}
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder([names[name] for name in order])
    builder.setupCharacterMap({code: names[name] for code, name in source.getBestCmap().items()})
    builder.setupGlyf({names[name]: quadratic_glyph(glyph_set, name) for name in order})
    glyf = builder.font["glyf"]
    builder.setupHorizontalMetrics({names[n]: (metrics[n][0], getattr(glyf[names[n]], "xMin", 0)) for n in order})
    builder.setupHorizontalHeader(ascent=source["hhea"].ascent, descent=source["hhea"].descent)
    line = source["OS/2"]
    builder.setupOS2(
        sTypoAscender=line.sTypoAscender, sTypoDescender=line.sTypoDescender, sTypoLineGap=line.sTypoLineGap,
        usWinAscent=line.usWinAscent, usWinDescent=line.usWinDescent, usWeightClass=400, fsType=0,
    )  # fmt: skip
    builder.setupNameTable({
        "copyright": source["name"].getDebugName(0) + " Derived from Noto Sans CJK SC.",
        "familyName": FAMILY, "styleName": "Regular", "fullName": FAMILY, "psName": POSTSCRIPT, "version": "Version 1.000",
        "licenseDescription": "SIL Open Font License, Version 1.1", "licenseInfoURL": "https://openfontlicense.org",
    })  # fmt: skip
    builder.setupPost(keepGlyphNames=False)
    # A fixed date: the same input gives the same bytes.
    builder.font["head"].created = builder.font["head"].modified = FIXED_DATE
    builder.font.recalcTimestamp = False
    builder.font.flavor = "woff2"
    return builder.font


def unicode_range(codes):
    spans = []
    for code in sorted(codes):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ",".join(f"U+{a:x}" if a == b else f"U+{a:x}-{b:x}" for a, b in spans)


def face_rule(name, codes):
    return (
        f"@font-face {{\n  font-family: '{FAMILY}';\n  font-style: normal;\n  font-weight: 100 900;\n"
        f"  font-display: block;\n  src: url('./{name}') format('woff2');\n  unicode-range: {unicode_range(codes)};\n}}\n"
    )


def main(collection_path, packaged_folder):
    wanted = {code for code in face_of(collection_path).getBestCmap() if is_han(code)}
    rare = sorted(wanted - packaged_characters(packaged_folder))
    listed = {ord(character) for character in LISTED.read_text(encoding="utf-8") if is_han(ord(character))}
    ordered = [code for code in rare if code in listed]
    others = [code for code in rare if code not in listed]
    parts = [ordered] + [others[i : i + CHARACTERS_PER_FILE] for i in range(0, len(others), CHARACTERS_PER_FILE)]
    css = ["/* Generated by buildRareHan.py. Font files: SIL Open Font License 1.1, see OFL.txt. */\n"]
    for number, codes in enumerate(parts):
        name = f"rare-han-{number:02d}.woff2"
        build_part(collection_path, codes).save(HERE / name)
        css.append(face_rule(name, codes))
        print(name, len(codes), (HERE / name).stat().st_size)
    (HERE / "rareHan.css").write_text("\n".join(css), encoding="utf-8")
    print(len(rare), "characters")


main(sys.argv[1], sys.argv[2])
