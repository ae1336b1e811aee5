namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>
/// A trie in three arrays: the children of a node stand side by side, sorted, so a step is a binary search in one run of labels;
/// the first step, where the fan-out is thousands, is a table.
/// </summary>
internal sealed class WordTrie
{
    public const int Root = 0;

    private readonly char[] _labels;
    private readonly int[] _firstChild;
    private readonly int[] _words;
    private readonly int[] _rootTable;

    private WordTrie(char[] labels, int[] firstChild, int[] words)
    {
        _labels = labels;
        _firstChild = firstChild;
        _words = words;
        _rootTable = new int[char.MaxValue + 1];
        Array.Fill(_rootTable, -1);
        for (var child = firstChild[Root]; child < firstChild[Root + 1]; child++)
        {
            _rootTable[labels[child]] = child;
        }
    }

    /// <summary>The node one step along <paramref name="label"/>, or -1.</summary>
    public int Child(int node, char label)
    {
        if (node == Root)
        {
            return _rootTable[label];
        }

        int first = _firstChild[node], count = _firstChild[node + 1] - first;
        var found = _labels.AsSpan(first, count).BinarySearch(label);
        return found < 0 ? -1 : first + found;
    }

    /// <summary>The index of the word that ends at <paramref name="node"/>, or -1.</summary>
    public int WordAt(int node) => _words[node];

    /// <summary>Builds the trie level by level from words in ordinal order, each once.</summary>
    public static WordTrie Build(ReadOnlySpan<LexiconEntry> sorted)
    {
        var labels = new List<char> { '\0' };
        var firstChild = new List<int>();
        var words = new List<int> { -1 };
        // Each pending node covers the words [From, To) that share its prefix of Depth characters.
        var pending = new Queue<(int From, int To, int Depth)>();
        pending.Enqueue((0, sorted.Length, 0));
        while (pending.TryDequeue(out var node))
        {
            firstChild.Add(labels.Count);
            var from = node.From;
            if (from < node.To && sorted[from].Word.Length == node.Depth)
            {
                from++;
            }

            while (from < node.To)
            {
                var label = sorted[from].Word[node.Depth];
                var to = from + 1;
                while (to < node.To && sorted[to].Word[node.Depth] == label)
                {
                    to++;
                }

                labels.Add(label);
                words.Add(sorted[from].Word.Length == node.Depth + 1 ? from : -1);
                pending.Enqueue((from, to, node.Depth + 1));
                from = to;
            }
        }

        firstChild.Add(labels.Count);
        return new WordTrie([.. labels], [.. firstChild], [.. words]);
    }
}
