namespace Fuxin.TextAnalysis.Relations;

/// <summary>A text as comparable units: each Han character, each word of other letters and digits, in lower case; nothing else.</summary>
internal sealed class ReuseUnits
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private readonly List<TextSpan> _spans = [];
    private readonly List<ulong> _hashes = [];

    public ReuseUnits(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (!char.IsLetterOrDigit(text[i]))
            {
                i = end;
                continue;
            }

            while (text[i] < '\u2E80' && end < text.Length && text[end] < '\u2E80' && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            var hash = FnvOffset;
            foreach (var c in text.AsSpan(i, end - i))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * FnvPrime;
            }

            _spans.Add(new TextSpan(i, end - i));
            _hashes.Add(hash);
            i = end;
        }
    }

    public int Count => _spans.Count;

    public ulong this[int index] => _hashes[index];

    /// <summary>The span from unit <paramref name="first"/> to unit <paramref name="last"/>, both included.</summary>
    public TextSpan Span(int first, int last) => new(_spans[first].Start, _spans[last].Start + _spans[last].Length - _spans[first].Start);

    /// <summary>The hash of each run of <paramref name="length"/> units.</summary>
    public ulong[] Shingles(int length)
    {
        var shingles = new ulong[Math.Max(0, Count - length + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = FnvOffset;
            for (var j = i; j < i + length; j++)
            {
                hash = ((hash ^ _hashes[j]) * FnvPrime) ^ (hash >> 31);
            }

            shingles[i] = hash;
        }

        return shingles;
    }
}
