using System.Numerics;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>
/// A trie in three arrays: the children of a node stand side by side, sorted, so a step is a binary search in one run of labels.
/// The first step, where the fan-out is thousands and most characters lead nowhere, counts bits instead: a set of sixty-four characters
/// and how many stand before it. Twelve kilobytes, so that the tries of many lists stay in the cache together.
/// </summary>
internal sealed class WordTrie
{
    public const int Root = 0;

    private const int SetSize = 64;

    private readonly char[] _labels;
    private readonly int[] _firstChild;
    private readonly int[] _words;
    private readonly ulong[] _rootSets = new ulong[(char.MaxValue + 1) / SetSize];
    private readonly int[] _rootCounts = new int[(char.MaxValue + 1) / SetSize];

    private WordTrie(char[] labels, int[] firstChild, int[] words)
    {
        _labels = labels;
        _firstChild = firstChild;
        _words = words;
        foreach (var label in labels.AsSpan(firstChild[Root], firstChild[Root + 1] - firstChild[Root]))
        {
            _rootSets[label / SetSize] |= 1UL << (label % SetSize);
        }

        var before = firstChild[Root];
        for (var set = 0; set < _rootSets.Length; set++)
        {
            _rootCounts[set] = before;
            before += BitOperations.PopCount(_rootSets[set]);
        }
    }

    /// <summary>The node one step along <paramref name="label"/>, or -1.</summary>
    public int Child(int node, char label)
    {
        if (node == Root)
        {
            return RootChild(label);
        }

        int low = _firstChild[node], high = _firstChild[node + 1] - 1;
        var labels = _labels;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = labels[middle];
            if (found == label)
            {
                return middle;
            }

            (low, high) = found < label ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int RootChild(char label)
    {
        var set = _rootSets[label / SetSize];
        var bit = 1UL << (label % SetSize);
        return (set & bit) == 0 ? -1 : _rootCounts[label / SetSize] + BitOperations.PopCount(set & (bit - 1));
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
