using CsCheck;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Tests.Lexicons;

public class DoubleArrayTests
{
    private const int SymbolCount = 40;

    private static readonly Gen<ushort[]> AnyString = Gen.UShort[1, SymbolCount - 1].Array[1, 6];

    [Fact]
    public void It_holds_what_was_added_and_nothing_else() =>
        Gen.Select(AnyString.Array[0, 200], AnyString.Array[0, 50]).Sample((added, asked) =>
        {
            var builder = new DoubleArrayBuilder();
            for (var i = 0; i < added.Length; i++)
            {
                builder.Add(added[i], 1, i);
            }

            var cells = builder.Build(SymbolCount);
            foreach (var text in added.Concat(asked))
            {
                var expected = Array.FindLastIndex(added, a => a.AsSpan().SequenceEqual(text));
                Assert.Equal(expected, Find(cells, text));
            }
        }, iter: 300);

    [Fact]
    public void A_node_without_a_value_has_that_of_its_longest_prefix()
    {
        var builder = new DoubleArrayBuilder();
        builder.Add([3], 0, 7);
        builder.Add([3, 4, 5], 2, -1);
        var cells = builder.Build(SymbolCount);
        var cell = cells[DoubleArray.Base(cells[DoubleArray.Base(cells[SymbolCount + 3]) + 4]) + 5];
        Assert.Equal((5, 2, 7), (DoubleArray.Symbol(cell), DoubleArray.Flags(cell), DoubleArray.Value(cell)));
    }

    [Fact]
    public void Any_symbol_may_be_asked_for_below_the_last_node_whatever_the_size()
    {
        // Sizes step by one, so that some layout ends just where the cells do.
        for (var count = 1; count < 200; count++)
        {
            var builder = new DoubleArrayBuilder();
            for (var i = 0; i < count; i++)
            {
                builder.Add([(ushort)(1 + (i % 39)), (ushort)(1 + (i / 39)), 39], 1, i);
            }

            var cells = builder.Build(SymbolCount);
            Assert.All(cells, cell => Assert.True(DoubleArray.Base(cell) + SymbolCount <= cells.Length));
        }
    }

    private static int Find(ulong[] cells, ushort[] text)
    {
        var cell = cells[SymbolCount + text[0]];
        if (DoubleArray.Symbol(cell) != text[0])
        {
            return -1;
        }

        foreach (var symbol in text.AsSpan(1))
        {
            cell = cells[DoubleArray.Base(cell) + symbol];
            if (DoubleArray.Symbol(cell) != symbol)
            {
                return -1;
            }
        }

        return DoubleArray.Flags(cell) != 0 ? DoubleArray.Value(cell) : -1;
    }
}
