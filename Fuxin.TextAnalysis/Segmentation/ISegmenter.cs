using System.Buffers;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Cuts text into words: the seam through which another segmenter takes the place of ours.
/// Implementations must be thread-safe.
/// </summary>
public interface ISegmenter
{
    /// <summary>
    /// Appends the words of <paramref name="text"/> to <paramref name="words"/>, in order. The words partition the text:
    /// the first begins at 0, each begins where the one before ends, the last ends at the text's end. White space forms words of its own.
    /// </summary>
    /// <param name="text">Any text whatsoever, also with unpaired surrogates.</param>
    /// <param name="words">Receives the words; reuse an <see cref="ArrayBufferWriter{T}"/> to allocate nothing per word.</param>
    void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words);

    /// <summary>
    /// Appends the shorter words that one of this segmenter's words is made of, so that a search for 思想 as a word finds
    /// 习近平新时代中国特色社会主义思想 too; nothing for a word that is not made of words. A segmenter that makes no such words need not implement it.
    /// </summary>
    /// <param name="word">The text of one word.</param>
    /// <param name="parts">Receives the parts in order, with offsets in <paramref name="word"/>; they partition it.</param>
    void FindParts(ReadOnlySpan<char> word, IBufferWriter<Word> parts)
    {
    }
}
