using System.Text;

namespace Fuxin.TextAnalysis.Documents.Records;

/// <summary>A record of a table: its fields, or what is wrong with it.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="Fields">The fields; empty if there is a problem.</param>
/// <param name="Problem">What is wrong and what to do, or null.</param>
internal sealed record DelimitedRecord(long Line, IReadOnlyList<string> Fields, string? Problem = null);

/// <summary>
/// Cuts delimited text (RFC 4180) into records as it streams by. A field may be quoted and then hold delimiters, line ends and doubled quotes.
/// A record whose quotes do not close is one problem, and parsing takes up again at the line after the one on which that record began.
/// </summary>
internal sealed class DelimitedParser
{
    private const char Quote = '"';
    private const int ChunkChars = 1 << 15;

    private readonly TextReader _text;
    private readonly int _maximumChars;
    private readonly CancellationToken _cancellation;
    private readonly StringBuilder _field = new();
    private char[] _buffer = new char[ChunkChars];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private char? _delimiter;
    private long _line = 1;

    /// <summary>Creates a parser.</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiter">The delimiter; found in the first line if null.</param>
    /// <param name="maximumChars">The longest record that is held.</param>
    /// <param name="cancellation">Ends the parsing.</param>
    public DelimitedParser(TextReader text, char? delimiter, int maximumChars, CancellationToken cancellation = default)
    {
        _text = text;
        _delimiter = delimiter;
        _maximumChars = maximumChars;
        _cancellation = cancellation;
    }

    private enum State
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    public IEnumerable<DelimitedRecord> Records()
    {
        while (Fill(_start))
        {
            Compact();
            var line = _line;
            if (IsLineEnd(_buffer[_start]))
            {
                PassLineEnd(_start);
                continue;
            }

            _delimiter ??= DelimiterOfFirstLine();
            var (fields, problem) = ReadRecord();
            yield return new DelimitedRecord(line, fields, problem);
        }
    }

    private (IReadOnlyList<string> Fields, string? Problem) ReadRecord()
    {
        var fields = new List<string>();
        var state = State.FieldStart;
        _field.Clear();
        var at = _start;
        var linesInside = 0;
        for (; Fill(at); at++)
        {
            if (at - _start > _maximumChars)
            {
                return state is State.Quoted ? Unclosed() : TooLong();
            }

            var c = _buffer[at];
            switch (state)
            {
                case State.FieldStart when c == Quote:
                    state = State.Quoted;
                    break;
                case State.FieldStart or State.Plain or State.QuoteInQuoted when c == _delimiter:
                    fields.Add(TakeField());
                    state = State.FieldStart;
                    break;
                case State.FieldStart or State.Plain or State.QuoteInQuoted when IsLineEnd(c):
                    fields.Add(TakeField());
                    PassLineEnd(at);
                    _line += linesInside;
                    return (fields, null);
                case State.FieldStart or State.Plain:
                    _field.Append(c);
                    state = State.Plain;
                    break;
                case State.Quoted when c == Quote:
                    state = State.QuoteInQuoted;
                    break;
                case State.Quoted:
                    linesInside += c == '\n' ? 1 : 0;
                    _field.Append(c);
                    break;
                case State.QuoteInQuoted when c == Quote:
                    _field.Append(Quote);
                    state = State.Quoted;
                    break;
                default:
                    return ResumeAtNextLine("broken quotation marks: text follows a closing one. Double a quotation mark that belongs to the text.");
            }
        }

        if (state == State.Quoted)
        {
            return Unclosed();
        }

        fields.Add(TakeField());
        _start = at;
        return (fields, null);
    }

    private (IReadOnlyList<string> Fields, string? Problem) Unclosed() =>
        ResumeAtNextLine("broken quotation marks: one is opened and never closed. Close it, or double it if it belongs to the text.");

    /// <summary>
    /// Passes by the first line of a record and leaves the other lines to be read as records. Still linear: had a quote opened on one of those
    /// lines, it would have closed the one at fault, so no piece is scanned for the end of a quote more than twice.
    /// </summary>
    private (IReadOnlyList<string> Fields, string? Problem) ResumeAtNextLine(string problem)
    {
        SkipLine();
        return ([], problem);
    }

    private (IReadOnlyList<string> Fields, string? Problem) TooLong()
    {
        SkipLine();
        return ([], $"more than {_maximumChars} characters in one record. Split it, or raise the limit (--max-size).");
    }

    /// <summary>Goes to the next line, holding no more than a buffer of it.</summary>
    private void SkipLine()
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOfAny('\r', '\n');
            if (at >= 0)
            {
                PassLineEnd(_start + at);
                return;
            }

            _start = _end = 0;
            if (!Fill(0))
            {
                return;
            }
        }
    }

    private void PassLineEnd(int at)
    {
        var length = 1;
        _start = at;
        if (_buffer[at] == '\r' && Fill(at + 1) && _buffer[_start + 1] == '\n')
        {
            length = 2;
        }

        _start += length;
        _line++;
    }

    private string TakeField()
    {
        var field = _field.ToString();
        _field.Clear();
        return field;
    }

    /// <summary>The character of the usual four that the first line holds most of, outside quotation marks.</summary>
    private char DelimiterOfFirstLine()
    {
        Span<int> counts = stackalloc int[4];
        const string Candidates = ",\t;|";
        var quoted = false;
        for (var at = _start; at < _start + ChunkChars && Fill(at); at++)
        {
            var c = _buffer[at];
            if (IsLineEnd(c) && !quoted)
            {
                break;
            }

            quoted ^= c == Quote;
            if (!quoted && Candidates.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index)
            {
                counts[index]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Candidates[best];
    }

    /// <summary>Between records: gives up what has been read.</summary>
    private void Compact()
    {
        if (_start > _buffer.Length / 2)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    /// <summary>Makes sure that there is a character at an index, keeping all from the start of the record; false at the end of the text.</summary>
    private bool Fill(int index)
    {
        while (index >= _end)
        {
            if (_isAtEnd)
            {
                return false;
            }

            _cancellation.ThrowIfCancellationRequested();
            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var count = _text.Read(_buffer, _end, _buffer.Length - _end);
            _isAtEnd = count == 0;
            _end += count;
        }

        return true;
    }
}
