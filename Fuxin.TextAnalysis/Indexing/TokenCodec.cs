using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// Writes the tokens of a document into a stored record and reads them back: two bytes for most words, so that an index can count words
/// without cutting its texts again. A change of layout is a change of <see cref="IndexSchema.FormatVersion"/>.
/// </summary>
internal static class TokenCodec
{
    // The lowest bits of a token's first number; its length is above them.
    private const int HasGap = 1;
    private const int HasLemma = 2;
    private const int LengthShift = 2;

    public static byte[] Encode(AnalyzedDocument document)
    {
        var writer = new RecordWriter();
        writer.Number(document.Tokens.Length);
        var last = 0;
        foreach (var (span, tag, lemma) in document.Tokens)
        {
            var gap = span.Start - last;
            writer.Number((span.Length << LengthShift) | (lemma is null ? 0 : HasLemma) | (gap == 0 ? 0 : HasGap));
            if (gap != 0)
            {
                writer.Number(gap);
            }

            writer.Name(tag);
            if (lemma is not null)
            {
                writer.Name(lemma);
            }

            last = span.End;
        }

        writer.Number(document.WordParts.Length);
        last = 0;
        foreach (var part in document.WordParts)
        {
            writer.Signed(part.Start - last);
            writer.Number(part.Length);
            last = part.End;
        }

        return writer.ToArray();
    }

    public static (ImmutableArray<Token> Tokens, ImmutableArray<TextSpan> Parts) Decode(byte[] record, string text)
    {
        var reader = new RecordReader(record);
        var tokens = new Token[reader.Count()];
        ReadTokens(reader, text.Length, tokens);
        var parts = new TextSpan[reader.Count()];
        var last = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = reader.Span(last + reader.Signed(), text.Length);
            last = parts[i].End;
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(tokens), ImmutableCollectionsMarshal.AsImmutableArray(parts));
    }

    /// <summary>Reads the tokens alone into <paramref name="buffer"/>, which grows if need be; returns how many there are.</summary>
    public static int DecodeInto(byte[] record, int textLength, ref Token[] buffer)
    {
        var reader = new RecordReader(record);
        var count = reader.Count();
        if (buffer.Length < count)
        {
            Array.Resize(ref buffer, Math.Max(count, buffer.Length * 2));
        }

        ReadTokens(reader, textLength, buffer.AsSpan(0, count));
        return count;
    }

    /// <summary>How many of the tokens are words: all but punctuation and symbols.</summary>
    public static int CountWords(ImmutableArray<Token> tokens, string text)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += IsWord(text.AsSpan(token.Span.Start, token.Span.Length)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>True for what the layer of words holds: a token with a unit that is a word or a character of a script without spaces.</summary>
    public static bool IsWord(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            // Planes 2 and 3 hold ideographs only; what else needs two code units is a sign.
            if (TextFolding.IsWord(c) || char.IsLetter(c) || c == '\u3007' || c is >= '\uD840' and <= '\uD8BF')
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadTokens(RecordReader reader, int textLength, Span<Token> tokens)
    {
        var last = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var head = reader.Number();
            var span = RecordReader.Checked(last + (long)((head & HasGap) == 0 ? 0 : reader.Number()), head >> LengthShift, textLength);
            tokens[i] = new Token(span, reader.RequiredName(), (head & HasLemma) == 0 ? null : reader.RequiredName());
            last = span.End;
        }
    }
}
