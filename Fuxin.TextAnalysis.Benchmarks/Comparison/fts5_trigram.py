"""The peer a user would pick: SQLite FTS5 with trigrams on the same documents.

python3 fts5_trigram.py FOLDER [NUMBER OF DOCUMENTS]
"""
import glob, json, os, sqlite3, statistics, sys, tempfile, time


def documents(folder):
    for name in ("cpcnews", "government_work_reports", "cpc_congress_reports", "xwlb"):
        for number, line in enumerate(open(os.path.join(folder, name + ".jsonl"), encoding="utf-8")):
            row = json.loads(line)
            yield f"{name}-{number}", row.get("text") or row.get("content") or ""
    for path in sorted(glob.glob(os.path.join(folder, "provincial-reports-2026", "*.txt"))):
        yield os.path.basename(path)[:-4], open(path, encoding="utf-8").read()
    years = {}
    for line in open(os.path.join(folder, "govreports-zh-en.tsv"), encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 3:
            years.setdefault(cells[0], []).append(cells[2])
    for year, lines in years.items():
        yield "en-" + year, "\n".join(lines)


def main():
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 10 ** 9
    rows = [d for d, _ in zip(documents(sys.argv[1]), range(most))]
    size = sum(len(t.encode()) for _, t in rows)
    path = os.path.join(tempfile.mkdtemp(), "fts.db")
    db = sqlite3.connect(path)
    db.execute("CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, body, tokenize='trigram')")
    start = time.perf_counter()
    with db:
        db.executemany("INSERT INTO d VALUES (?, ?)", rows)
    took = time.perf_counter() - start
    print(f"sqlite {sqlite3.sqlite_version}, {len(rows)} documents, {size / 1e6:.1f} MB: {took:.1f} s, "
          f"{len(rows) / took:.0f} documents/s, {size / 1e6 / took:.2f} MB/s, {os.path.getsize(path) / 1e6:.1f} MB")
    groups = {
        "two characters (LIKE, which answers 0 here)": ["会议", "发展", "经济", "改革", "农村"],
        "phrase": ["乡村振兴", "高质量发展", "一带一路", "精准扶贫", "脱贫攻坚", "改革开放", "生态文明建设", "粮食安全", "从严治党", "数字经济"],
        "的发展": ["的发展", "中国的", "人民的"],
    }
    for name, texts in groups.items():
        times = []
        for text in texts:
            for _ in range(3):
                start = time.perf_counter()
                if len(text) < 3:
                    # Two characters make no trigram: MATCH and, in this version, LIKE find nothing at all.
                    db.execute("SELECT count(*) FROM d WHERE body LIKE ?", (f"%{text}%",)).fetchone()
                else:
                    db.execute("SELECT id, snippet(d, 1, '[', ']', '', 20) FROM d WHERE d MATCH ? ORDER BY rank LIMIT 10", (f'"{text}"',)).fetchall()
                times.append((time.perf_counter() - start) * 1000)
        print(f"{name}: p50 {statistics.median(times):.3f} ms, max {max(times):.3f} ms")


main()
