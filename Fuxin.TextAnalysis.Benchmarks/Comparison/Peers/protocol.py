"""What every peer written in Python does; see protocol.mjs."""
import sys
import time


def serve(version, cut):
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = file.read().split("\n")
    print(version, flush=True)
    for request in sys.stdin:
        target = request.strip()
        start = time.perf_counter()
        count, cuts = 0, []
        for line in lines:
            words = cut(line)
            count += len(words)
            if target:
                cuts.append(" ".join(words))
        milliseconds = (time.perf_counter() - start) * 1000
        if target:
            with open(target, "w", encoding="utf-8") as file:
                file.write("\n".join(cuts))
        print(f"{milliseconds:.1f} {count}", flush=True)
