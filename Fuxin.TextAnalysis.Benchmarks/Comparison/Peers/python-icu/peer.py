import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import icu
from protocol import serve

breaker = icu.BreakIterator.createWordInstance(icu.Locale("zh"))


def cut(line):
    # Boundaries count UTF-16 units, as this text has no characters beyond the basic plane that is the same.
    breaker.setText(line)
    start, words = 0, []
    for end in breaker:
        words.append(line[start:end])
        start = end
    return words


serve(f"ICU {icu.ICU_VERSION}", cut)
