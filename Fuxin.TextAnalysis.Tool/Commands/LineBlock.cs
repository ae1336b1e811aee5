using System.Buffers;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>A piece of a stream that ends where a line ends: read, cut and written as one.</summary>
internal sealed class LineBlock
{
    private const int Length = 1 << 17;

    // Two characters between words and the longest tag.
    private const int RoomForTag = 10;

    private readonly ArrayBufferWriter<Word> _words = new(1024);
    private readonly ArrayBufferWriter<char> _result = new(Length * 2);
    private char[] _text = new char[Length];
    private int _count;

    public bool IsEmpty => _count == 0;

    public ReadOnlySpan<char> Result => _result.WrittenSpan;

    /// <summary>Reads up to the end of a line; false at the end of the input.</summary>
    /// <param name="input">The stream.</param>
    /// <param name="begun">The beginning of the first line, left over by the block before.</param>
    /// <param name="rest">The beginning of the line that this block does not hold.</param>
    public bool Read(TextReader input, string begun, out string rest)
    {
        if (_text.Length < begun.Length + Length)
        {
            _text = new char[begun.Length + Length];
        }

        begun.CopyTo(_text);
        _count = begun.Length;
        while (true)
        {
            var read = input.ReadBlock(_text, _count, _text.Length - _count);
            var from = _count;
            _count += read;
            if (_count < _text.Length)
            {
                rest = "";
                return false;
            }

            var lineEnd = _text.AsSpan(from, read).LastIndexOf('\n');
            if (lineEnd >= 0)
            {
                lineEnd += from + 1;
                rest = new string(_text, lineEnd, _count - lineEnd);
                _count = lineEnd;
                return true;
            }

            // A line longer than a block.
            Array.Resize(ref _text, _text.Length * 2);
        }
    }

    /// <summary>Cuts the block's lines; each comes out as one line.</summary>
    public void Cut(ISegmenter segmenter, bool withTags)
    {
        _result.ResetWrittenCount();
        ReadOnlySpan<char> text = _text.AsSpan(0, _count);
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            line = line is [.. var whole, '\r'] ? whole : line;
            _words.ResetWrittenCount();
            segmenter.Segment(line, _words);
            Write(line, withTags);
        }
    }

    private void Write(ReadOnlySpan<char> line, bool withTags)
    {
        var words = _words.WrittenSpan;
        var target = _result.GetSpan(line.Length + (words.Length * RoomForTag) + 1);
        var at = 0;
        foreach (var word in words)
        {
            if (char.IsWhiteSpace(line[word.Start]))
            {
                continue;
            }

            if (at > 0)
            {
                target[at++] = ' ';
            }

            line.Slice(word.Start, word.Length).CopyTo(target[at..]);
            at += word.Length;
            if (withTags)
            {
                target[at++] = '/';
                var tag = word.Tag.Length > 0 ? word.Tag : "x";
                tag.CopyTo(target[at..]);
                at += tag.Length;
            }
        }

        target[at++] = '\n';
        _result.Advance(at);
    }
}
