using System.Buffers;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>
/// Cuts a stream line by line on several threads: blocks of lines go out in the order in which they came in,
/// and no more blocks are in memory than threads.
/// </summary>
internal sealed class LineSegmenter(ISegmenter segmenter, bool withTags, int threads)
{
    private const int BlockLength = 1 << 18;

    public void Run(TextReader input, TextWriter output)
    {
        var blocks = Enumerable.Range(0, threads).Select(_ => new Block()).ToArray();
        var more = true;
        while (more)
        {
            var used = 0;
            while (more && used < blocks.Length)
            {
                more = blocks[used].Read(input);
                used++;
            }

            if (used == 1)
            {
                blocks[0].Cut(segmenter, withTags);
            }
            else
            {
                Parallel.For(0, used, i => blocks[i].Cut(segmenter, withTags));
            }

            foreach (var block in blocks.AsSpan(0, used))
            {
                output.Write(block.Result);
            }
        }
    }

    private sealed class Block
    {
        private readonly ArrayBufferWriter<Word> _words = new(1024);
        private readonly ArrayBufferWriter<char> _out = new(BlockLength * 2);
        private readonly List<string> _lines = [];

        public ReadOnlySpan<char> Result => _out.WrittenSpan;

        /// <summary>Reads lines up to a block's length; false at the end of the input.</summary>
        public bool Read(TextReader input)
        {
            _lines.Clear();
            for (var length = 0; length < BlockLength;)
            {
                if (input.ReadLine() is not { } line)
                {
                    return false;
                }

                _lines.Add(line);
                length += line.Length + 1;
            }

            return true;
        }

        public void Cut(ISegmenter segmenter, bool withTags)
        {
            _out.ResetWrittenCount();
            foreach (var line in _lines)
            {
                _words.ResetWrittenCount();
                segmenter.Segment(line, _words);
                Write(line, withTags);
            }
        }

        private void Write(string line, bool withTags)
        {
            var first = true;
            foreach (var word in _words.WrittenSpan)
            {
                if (char.IsWhiteSpace(line[word.Start]))
                {
                    continue;
                }

                if (!first)
                {
                    _out.Write(" ");
                }

                first = false;
                _out.Write(line.AsSpan(word.Start, word.Length));
                if (withTags)
                {
                    _out.Write("/");
                    _out.Write(word.Tag.Length > 0 ? word.Tag : "x");
                }
            }

            _out.Write("\n");
        }
    }
}
