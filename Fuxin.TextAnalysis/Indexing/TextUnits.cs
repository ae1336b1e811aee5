namespace Fuxin.TextAnalysis.Indexing;

/// <summary>What a unit of the character layer is.</summary>
internal enum UnitKind : byte
{
    /// <summary>A run of letters and digits of an alphabet.</summary>
    Word,

    /// <summary>One character of a script without spaces: Han, kana, hangul.</summary>
    Character,

    /// <summary>Punctuation or a symbol; takes a position, so that words on both sides of it are not adjacent.</summary>
    Mark,

    /// <summary>Punctuation inside a written word (three-year); shares the position of what follows, so that it may be left out of a query.</summary>
    Joiner,
}

/// <summary>
/// Cuts a text into the units of the character layer: the one place that decides it, for documents and for queries, so that both
/// always agree and no segmenter has a say. Reusable: every <see cref="Read"/> replaces what was read before. Not thread-safe.
/// </summary>
internal sealed class TextUnits
{
    /// <summary>Longer words (base64, for one) are cut into several units: the engine refuses terms beyond 32 KB.</summary>
    public const int LongestTerm = 255;

    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private int[] _positions = new int[64];
    private int[] _terms = new int[65];
    private UnitKind[] _kinds = new UnitKind[64];
    private char[] _chars = new char[256];
    private int _charCount;
    private int _position;
    private bool _breakIsDue;

    /// <summary>How many units the text has.</summary>
    public int Count { get; private set; }

    /// <summary>How many units fit without growing: what a pool looks at before it keeps a buffer.</summary>
    public int Capacity => _starts.Length;

    /// <summary>Where unit <paramref name="index"/> begins in the text.</summary>
    public int Start(int index) => _starts[index];

    /// <summary>Where unit <paramref name="index"/> ends in the text.</summary>
    public int End(int index) => _ends[index];

    /// <summary>The position of unit <paramref name="index"/>, from 0; never decreasing.</summary>
    public int Position(int index) => _positions[index];

    /// <summary>What unit <paramref name="index"/> is.</summary>
    public UnitKind Kind(int index) => _kinds[index];

    /// <summary>The folded characters of unit <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Term(int index) => _chars.AsSpan(_terms[index], _terms[index + 1] - _terms[index]);

    /// <summary>Reads <paramref name="text"/>, in time linear in its length.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Count = 0;
        _charCount = 0;
        _position = 0;
        _breakIsDue = false;
        var i = 0;
        while (i < text.Length)
        {
            i = ReadAt(text, i);
        }
    }

    /// <summary>How many positions the units take.</summary>
    public int Length => Count == 0 ? 0 : _positions[Count - 1] + 1;

    /// <summary>True if the unit and the next one are frequent Han characters side by side: such pairs are terms too.</summary>
    public bool IsPair(int index) =>
        index + 1 < Count && _kinds[index] == UnitKind.Character && _kinds[index + 1] == UnitKind.Character
        && _positions[index + 1] == _positions[index] + 1
        && FrequentCharacters.Contains(_chars[_terms[index]]) && FrequentCharacters.Contains(_chars[_terms[index + 1]]);

    /// <summary>The folded characters of unit <paramref name="index"/> and the next one.</summary>
    public ReadOnlySpan<char> Pair(int index) => _chars.AsSpan(_terms[index], _terms[index + 2] - _terms[index]);

    /// <summary>The last unit at <paramref name="position"/>, which is never a joiner; that before it if none stands there.</summary>
    public int IndexAt(int position)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_positions[middle] <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    /// <summary>The first position after the text up to <paramref name="offset"/>, given the position where what ends there begins.</summary>
    public int PositionAfter(int from, int offset)
    {
        var unit = IndexAfter(offset - 1);
        // The unit that holds the last code unit, or the last one before it.
        var last = unit < Count && _starts[unit] < offset ? unit : unit - 1;
        return last < 0 ? from + 1 : Math.Max(from + 1, _positions[last] + 1);
    }

    /// <summary>The first unit that ends after <paramref name="offset"/>; <see cref="Count"/> if none does.</summary>
    public int IndexAfter(int offset)
    {
        // Ends grow from unit to unit, so a binary search finds it.
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_ends[middle] > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private int ReadAt(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (TextFolding.IsWord(c))
        {
            return ReadWord(text, i);
        }

        if (TextFolding.IsJoiner(c) && IsInsideWord(text, i))
        {
            Append(TextFolding.Fold(c));
            AddUnit(i, i + 1, UnitKind.Joiner);
            return i + 1;
        }

        if (TextFolding.IsSkipped(c))
        {
            _breakIsDue |= TextFolding.IsLineBreak(c);
            return i + 1;
        }

        return char.IsSurrogate(c) ? ReadSurrogate(text, i) : ReadSingle(c, i);
    }

    private bool IsInsideWord(ReadOnlySpan<char> text, int i) =>
        Count > 0 && _kinds[Count - 1] == UnitKind.Word && _ends[Count - 1] == i
        && i + 1 < text.Length && TextFolding.IsWord(text[i + 1]);

    private int ReadWord(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var first = _charCount;
        for (var i = start; i < text.Length && _charCount - first < LongestTerm; i++)
        {
            if (TextFolding.IsWord(text[i]))
            {
                Append(TextFolding.Fold(text[i]));
                end = i + 1;
            }
            else if (!TextFolding.IsInvisible(text[i]))
            {
                break;
            }
        }

        AddUnit(start, end, UnitKind.Word);
        return end;
    }

    private int ReadSingle(char c, int i)
    {
        Append(TextFolding.Fold(c));
        AddUnit(i, i + 1, char.IsLetter(c) || c == '\u3007' ? UnitKind.Character : UnitKind.Mark);
        return i + 1;
    }

    private int ReadSurrogate(ReadOnlySpan<char> text, int i)
    {
        if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
        {
            // Half a character has no UTF-8 form; the engine would write this replacement in its place anyway.
            Append('\uFFFD');
            AddUnit(i, i + 1, UnitKind.Mark);
            return i + 1;
        }

        // Plane 14 holds variation selectors and tags, nothing that is seen.
        if (text[i] is < '\uDB40' or > '\uDB7F')
        {
            AppendFolded(text[i], text[i + 1]);
            // Planes 2 and 3 hold ideographs only.
            AddUnit(i, i + 2, text[i] is >= '\uD840' and <= '\uD8BF' ? UnitKind.Character : UnitKind.Mark);
        }

        return i + 2;
    }

    private void AppendFolded(char high, char low)
    {
        var folded = TextFolding.FoldPair(high, low);
        if (folded <= char.MaxValue)
        {
            Append((char)folded);
            return;
        }

        Append((char)(((folded - 0x10000) >> 10) + 0xD800));
        Append((char)(((folded - 0x10000) & 0x3FF) + 0xDC00));
    }

    private void Append(char c)
    {
        if (_charCount == _chars.Length)
        {
            Array.Resize(ref _chars, _chars.Length * 2);
        }

        _chars[_charCount++] = c;
    }

    private void AddUnit(int start, int end, UnitKind kind)
    {
        if (Count == _starts.Length)
        {
            var size = Count * 2;
            Array.Resize(ref _starts, size);
            Array.Resize(ref _ends, size);
            Array.Resize(ref _positions, size);
            Array.Resize(ref _terms, size + 1);
            Array.Resize(ref _kinds, size);
        }

        // A line break takes one position, however many there are, so that what stands on both sides of it is not adjacent.
        if (_breakIsDue)
        {
            _position += Count > 0 ? 1 : 0;
            _breakIsDue = false;
        }

        _starts[Count] = start;
        _ends[Count] = end;
        _kinds[Count] = kind;
        _positions[Count] = kind == UnitKind.Joiner ? _position : _position++;
        Count++;
        _terms[Count] = _charCount;
    }
}
