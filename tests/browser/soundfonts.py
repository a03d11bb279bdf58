"""SoundFonts made of a tone, by the SoundFont 2.04 specification: small, and with known contents."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

RATE = 44_100
# A4 in a loop of whole waves, so that it sounds as long as a key is held.
HERTZ = 441
A4 = 69
INSTRUMENT, SAMPLE_ID, SAMPLE_MODES = 41, 53, 54
LOOPS = 1
MONO = 1
# Samples of silence that must follow each sample.
GUARD = 46


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _list(name: bytes, *chunks: bytes) -> bytes:
    return _chunk(b"LIST", name + b"".join(chunks))


def _name(text: str) -> bytes:
    return text.encode()[:19].ljust(20, b"\0")


def make_soundfont(presets: list[tuple[str, int, int]]) -> bytes:
    """Return an SF2 file with these presets (name, program, bank; bank 128 is drums), all of one square tone on A4."""
    wave = np.where(np.arange(RATE // HERTZ) < RATE // HERTZ // 2, 12_000, -12_000).astype("<i2")
    samples = np.tile(wave, 40)
    count, loop_end = len(presets), samples.size - wave.size
    info = _list(b"INFO", _chunk(b"ifil", struct.pack("<HH", 2, 4)), _chunk(b"isng", b"EMU8000\0"),
                 _chunk(b"INAM", b"Test\0\0"))
    data = _list(b"sdta", _chunk(b"smpl", samples.tobytes() + b"\0\0" * GUARD))
    headers = b"".join(_name(name) + struct.pack("<HHHIII", program, bank, index, 0, 0, 0)
                       for index, (name, program, bank) in enumerate(presets))
    headers += _name("EOP") + struct.pack("<HHHIII", 0, 0, count, 0, 0, 0)
    bags = b"".join(struct.pack("<HH", index, 0) for index in range(count + 1))
    generators = struct.pack("<HH", INSTRUMENT, 0) * count + struct.pack("<HH", 0, 0)
    sample = _name("Tone") + struct.pack("<IIIIIBbHH", 0, samples.size, wave.size, loop_end, RATE, A4, -4, 0, MONO)
    pdta = _list(
        b"pdta", _chunk(b"phdr", headers), _chunk(b"pbag", bags), _chunk(b"pmod", b"\0" * 10),
        _chunk(b"pgen", generators),
        _chunk(b"inst", _name("Tone") + struct.pack("<H", 0) + _name("EOI") + struct.pack("<H", 1)),
        _chunk(b"ibag", struct.pack("<HHHH", 0, 0, 2, 0)), _chunk(b"imod", b"\0" * 10),
        _chunk(b"igen", struct.pack("<HHHHHH", SAMPLE_MODES, LOOPS, SAMPLE_ID, 0, 0, 0)),
        _chunk(b"shdr", sample + _name("EOS") + b"\0" * 26),
    )
    return _chunk(b"RIFF", b"sfbk" + info + data + pdta)


def write_soundfont(path: Path, presets: list[tuple[str, int, int]]) -> Path:
    path.write_bytes(make_soundfont(presets))
    return path
