using System.Collections.Immutable;
using System.Text;

namespace Fuxin.TextAnalysis.Evaluation;

/// <summary>Reads the notation in one pass over the text.</summary>
internal sealed class NotationReader(string marked)
{
    public const string OfficialsHeading = "=== officials";

    private readonly StringBuilder _text = new(marked.Length);
    private readonly List<MarkedSpan> _spans = [];
    private readonly Stack<(string Type, string? Value, int Start, int Brace)> _open = new();

    public AnnotatedText Read()
    {
        var heading = HeadingOffset();
        var end = heading < 0 ? marked.Length : heading;
        for (var i = 0; i < end; i++)
        {
            switch (marked[i])
            {
                case '\\':
                    i++;
                    if (i == end || marked[i] is not ('{' or '}' or '\\'))
                    {
                        throw Error(i - 1, "a backslash stands only before '{', '}' or another backslash; write '\\\\' for a backslash of the text");
                    }

                    _text.Append(marked[i]);
                    break;
                case '{':
                    i = Open(i, end);
                    break;
                case '}':
                    Close(i);
                    break;
                default:
                    _text.Append(marked[i]);
                    break;
            }
        }

        if (_open.TryPeek(out var unclosed))
        {
            throw Error(unclosed.Brace, $"the annotation '{unclosed.Type}' that opens here is never closed with '}}'");
        }

        return new AnnotatedText(
            _text.ToString(), [.. _spans.OrderBy(s => s.Span)], heading < 0 ? [] : Officials(heading));
    }

    private int HeadingOffset()
    {
        if (marked.StartsWith(OfficialsHeading, StringComparison.Ordinal))
        {
            return 0;
        }

        var at = marked.IndexOf('\n' + OfficialsHeading, StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    /// <summary>Reads <c>type=value|</c> after the brace at <paramref name="brace"/>; returns the offset of the bar.</summary>
    private int Open(int brace, int end)
    {
        var bar = marked.IndexOf('|', brace, end - brace);
        if (bar < 0)
        {
            throw Error(brace, "'{' opens an annotation, which is written '{type|text}'; write '\\{' for a brace of the text");
        }

        var head = marked[(brace + 1)..bar];
        var equals = head.IndexOf('=', StringComparison.Ordinal);
        var type = equals < 0 ? head : head[..equals];
        if (!MarkedSpan.Types.Contains(type))
        {
            throw Error(brace, $"'{type}' is no type; the types are {string.Join(", ", MarkedSpan.Types)}");
        }

        _open.Push((type, equals < 0 ? null : head[(equals + 1)..], _text.Length, brace));
        return bar;
    }

    private void Close(int at)
    {
        if (!_open.TryPop(out var opened))
        {
            throw Error(at, "'}' closes nothing; write '\\}' for a brace of the text");
        }

        if (opened.Start == _text.Length)
        {
            throw Error(at, $"the annotation '{opened.Type}' is empty");
        }

        _spans.Add(new MarkedSpan(TextSpan.FromBounds(opened.Start, _text.Length), opened.Type, opened.Value));
    }

    private ImmutableArray<MarkedOfficial> Officials(int heading)
    {
        var officials = ImmutableArray.CreateBuilder<MarkedOfficial>();
        var offset = heading;
        foreach (var line in marked[heading..].Split('\n'))
        {
            if (offset > heading && line.Trim().Length > 0)
            {
                officials.Add(Official(line, offset));
            }

            offset += line.Length + 1;
        }

        return officials.ToImmutable();
    }

    private MarkedOfficial Official(string line, int offset)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length != 4 || fields[0].Length == 0 || fields[1].Length == 0)
        {
            throw Error(offset, "an official fact is written 'person | post | body | role'; body and role may be empty");
        }

        var role = OfficialRole.Incumbent;
        if (fields[3].Length > 0 && !Enum.TryParse(fields[3], ignoreCase: true, out role))
        {
            throw Error(offset, $"'{fields[3]}' is no role; the roles are {string.Join(", ", Enum.GetNames<OfficialRole>()).ToLowerInvariant()}");
        }

        return new MarkedOfficial(fields[0], fields[1], fields[2].Length == 0 ? null : fields[2], role);
    }

    private FormatException Error(int offset, string problem)
    {
        var before = marked.AsSpan(0, offset);
        var line = before.Count('\n') + 1;
        var column = offset - before.LastIndexOf('\n');
        return new FormatException($"Line {line}, column {column}: {problem}.");
    }
}
