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
}
