using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>
/// Cuts a stream block by block on several threads while the next block is read and the last one written. Blocks go out in the
/// order in which they came in, and there are never more of them than one for each thread and one to read into.
/// </summary>
internal sealed class LineSegmenter(ISegmenter segmenter, bool withTags, int threads)
{
    public void Run(TextReader input, TextWriter output)
    {
        var free = new Stack<LineBlock>(Enumerable.Range(0, threads + 1).Select(_ => new LineBlock()));
        var running = new Queue<(LineBlock Block, Task Work)>();
        var rest = "";
        while (true)
        {
            var block = free.Pop();
            var more = block.Read(input, rest, out rest);
            if (block.IsEmpty)
            {
                break;
            }

            running.Enqueue((block, Task.Run(() => block.Cut(segmenter, withTags))));
            if (!more)
            {
                break;
            }

            if (free.Count == 0)
            {
                free.Push(WriteNext());
            }
        }

        while (running.Count > 0)
        {
            WriteNext();
        }

        LineBlock WriteNext()
        {
            var (block, work) = running.Dequeue();
            work.GetAwaiter().GetResult();
            output.Write(block.Result);
            return block;
        }
    }
}
