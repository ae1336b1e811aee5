using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The dictionary words inside a longer word, for search.</summary>
internal readonly ref struct InnerWords(SegmentationModel model, ReadOnlySpan<char> word, int offset, IBufferWriter<Word> inner)
{
    private readonly ReadOnlySpan<char> _word = word;

    /// <summary>Appends every known word of two characters and more, but for the word itself.</summary>
    public void Find()
    {
        var trie = model.Trie.Span;
        for (var start = 0; start < _word.Length - 1; start++)
        {
            var cell = trie[model.SymbolCount + model.Symbols[_word[start]]];
            for (var end = start + 1; end < _word.Length; end++)
            {
                var symbol = model.Symbols[_word[end]];
                cell = trie[DoubleArray.Base(cell) + symbol];
                if (DoubleArray.Symbol(cell) != symbol)
                {
                    break;
                }

                if (DoubleArray.Flags(cell) != 0 && end - start + 1 < _word.Length)
                {
                    inner.GetSpan(1)[0] = new Word(offset + start, end - start + 1, "");
                    inner.Advance(1);
                }
            }
        }
    }
}
