using CsCheck;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Tests.Contracts;

namespace Fuxin.TextAnalysis.Tests.Segmentation;

/// <summary>The fast loops against the plain ones, on any text.</summary>
public class KernelTests
{
    private static readonly SegmentationModel Model = EmbeddedModels.ReadSegmentation();

    [Fact]
    public void Fast_and_plain_walks_find_the_same_rows_and_marks() =>
        RandomText.Any.Sample(text =>
        {
            var (fast, plain) = (new ChunkBuffers(), new ChunkBuffers());
            var count = fast.Load(Model, text);
            plain.Load(Model, text);
            FastKernel.Walk(Model, fast, count);
            ReferenceKernel.Walk(Model, plain, count);
            Assert.Equal(plain.Rows[..count], fast.Rows[..count]);
            Assert.Equal(plain.Marks[..count], fast.Marks[..count]);
        }, iter: 2_000);

    [Fact]
    public void Fast_and_plain_decoding_take_the_same_path() =>
        Gen.Select(RandomText.Any, Gen.Short.Array[2048]).Sample((text, noise) =>
        {
            if (text.Length is 0 or > 500)
            {
                return;
            }

            var buffers = new ChunkBuffers();
            FastKernel.Walk(Model, buffers, buffers.Load(Model, text));
            var first = 1 + (text.Length / 4);
            var bonus = noise[0] < 0 ? default : noise.AsSpan();
            var fastScores = FastKernel.Decode(Model, buffers, bonus, first, text.Length);
            var fast = buffers.Back[first..(text.Length + 1)];
            var plainScores = ReferenceKernel.Decode(Model, buffers, bonus, first, text.Length);
            Assert.Equal(plainScores, fastScores);
            Assert.Equal(buffers.Back[(first + 1)..(text.Length + 1)], fast[1..]);
        }, iter: 2_000);
}
