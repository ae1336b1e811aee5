namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// An English sentence as the rules read it: its tokens by number, each with its word classes. Made anew by each annotator, never shared.
/// </summary>
internal sealed class EnglishLine
{
    private readonly EnglishWordClass[] _classes;

    private EnglishLine(AnalyzedDocument document, Sentence sentence, int first, int count)
    {
        Document = document;
        Sentence = sentence;
        First = first;
        Count = count;
        _classes = new EnglishWordClass[count];
        int capital = 0, lower = 0, plain = 0;
        IsShout = !HasLower(document.Text.AsSpan(sentence.Span.Start, sentence.Span.Length));
        for (var i = 0; i < count; i++)
        {
            _classes[i] = EnglishWords.Of(this[i]);
            if (!IsShout && IsAbbreviation(this[i]))
            {
                // US is not "us", WHO not "who".
                _classes[i] &= ~EnglishWordClass.Function;
            }

            plain += IsLower(i) && !Is(i, EnglishWordClass.Function) ? 1 : 0;
            // Short words say nothing: "of" is small in a headline, "I" is large everywhere.
            if (this[i].Length >= 4 && char.IsLetter(this[i][0]))
            {
                capital += char.IsUpper(this[i][0]) ? 1 : 0;
                lower += char.IsUpper(this[i][0]) ? 0 : 1;
            }
        }

        // A full stop at the end makes it a sentence, however many names it holds.
        IsHeadline = capital >= 3 && capital > 4 * lower && (plain == 0 || this[count - 1] is not ['.']);
    }

    /// <summary>The document.</summary>
    public AnalyzedDocument Document { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The number of its first token among the document's tokens.</summary>
    public int First { get; }

    /// <summary>The number of its tokens.</summary>
    public int Count { get; }

    /// <summary>True if nearly all its longer words are capitalised, so that a capital marks no name.</summary>
    public bool IsHeadline { get; }

    /// <summary>True if it holds no small letter at all.</summary>
    public bool IsShout { get; }

    /// <summary>The text of a token; empty outside the sentence.</summary>
    public ReadOnlySpan<char> this[int token] =>
        (uint)token >= (uint)Count ? [] : Document.Text.AsSpan(TokenSpan(token).Start, TokenSpan(token).Length);

    /// <summary>The English sentences of a document.</summary>
    public static IEnumerable<EnglishLine> Of(AnalyzedDocument document)
    {
        var token = 0;
        foreach (var sentence in document.Sentences)
        {
            while (token < document.Tokens.Length && document.Tokens[token].Span.Start < sentence.Span.Start)
            {
                token++;
            }

            var first = token;
            while (token < document.Tokens.Length && document.Tokens[token].Span.End <= sentence.Span.End)
            {
                token++;
            }

            if (sentence.Language == Language.English && token > first)
            {
                yield return new EnglishLine(document, sentence, first, token - first);
            }
        }
    }

    /// <summary>The classes of a token; none outside the sentence.</summary>
    public EnglishWordClass Class(int token) => (uint)token < (uint)Count ? _classes[token] : EnglishWordClass.None;

    /// <summary>True if a token has any of <paramref name="classes"/>.</summary>
    public bool Is(int token, EnglishWordClass classes) => (Class(token) & classes) != 0;

    /// <summary>True if a token is <paramref name="word"/>, ignoring case.</summary>
    public bool Is(int token, string word) => this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True if a token is one of <paramref name="words"/>, ignoring case.</summary>
    public bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a token begins with a letter.</summary>
    public bool IsWord(int token) => this[token] is [var c, ..] && char.IsLetter(c);

    /// <summary>True if a token begins with a capital letter.</summary>
    public bool IsCapital(int token) => this[token] is [var c, ..] && char.IsUpper(c);

    /// <summary>True if a token begins with a small letter.</summary>
    public bool IsLower(int token) => this[token] is [var c, ..] && char.IsLower(c);

    /// <summary>True if a token begins with a digit.</summary>
    public bool IsNumber(int token) => this[token] is [var c, ..] && char.IsAsciiDigit(c);

    /// <summary>True if a token is a possessive 's or a lone apostrophe.</summary>
    public bool IsPossessive(int token) => this[token] is ['\'' or '’', 's' or 'S'] or ['\'' or '’'];

    /// <summary>True if a token is a hyphen or dash that touches both its neighbours.</summary>
    public bool IsHyphen(int token) =>
        this[token] is ['-' or '‐' or '‑' or '–'] && token > 0 && token + 1 < Count && Touches(token) && Touches(token + 1);

    /// <summary>True if no white space stands before a token.</summary>
    public bool Touches(int token) => token > 0 && token < Count && TokenSpan(token - 1).End == TokenSpan(token).Start;

    /// <summary>The span from token <paramref name="from"/> up to, and without, token <paramref name="to"/>.</summary>
    public TextSpan Span(int from, int to) => TextSpan.FromBounds(TokenSpan(from).Start, TokenSpan(to - 1).End);

    /// <summary>The text from token <paramref name="from"/> up to, and without, token <paramref name="to"/>.</summary>
    public string Text(int from, int to) => Document.TextOf(Span(from, to));

    /// <summary>The token, counted in the sentence, that begins at or after an offset of the text.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TokenSpan(middle).Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length >= 2 && char.IsUpper(word[0]) && !HasLower(word);

    private static bool HasLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan TokenSpan(int token) => Document.Tokens[First + token].Span;
}
