namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>Builds a <see cref="DoubleArray"/> from strings of symbols. The cell of a first symbol s is at symbolCount + s.</summary>
internal sealed class DoubleArrayBuilder
{
    private readonly Node _root = new(0);

    /// <summary>Adds a string, or more to one already there: flags are united, a value of 0 or more replaces the former.</summary>
    public void Add(ReadOnlySpan<ushort> symbols, int flags, int value)
    {
        var node = _root;
        foreach (var symbol in symbols)
        {
            node = node.Child(symbol);
        }

        node.Flags |= flags;
        node.Value = value >= 0 ? value : node.Value;
    }

    /// <summary>
    /// Lays the trie out. A node without a value of its own has its parent's, so the last node of a walk names the longest
    /// prefix with a value. Any symbol below <paramref name="symbolCount"/> may be looked up below any node without a bounds check.
    /// </summary>
    public ulong[] Build(int symbolCount)
    {
        var layout = new Layout(symbolCount);
        layout.PlaceRoot();
        var queue = new Queue<(Node Node, int Cell, int Value)>();
        foreach (var child in _root.Children)
        {
            queue.Enqueue((child, symbolCount + child.Symbol, Math.Max(child.Value, 0)));
        }

        while (queue.TryDequeue(out var item))
        {
            var childBase = item.Node.Children.Count == 0 ? 0 : layout.Place(item.Node);
            layout.Cells[item.Cell] = DoubleArray.Pack(item.Node.Symbol, item.Node.Flags, item.Value, childBase);
            foreach (var child in item.Node.Children)
            {
                queue.Enqueue((child, childBase + child.Symbol, child.Value >= 0 ? child.Value : item.Value));
            }
        }

        return layout.Finish();
    }

    private sealed class Node(ushort symbol)
    {
        public ushort Symbol { get; } = symbol;
        public int Flags { get; set; }
        public int Value { get; set; } = -1;

        /// <summary>In ascending order of symbols.</summary>
        public List<Node> Children { get; } = [];

        public Node Child(ushort symbol)
        {
            var low = 0;
            var high = Children.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Children[middle].Symbol < symbol)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            if (low == Children.Count || Children[low].Symbol != symbol)
            {
                Children.Insert(low, new Node(symbol));
            }

            return Children[low];
        }
    }

    /// <summary>First fit over a linked list of the free cells.</summary>
    private sealed class Layout(int symbolCount)
    {
        private int[] _nextFree = [];
        private bool[] _baseTaken = [];
        private int _firstFree = 1;
        private int _end;
        private int _failures;

        public ulong[] Cells { get; private set; } = [];

        // Cells 0 up to symbolCount stay empty, so that a base of 0 leads nowhere; the first symbols' cells follow.
        public void PlaceRoot()
        {
            Grow(symbolCount * 4);
            _firstFree = _end = symbolCount * 2;
        }

        public int Place(Node node)
        {
            var first = node.Children[0].Symbol;
            var previous = -1;
            for (var free = _firstFree; ; previous = free, free = _nextFree[free])
            {
                Grow(free + symbolCount + 1);
                var candidate = free - first;
                if (candidate > 0 && !_baseTaken[candidate] && Fits(node, candidate))
                {
                    Take(node, candidate);
                    return candidate;
                }

                // A crowded beginning would be searched again and again: after many failures it is given up.
                if (previous < 0 && ++_failures > 64 && free < _end - 4096)
                {
                    _firstFree = _nextFree[free];
                    _failures = 0;
                }
            }
        }

        // Free cells become cells that no symbol matches and that lead nowhere.
        public ulong[] Finish()
        {
            Grow(_end + symbolCount);
            var cells = Cells[..(_end + symbolCount)];
            cells.AsSpan().Replace(ulong.MaxValue, DoubleArray.Pack(ushort.MaxValue, 0, 0, 0));
            return cells;
        }

        private bool Fits(Node node, int candidate)
        {
            foreach (var child in node.Children)
            {
                if (Cells[candidate + child.Symbol] != ulong.MaxValue)
                {
                    return false;
                }
            }

            return true;
        }

        private void Take(Node node, int candidate)
        {
            _baseTaken[candidate] = true;
            foreach (var child in node.Children)
            {
                var cell = candidate + child.Symbol;
                Cells[cell] = child.Symbol;
                _end = Math.Max(_end, cell + 1);
            }

            while (Cells[_firstFree] != ulong.MaxValue)
            {
                _firstFree = _nextFree[_firstFree];
                _failures = 0;
            }

            // Relink past taken cells near the front so that later searches do not step on them.
            for (int cell = _firstFree, steps = 0; steps < 64; steps++)
            {
                var next = _nextFree[cell];
                while (next < Cells.Length && Cells[next] != ulong.MaxValue)
                {
                    next = _nextFree[next];
                }

                _nextFree[cell] = next;
                if (next >= Cells.Length)
                {
                    break;
                }

                cell = next;
            }
        }

        private void Grow(int length)
        {
            if (length <= Cells.Length)
            {
                return;
            }

            var old = Cells.Length;
            var size = Math.Max(length, old * 2);
            var cells = Cells;
            Array.Resize(ref cells, size);
            Cells = cells;
            Array.Resize(ref _nextFree, size);
            Array.Resize(ref _baseTaken, size);
            cells.AsSpan(old).Fill(ulong.MaxValue);
            for (var i = old; i < size; i++)
            {
                _nextFree[i] = i + 1;
            }
        }
    }
}
