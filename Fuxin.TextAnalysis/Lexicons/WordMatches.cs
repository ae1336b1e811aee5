namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>A known word found in a text. Immutable.</summary>
/// <param name="Length">Its length in UTF-16 code units; 0 if nothing was found.</param>
/// <param name="Index">Its index in <see cref="Lexicon.Entries"/>.</param>
public readonly record struct WordMatch(int Length, int Index);

/// <summary>Enumerates the known words that begin at one place, shortest first.</summary>
public ref struct WordMatches
{
    private readonly WordTrie _trie;
    private readonly ReadOnlySpan<char> _text;
    private int _node;
    private int _position;

    internal WordMatches(WordTrie trie, ReadOnlySpan<char> text)
    {
        _trie = trie;
        _text = text;
        _node = WordTrie.Root;
    }

    /// <summary>The match at hand.</summary>
    public WordMatch Current { get; private set; }

    /// <summary>This enumerator, for <c>foreach</c>.</summary>
    public readonly WordMatches GetEnumerator() => this;

    /// <summary>Goes on to the next longer word; false if there is none.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length && (_node = _trie.Child(_node, _text[_position])) >= 0)
        {
            _position++;
            var word = _trie.WordAt(_node);
            if (word >= 0)
            {
                Current = new WordMatch(_position, word);
                return true;
            }
        }

        _position = _text.Length;
        return false;
    }
}
