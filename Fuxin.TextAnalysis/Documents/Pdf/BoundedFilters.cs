using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>
/// Decodes the streams of a PDF within bounds: a small file can hold a stream that unpacks to gigabytes. Beyond them decoding ends
/// with an <see cref="InvalidDataException"/>, and the page is given up. Immutable and thread-safe.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    public static readonly BoundedFilters Instance = new();

    // What draws a page takes some kilobytes, rarely a megabyte.
    private const long LargestContent = 8L << 20;

    // Fonts of a whole script and tables of objects.
    private const long LargestOther = 128L << 20;

    // What one byte unpacks to at most; for LZW, whose bound of 2,731 only a trick reaches, more than any text or font does.
    private const long DeflateRatio = 1032;
    private const long LempelZivWelchRatio = 170;
    private const long RunLengthRatio = 64;

    private static readonly HashSet<string> s_marksOfOther = new(StringComparer.Ordinal) { "Type", "Length1", "Length2", "N" };

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_inner.GetAllFilters());

    private static IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new BoundedFilter(f))];

    private sealed class BoundedFilter(IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var largest = streamDictionary.Data.Keys.Any(s_marksOfOther.Contains) ? LargestOther : LargestContent;
            var size = inner switch
            {
                FlateFilter => SizeInflated(input, largest),
                LzwFilter => input.Length * LempelZivWelchRatio,
                RunLengthFilter => input.Length * RunLengthRatio,
                _ => 0,
            };
            return size <= largest
                ? inner.Decode(input, streamDictionary, filterProvider, filterIndex)
                : throw new InvalidDataException($"a part of it unpacks to more than {largest >> 20} MiB, which no real page needs");
        }

        private static long SizeInflated(Memory<byte> input, long largest)
        {
            if (input.Length * DeflateRatio <= largest)
            {
                return 0;
            }

            var size = 0L;
            try
            {
                using var inflated = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
                var buffer = new byte[1 << 16];
                for (int read; size <= largest && (read = inflated.Read(buffer)) > 0;)
                {
                    size += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: what came out of it counts, and the filter itself says what is wrong.
            }

            return size;
        }
    }
}
